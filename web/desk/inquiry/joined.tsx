/** That this inquiry is part of another one, or others of it, or goes on from one: work and words belong where it says. */
import { Link } from "wouter";
import { useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";

export function Joined() {
  const { inquiry } = useOpenInquiry();
  const { joined } = useTexts();
  const { mergedInto, merged, follows } = inquiry;
  return (
    <>
      {mergedInto !== undefined && <Banner text={joined.into} references={[mergedInto]} />}
      {merged.length > 0 && <Banner text={joined.from} references={merged} />}
      {follows !== undefined && <Banner text={joined.follows} references={[follows]} />}
    </>
  );
}

function Banner({ text, references }: { readonly text: string; readonly references: readonly string[] }) {
  return (
    <p className="notice joined">
      {text}
      {references.map((reference) => (
        <Link key={reference} href={`/inquiries/${reference}`}>
          {` ${reference}`}
        </Link>
      ))}
    </p>
  );
}
