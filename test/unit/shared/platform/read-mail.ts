/** Reading a mail back: by a parser of other people's making, and line by line as it goes over the wire. */
import { createRequire } from "node:module";

/** What the parser says about a mail; the fields that tests ask for. */
type ParsedMail = {
  readonly from: { readonly value: readonly { readonly name: string; readonly address: string }[] };
  readonly to: { readonly value: readonly { readonly name: string; readonly address: string }[] };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headerLines: readonly { readonly key: string; readonly line: string }[];
};

// The parser that the SES emulator brings along; asked for from there, since the project itself does not depend on it.
const emulator = createRequire(createRequire(import.meta.url).resolve("aws-ses-v2-local"));
const { simpleParser }: { simpleParser: (raw: string) => Promise<ParsedMail> } = emulator("mailparser");

export const parseMail = simpleParser;

/** The names of the header fields, in order, and no fields but these. */
export async function headerNames(raw: string): Promise<readonly string[]> {
  return (await simpleParser(raw)).headerLines.map(({ key }) => key);
}

/** Every line between two CRLFs. */
export function wireLines(raw: string): readonly string[] {
  return raw.split("\r\n");
}
