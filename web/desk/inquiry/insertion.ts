/** What is typed to insert something: `::` and the beginning of a template's name, `??` and words of a portal answer. */
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { directed } from "../../../shared/texts/direction.ts";
import { PAGE_DIRECTIONS } from "../../../shared/texts/page-language.ts";

export type Insertion = {
  readonly what: "template" | "answer";
  /** Typed after the mark. */
  readonly query: string;
  /** Where the mark begins, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
};

/** After the beginning of the text or white space: `12::30` and `Really??` insert nothing. */
const MARK = /(?<=^|\s)(?:::([\p{L}\p{N}-]{0,30})|\?\?([^\n?]{0,60}))$/u;

/** The insertion that is being typed before the caret. */
export function insertionAt(text: string, caret: number): Insertion | undefined {
  const found = MARK.exec(text.slice(0, caret));
  if (found === null) return undefined;
  const [, template, answer] = found;
  const from = found.index;
  return template === undefined
    ? { what: "answer", query: (answer ?? "").trim(), from, to: caret }
    : { what: "template", query: template, from, to: caret };
}

/** The text with the insertion in the mark's place, and what is then selected: the first gap, to be typed over, or the end. */
export function inserted(
  text: string,
  { from, to }: Insertion,
  words: string,
): { readonly text: string; readonly selection: readonly [from: number, to: number] } {
  const gap = GAP.exec(words);
  const at = from + (gap?.index ?? words.length);
  return { text: text.slice(0, from) + words + text.slice(to), selection: [at, at + (gap?.[0].length ?? 0)] };
}

const PLACEHOLDERS = ["reference", "name", "dueAt", "operator"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A placeholder that nothing was known for. */
const GAP = new RegExp(`\\{(?:${PLACEHOLDERS.join("|")})\\}`);

/** "Здравствуйте, {name}!": the greeting is whole without. Elsewhere ("{name}, …") the sentence has to be mended. */
const NAME_AFTER_COMMA = /[,،，]\s*\{name\}/g;

/** `{name}`, or `{name|friend}`: what stands there where nothing is known. */
const PLACEHOLDER = /\{(\w+)(?:\|([^{}|\n]*))?\}/g;

/** A template's text with its placeholders filled in; one without a value stays, and is not sent (`unfilledIn`). */
export function filledIn(template: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  const text = values.name === undefined ? template.replaceAll(NAME_AFTER_COMMA, "") : template;
  // In one pass: a person may be called "{operator}".
  return text.replaceAll(PLACEHOLDER, (whole, name: string, otherwise: string | undefined) => {
    const known = PLACEHOLDERS.find((placeholder) => placeholder === name);
    return (known && (values[known] ?? otherwise)) ?? whole;
  });
}

/** The placeholders that still stand in a text. */
export function unfilledIn(text: string): readonly Placeholder[] {
  return PLACEHOLDERS.filter((name) => text.includes(`{${name}}`));
}

/** What looks like a placeholder in a template and is none; it would stay in what people are sent. */
export function unknownIn(template: string): readonly string[] {
  const found = Array.from(template.matchAll(PLACEHOLDER), ({ 0: whole, 1: name }) => ({ whole, name }));
  return found.filter(({ name }) => !PLACEHOLDERS.some((known) => known === name)).map(({ whole }) => whole);
}

/** What is inserted in a language: a line of Arabic letters runs from the right though a number stands at its beginning. */
export function directedIn(language: AnswerLanguage, text: string): string {
  return PAGE_DIRECTIONS[language] === "ltr" ? text : text.split("\n").map(directed).join("\n");
}
