/** Builds the operators' app (web/desk) into the files that its bucket serves: hashed names, no inline script, no source map. */
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { COUNTRY_CODES } from "../../shared/domain/country-codes.ts";
import { makeFolder } from "./make-folder.ts";

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
  "infra/parts/{build-desk-app,make-folder}.ts",
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
export function buildDeskApp({ root, outFolder }: DeskAppOptions): Promise<boolean> {
  const make = (newFolder: string) => inProduction(() => build(building(root, newFolder)));
  return makeFolder({ root, inputs: INPUTS, outFolder, mainFile: "index.html", make });
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
