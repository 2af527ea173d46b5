/** The link to the page of the person, which the API gives once: without e-mail it is the only way to the answer. */
import { useId, useState } from "react";
import { useTexts } from "../texts/texts.tsx";

type Props = {
  readonly url: string;
  /** They get the link by mail as well. */
  readonly isMailed: boolean;
};

export function PersonLink({ url, isMailed }: Props) {
  const { call } = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{call.link}</label>
      {!isMailed && <p className="notice">{call.onlyByLink}</p>}
      <input id={id} readOnly dir="ltr" value={url} onFocus={(event) => event.target.select()} />
      <Copy text={url} />
    </div>
  );
}

function Copy({ text }: { readonly text: string }) {
  const { call } = useTexts();
  const [isCopied, setCopied] = useState(false);
  // Only a secure origin has a clipboard; elsewhere the field is there to copy from.
  if (!("clipboard" in navigator)) return null;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <button type="button" onClick={copy}>
      {isCopied ? call.copied : call.copy}
    </button>
  );
}
