/** The header lines of a raw mail, unfolded, with encoded words decoded (RFC 5322, RFC 2047): for showing and for tests. */

/** Lower-case names; a header that occurs twice keeps both values, one a line. */
export function mimeHeaders(raw: string): Readonly<Record<string, string>> {
  const [head = ""] = raw.split(/\r?\n\r?\n/, 1);
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = decodedWords(line.slice(colon + 1).trim());
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}\n${value}`;
  }
  return headers;
}

/** Neighbouring words are joined as bytes first: a letter may be split between two of them. */
function decodedWords(text: string): string {
  return text.replace(/=\?[\w-]+\?[bq]\?[^?]*\?=(\s+=\?[\w-]+\?[bq]\?[^?]*\?=)*/gi, (run) => {
    const words = [...run.matchAll(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi)];
    const bytes = Buffer.concat(words.map(([, , encoding = "", content = ""]) => wordBytes(encoding, content)));
    const charset = words[0]?.[1] ?? "utf-8";
    return decode(charset, bytes);
  });
}

function wordBytes(encoding: string, content: string): Buffer {
  if (encoding.toLowerCase() === "b") return Buffer.from(content, "base64");
  const latin = content
    .replaceAll("_", " ")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin, "latin1");
}

function decode(charset: string, bytes: Buffer): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
