/** Puts the operators' app into the files that its bucket serves: for now one page that says it is on its way. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Which project's app is built, and where to. */
export type DeskAppOptions = {
  /** The project's folder: it holds web/desk. */
  readonly root: string;
  /** Where index.html and assets/ go. */
  readonly outFolder: string;
};

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Unified Contact Center: desk</title>
  <p>The desk's app is not built yet; its API answers under <a href="/api/sign-in">/api</a>.</p>
</html>
`;

/** Builds the app. */
export async function buildDeskApp({ outFolder }: DeskAppOptions): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  await writeFile(join(outFolder, "index.html"), PAGE);
}
