/** An answer in Kazakh of other letters, converted from the Cyrillic; people are told that it is. */
import type { AnswerText, Block, Inline } from "../../shared/domain/answers/answer.ts";
import { transliterate } from "../../shared/domain/language/transliterate.ts";

/** A line in other letters. */
export function convertLine(line: string, to: "Latn" | "Arab"): string {
  return transliterate(line, { from: "Cyrl", to }).text;
}

/** The same answer in other letters. */
export function convertAnswer({ title, question, programme, body }: AnswerText, to: "Latn" | "Arab"): AnswerText {
  const convert = (text: string) => convertLine(text, to);
  const inline = (piece: Inline) => (typeof piece === "string" ? convert(piece) : { strong: convert(piece.strong) });
  const block = (one: Block): Block =>
    "paragraph" in one ? { paragraph: one.paragraph.map(inline) } : { list: one.list.map((item) => item.map(inline)) };
  return {
    title: convert(title),
    question: convert(question),
    ...(programme === undefined ? {} : { programme: convert(programme) }),
    body: body.map(block),
  };
}
