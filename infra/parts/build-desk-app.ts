/** Builds the operators' app (web/desk) into the files that its bucket serves: hashed names, no inline script, no source map. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { COUNTRY_CODES } from "../../shared/domain/country-codes.ts";

/** Which project's app is built, and where to. */
export type DeskAppOptions = {
  /** The project's folder: it holds web/desk. */
  readonly root: string;
  /** Where index.html and assets/ go. */
  readonly outFolder: string;
};

/** Everything the app is made of. */
const INPUTS = [
  "web/desk/**",
  "shared/{domain,contracts,texts}/**",
  "infra/parts/build-desk-app.ts",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * What Vite is asked for. Assets are named after their content alone, so that equal sources have equal names everywhere
 * and a browser may keep them for ever; nothing is written into the page itself, which the desk's policy would not run.
 */
function building(root: string, outDir: string): InlineConfig {
  return {
    root: join(root, "web", "desk"),
    configFile: false,
    envDir: false,
    mode: "production",
    logLevel: "warn",
    define: { KAZAKH_COUNTRIES: JSON.stringify(kazakhCountries()) },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2024",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        onLog: (level, log, tell) => {
          // React's packages mark what runs in a browser only; all of the desk does.
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") tell(level, log);
        },
      },
    },
  };
}

/** Names of the countries in Kazakh, in their codes' order: Node has them, browsers do not. */
function kazakhCountries(): string {
  const names = new Intl.DisplayNames("kk", { type: "region" });
  return COUNTRY_CODES.map((code) => names.of(code) ?? code).join("|");
}

/**
 * Builds the app, unless what is there was made of the same sources.
 * @returns whether it had to
 * @throws whatever Vite says of a source that does not compile
 */
export async function buildDeskApp({ root, outFolder }: DeskAppOptions): Promise<boolean> {
  const digest = inputsDigest(root);
  const digestFile = `${outFolder}.inputs`;
  const isCurrent = existsSync(digestFile) && readFileSync(digestFile, "utf8") === digest;
  if (isCurrent && existsSync(join(outFolder, "index.html"))) return false;
  // Into a new folder first: two that build at once do not meet, and one that fails leaves the last good app.
  const next = `${outFolder}.${randomUUID()}`;
  try {
    await inProduction(() => build(building(root, next)));
    rmSync(outFolder, { recursive: true, force: true });
    renameSync(next, outFolder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  writeFileSync(digestFile, digest);
  return true;
}

function inputsDigest(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of globSync(INPUTS, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Vite takes React's development build from NODE_ENV, which test runners set: the app must come out the same there. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
