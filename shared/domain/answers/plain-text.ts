/** An answer of the portal as plain text, as an operator puts it into a reply. */
import type { AnswerText } from "./answer.ts";

/** Paragraphs and lists with an empty line between them; items of a list begin with a dash. */
export function plainText(body: AnswerText["body"]): string {
  return body
    .map((part) =>
      "paragraph" in part ? wordsOf(part.paragraph) : part.list.map((item) => `– ${wordsOf(item)}`).join("\n"),
    )
    .join("\n\n");
}

function wordsOf(parts: readonly (string | { readonly strong: string })[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.strong)).join("");
}
