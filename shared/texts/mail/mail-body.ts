/** A mail's words as plain text and as HTML: the same paragraphs, nothing loaded from anywhere, safe whatever they hold. */
import { REFERENCES_IN_TEXT } from "../../domain/reference.ts";
import { directed, directionOf } from "../direction.ts";
import { type LinkedPiece, linkedPieces } from "../linked-words.ts";
import { PAGE_DIRECTIONS, type PageLanguage } from "../page-language.ts";

/** A paragraph of ours, one that is a link, or what a person wrote: it keeps its lines and has a direction of its own. */
export type Paragraph = string | { readonly url: string } | { readonly written: string };

/** A mail's words: the same in plain text and in HTML. */
export type MailContent = {
  /** Absent in a notice: even the language can tell too much. */
  readonly language?: PageLanguage;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Readable everywhere; mail programs know few properties, and colours are the reader's. An address is longer than a telephone is wide. */
const BODY_STYLE = "font-family:sans-serif;font-size:16px;line-height:1.6;max-width:36em;overflow-wrap:anywhere";

/** The mail says that it can be read in the dark: else Apple's programs show links in the blue that is made for white. */
const COLOURS = '<meta name="color-scheme" content="light dark">';

/**
 * What an operator wrote is set off, on the side where its lines begin; many mail programs know no logical sides. The bar
 * has 3:1 against white and against the darkest paper (WCAG 2.2, 1.4.11).
 */
const WRITTEN_STYLES = {
  ltr: "border-left:4px solid #2a8597;padding-left:1em",
  rtl: "border-right:4px solid #2a8597;padding-right:1em",
} as const;

/**
 * The mail of these paragraphs.
 * @param language of our words; undefined for a notice, which has none
 */
export function mailBody(
  language: PageLanguage | undefined,
  subject: string,
  paragraphs: readonly Paragraph[],
): MailContent {
  const marked = language === undefined ? "" : ` lang="${language}" dir="${PAGE_DIRECTIONS[language]}"`;
  const style = language === undefined ? "" : ` style="${BODY_STYLE}"`;
  const head = `<head><meta charset="utf-8">${COLOURS}<title>${escapeHtml(subject)}</title></head>`;
  const body = `<body${marked}${style}>${paragraphs.map(htmlOf).join("")}</body>`;
  return {
    ...(language === undefined ? {} : { language }),
    subject: directed(subject),
    text: `${paragraphs.map(textOf).join("\n\n")}\n`,
    html: `<!DOCTYPE html><html${marked}>${head}${body}</html>`,
  };
}

function textOf(paragraph: Paragraph): string {
  if (typeof paragraph === "string") return directed(paragraph);
  return "url" in paragraph ? paragraph.url : paragraph.written.trim();
}

function htmlOf(paragraph: Paragraph): string {
  if (typeof paragraph === "string") return `<p>${withWholeReferences(escapeHtml(paragraph))}</p>`;
  if ("url" in paragraph) return `<p>${pieceHtml(paragraph)}</p>`;
  const { written } = paragraph;
  const lines = linkedPieces(written.trim()).map(pieceHtml).join("").replaceAll("\n", "<br>");
  const direction = directionOf(written);
  return `<p dir="${direction}" style="${WRITTEN_STYLES[direction]}">${lines}</p>`;
}

/** A line may end at each hyphen of a number, and in a line from right to left the pieces would change places. */
function withWholeReferences(html: string): string {
  return html.replaceAll(REFERENCES_IN_TEXT, '<span dir="ltr" style="white-space:nowrap">$&</span>');
}

function pieceHtml(piece: LinkedPiece): string {
  if (typeof piece === "string") return escapeHtml(piece);
  const url = escapeHtml(piece.url);
  return `<a href="${url}" dir="ltr">${url}</a>`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Everything in a mail's HTML is text or a link of ours; this makes it stay so. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
