/** The gist of an inquiry: what a row of a list shows of it. */

/** Characters (UTF-16 code units) of a gist at most, the ellipsis included: a row's width, and a row's bytes. */
export const GIST_MAX_CHARACTERS = 80;

/** How much of a text is looked at: a gist and the white space it may lose. */
const LOOKED_AT_CHARACTERS = 8 * GIST_MAX_CHARACTERS;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The subject, or how the text begins, on one line; cut between two letters as people see them, never within one. */
export function gistOf({ subject, text }: { readonly subject?: string | undefined; readonly text: string }): string {
  const line = (subject ?? text.slice(0, LOOKED_AT_CHARACTERS)).replaceAll(/\s+/gu, " ").trim();
  if (line.length <= GIST_MAX_CHARACTERS) return line;
  let kept = "";
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length >= GIST_MAX_CHARACTERS) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
