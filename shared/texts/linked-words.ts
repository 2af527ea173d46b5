/** Addresses of the web in what the centre wrote: whoever is sent to a service should not have to type it. */

/** A piece of a text: words, or an address to follow. */
export type LinkedPiece = string | { readonly url: string };

/** Nothing but what says its protocol, so that no word with a full stop in it becomes an address. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"«»“”„‹›`\u200e\u200f\u202a-\u202e\u2066-\u2069\u3000-\u303f\uff00-\uffef]+/giu;

/** Signs that end a sentence around an address rather than the address. */
const SENTENCE_END = /[.,;:!?…'*_،؛؟]+$/u;

/**
 * The pieces of a text in their order; joined they are the text.
 * @param text what an operator wrote; never what somebody wrote to the centre, who could send operators anywhere
 */
export function linkedPieces(text: string): readonly LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const url = withoutSentence(found);
    if (!URL.canParse(url)) continue;
    pieces.push(text.slice(end, index), { url });
    end = index + url.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "");
}

/** (https://example.org/a) ends before the bracket, https://example.org/a_(b) does not. */
function withoutSentence(address: string): string {
  const ended = address.replace(SENTENCE_END, "");
  const isOpened = ended.split("(").length >= ended.split(")").length;
  if (/[)\]}]$/.test(ended) && !(ended.endsWith(")") && isOpened)) return withoutSentence(ended.slice(0, -1));
  return ended;
}
