/** Whose entry it is, and when it was made. */
import { type ReactNode, useContext } from "react";
import type { DeskEntry } from "../../../shared/contracts/desk/inquiry.ts";
import { dateTime } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { useConverted } from "./kazakh-scripts.ts";
import { useOpenInquiry } from "./open-inquiry.ts";
import { ReadingScriptContext } from "./written-text.tsx";

/** Who and when; the label says what it is where the shape alone would not. */
export function Who({ entry, label }: { readonly entry: DeskEntry; readonly label?: ReactNode }) {
  const { entries } = useTexts();
  const [language] = useLanguage();
  const { by } = entry;
  return (
    <p className="who">
      {label !== undefined && <b className="kind">{label}</b>}
      {by.role === "compatriot" ? <PersonName /> : <bdi>{by.role === "operator" ? by.name : entries.service}</bdi>}
      <time dateTime={entry.at}>{dateTime(language, entry.at)}</time>
    </p>
  );
}

/** As they wrote it, and how it is read in the alphabet that was chosen. */
function PersonName() {
  const { inquiry } = useOpenInquiry();
  const { entries } = useTexts();
  const { name = "" } = inquiry.person;
  const read = useConverted(name, useContext(ReadingScriptContext));
  if (name === "") return <bdi>{entries.person}</bdi>;
  return (
    <span>
      <bdi>{name}</bdi>
      {read !== undefined && read !== name && <> ({read})</>}
    </span>
  );
}
