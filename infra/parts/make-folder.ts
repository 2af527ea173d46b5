/** Makes a folder out of sources, and only when something in them may have changed. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a folder is made of, and how. */
export type Making = {
  /** The project's folder. */
  readonly root: string;
  /** Everything that goes into it, as globs below the root. */
  readonly inputs: readonly string[];
  /** Where it comes to lie; the digest of its sources is kept beside it, as `<outFolder>.inputs`. */
  readonly outFolder: string;
  /** A file without which the folder is none. */
  readonly mainFile: string;
  /** Fills a new folder; whatever it throws leaves the last good one as it was. */
  readonly make: (newFolder: string) => Promise<void>;
};

/**
 * Makes the folder, unless what is there was made of the same sources by the same Node.
 * @returns whether it had to
 * @throws whatever `make` throws
 */
export async function makeFolder({ root, inputs, outFolder, mainFile, make }: Making): Promise<boolean> {
  const digest = digestOf(root, inputs);
  const digestFile = `${outFolder}.inputs`;
  const isCurrent = existsSync(digestFile) && readFileSync(digestFile, "utf8") === digest;
  if (isCurrent && existsSync(join(outFolder, mainFile))) return false;
  mkdirSync(dirname(outFolder), { recursive: true });
  // Into a new folder first: two that build at once do not meet, and no stale files stay.
  const next = `${outFolder}.${randomUUID()}`;
  try {
    await make(next);
    rmSync(outFolder, { recursive: true, force: true });
    renameSync(next, outFolder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  writeFileSync(digestFile, digest);
  return true;
}

function digestOf(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of globSync(inputs, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
