/** The lexicon of training/data: concepts and the stems by which nine languages say them. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const entry = z.catchall(z.object({ concept: z.string() }), z.array(z.string()));

/** Every concept's stems, of all languages together: a stem's own letters tell its language well enough. */
export function lexiconStems(root: string): ReadonlyMap<string, readonly string[]> {
  const lines = globSync("training/data/lexicon/*.jsonl", { cwd: root })
    .toSorted()
    .flatMap((path) => readFileSync(join(root, path), "utf8").trim().split("\n"));
  return new Map(
    lines.map((line) => {
      const { concept, ...languages } = entry.parse(JSON.parse(line));
      return [concept, Object.values(languages).flat()];
    }),
  );
}
