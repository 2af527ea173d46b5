/** An answer's Markdown as blocks: paragraphs, lists and words that stand out. Everything else is refused, HTML above all. */
import { marked, type Token, type Tokens } from "marked";
import type { Block, Inline } from "../../shared/domain/answers/answer.ts";

/**
 * Between the thousands of a figure. With a plain space there, "8 278" would be two numbers to a text that runs from
 * right to left, and read "278 8"; a no-break space belongs to the number (Unicode UAX 9, W4).
 */
const THOUSANDS = /(\d) (?=\d{3}(?!\d))/g;

/** Markdown that an answer may not hold. */
export class MarkdownNotAllowedError extends Error {
  constructor(token: Pick<Token, "type" | "raw">) {
    super(
      `"${token.raw.slice(0, 60)}" is ${token.type}; an answer holds paragraphs, lists and **words that stand out**`,
    );
    this.name = "MarkdownNotAllowedError";
  }
}

/**
 * The blocks of a text.
 * @throws MarkdownNotAllowedError if it holds anything but paragraphs, plain lists and strong words
 */
export function answerBlocks(markdown: string): readonly Block[] {
  return marked
    .lexer(markdown)
    .filter(({ type }) => type !== "space")
    .map(block);
}

function block(token: Token): Block {
  if (isParagraph(token)) return { paragraph: inlines(token.tokens) };
  if (isList(token) && !token.ordered) return { list: token.items.map(({ tokens }) => listItem(tokens)) };
  throw new MarkdownNotAllowedError(token);
}

/** An item holds one line, never a list or a paragraph of its own. */
function listItem(tokens: readonly Token[]): readonly Inline[] {
  const [only, second] = tokens;
  if (only === undefined || second !== undefined || !isText(only)) {
    throw new MarkdownNotAllowedError(second ?? only ?? { type: "an empty item", raw: "" });
  }
  return inlines(only.tokens ?? []);
}

function inlines(tokens: readonly Token[]): readonly Inline[] {
  return tokens.map((token): Inline => {
    if (isText(token) || isEscape(token)) return words(token.text);
    if (isStrong(token) && token.tokens.every(isText)) return { strong: words(token.text) };
    throw new MarkdownNotAllowedError(token);
  });
}

/** A line end is a space, and the thousands of a figure hold together. */
function words(text: string): string {
  return text.replaceAll("\n", " ").replaceAll(THOUSANDS, "$1\u00a0");
}

/** marked's own types allow any type of token, so each is told by its name. */
const isParagraph = (token: Token): token is Tokens.Paragraph => token.type === "paragraph";
const isList = (token: Token): token is Tokens.List => token.type === "list";
const isText = (token: Token): token is Tokens.Text => token.type === "text";
const isEscape = (token: Token): token is Tokens.Escape => token.type === "escape";
const isStrong = (token: Token): token is Tokens.Strong => token.type === "strong";
