/** Stack frames of a minified bundle, told as places in the sources. */
import { SourceMap } from "node:module";
import * as z from "zod/mini";

/** What esbuild writes, and of what it leaves out that which Node asks for. */
const sourceMap = z.object({
  version: z.literal(3),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
  file: z._default(z.string(), ""),
  sourceRoot: z._default(z.string(), ""),
  sourcesContent: z._default(z.array(z.string()), []),
});

/** A place as Node writes it: `file:///var/task/handler.mjs:12:3456`, or without the scheme. */
const PLACE_IN_BUNDLE = /[^\s("]*handler\.mjs:(?<line>\d+):(?<column>\d+)/g;

/** Up from the folder in which the map lay when it was made; what is left is the path in the project. */
const UPWARDS = /^(?:\.\.\/)+/;

/**
 * Puts the place in the sources instead of each place in a bundle; what the map does not know stays as it is.
 * @param text frames, whole log lines, or anything else that holds places
 * @param map the source map's file, as JSON
 * @throws SyntaxError or z.core.$ZodError if it is none
 */
export function sourceFrames(text: string, map: string): string {
  const places = new SourceMap(sourceMap.parse(JSON.parse(map)));
  return text.replaceAll(PLACE_IN_BUNDLE, (place, line: string, column: string) => {
    // The map counts from 0, a stack from 1.
    const entry = places.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return place;
    return `${entry.originalSource.replace(UPWARDS, "")}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
