/** In which direction a text runs where nothing but its letters tells it. */

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Where a text begins, by its first letter (Unicode UAX 9, P2 and P3): many mail programs know no `dir="auto"`. */
export function directionOf(text: string): "ltr" | "rtl" {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/**
 * Words of ours in Arabic letters, which a number at their beginning would turn round, full stop and all.
 * RIGHT-TO-LEFT MARK says it first (Unicode UAX 9, 2.6).
 */
export function directed(words: string): string {
  return directionOf(words) === "ltr" && RIGHT_TO_LEFT.test(words) ? `\u200F${words}` : words;
}
