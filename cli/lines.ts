/** The lines of a stream as they came. */
import { Buffer } from "node:buffer";

/** A line with whatever ended it; `text` is absent when its bytes are no UTF-8. */
export type Line = { readonly number: number; readonly bytes: Buffer; readonly text?: string };

const LINE_FEED = 0x0a;
/** A byte-order mark is part of a line here: who writes the line again writes it too. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads lines with CRLF, empty ones, and a last one without an end. Only \n ends a line: node:readline would also break
 * at U+2028, which stands inside texts.
 */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let begun: Buffer[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield lineOf(++number, [...begun, chunk.subarray(from, end + 1)]);
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield lineOf(++number, begun);
}

function lineOf(number: number, parts: readonly Buffer[]): Line {
  const bytes = Buffer.concat(parts);
  try {
    return { number, bytes, text: utf8.decode(bytes) };
  } catch {
    return { number, bytes };
  }
}
