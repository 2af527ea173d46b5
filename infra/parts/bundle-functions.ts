/** Turns functions/<name>/handler.ts into what Lambda runs: one ES module a function, with everything it needs inside. */
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import {
  dataBesideBundle,
  directBuiltIns,
  environmentCredentials,
  noSkeletons,
  unreachableSdkParts,
} from "./bundle-plugins.ts";
import { sdkForLambda } from "./bundle-trims.ts";

/** Which project is bundled, and where to. */
export type BundleOptions = {
  /** The project's folder: it holds functions/ and tsconfig.json. */
  readonly root: string;
  /** Where `<name>/handler.mjs` and its source map go. */
  readonly outFolder: string;
};

/**
 * What esbuild is asked for; the local stack watches with the same. The output depends on the sources alone, never on
 * the folder they lie in, so that equal sources have equal asset hashes everywhere.
 */
export function bundling({ root, outFolder }: BundleOptions): BuildOptions {
  const handlers = globSync("functions/*/handler.ts", { cwd: root }).toSorted();
  return {
    absWorkingDir: root,
    entryPoints: handlers.map((path) => ({ in: path, out: join(dirname(path).slice("functions/".length), "handler") })),
    outdir: outFolder,
    outExtension: { ".js": ".mjs" },
    tsconfig: join(root, "tsconfig.json"),
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // Packages' ES modules first: their CommonJS twins cannot be tree-shaken (514 KB against 326 KB for DynamoDB alone).
    mainFields: ["module", "main"],
    minify: true,
    // Kazakh and Russian texts stay two bytes a letter instead of six.
    charset: "utf8",
    legalComments: "none",
    // Beside the bundle, not named in it: stack traces are resolved by who reads them (`npm run frames`), not at every cold start.
    sourcemap: "external",
    sourcesContent: false,
    // Only the plugin that leaves data beside the bundle reads it: it has to know which function names which file.
    metafile: true,
    plugins: [environmentCredentials, unreachableSdkParts, sdkForLambda, noSkeletons, directBuiltIns, dataBesideBundle],
    logLevel: "warning",
  };
}

/**
 * Bundles every function that has a handler.
 * @throws BuildFailure (esbuild's) when a handler does not compile; it names file and line
 */
export async function bundleFunctions(options: BundleOptions): Promise<void> {
  await build(bundling(options));
}
