/** Keys that a JSON text says twice: parsers keep the last, so two readers of one request could read two requests. */

/** A string, or a sign that begins, ends or parts something. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * Tells whether an object of a JSON text has a key twice (RFC 8259, section 4: names should be unique).
 * @param json well-formed
 */
export function hasDuplicateKey(json: string): boolean {
  const open: Set<string>[] = [];
  const tokens = json.match(TOKEN) ?? [];
  return tokens.some((token, at) => {
    if (token === "{" || token === "[") open.push(new Set());
    if (token === "}" || token === "]") open.pop();
    if (tokens[at + 1] !== ":") return false;
    // Written otherwise it is still the same key: "a" is "\u0061".
    const key: unknown = JSON.parse(token);
    const keys = open.at(-1);
    if (typeof key !== "string" || keys === undefined) return false;
    const isSaid = keys.has(key);
    keys.add(key);
    return isSaid;
  });
}
