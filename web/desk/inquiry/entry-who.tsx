/** Whose entry it is, and when it was made. */
import type { DeskEntry } from "../../../shared/contracts/desk/inquiry.ts";
import { dateTime } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";

/** Who and when; the label says what it is where the shape alone would not. */
export function Who({ entry, label }: { readonly entry: DeskEntry; readonly label?: string }) {
  const { inquiry } = useOpenInquiry();
  const { entries } = useTexts();
  const [language] = useLanguage();
  const { by } = entry;
  const name =
    by.role === "operator"
      ? by.name
      : by.role === "service"
        ? entries.service
        : (inquiry.person.name ?? entries.person);
  return (
    <p className="who">
      {label !== undefined && <b className="kind">{label}</b>}
      <bdi>{name}</bdi>
      <time dateTime={entry.at}>{dateTime(language, entry.at)}</time>
    </p>
  );
}
