/** Why the last change was refused, told where it was asked for: under the text, or under the actions. */
import { Trouble } from "../frame/trouble.tsx";
import { isWritten, useOpenInquiry } from "./open-inquiry.ts";

export function Refused({ what }: { readonly what: "text" | "action" }) {
  const { refusal } = useOpenInquiry();
  if (refusal === undefined || isWritten(refusal) !== (what === "text")) return null;
  return <Trouble error={refusal.error} />;
}
