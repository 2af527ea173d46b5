/** Reload on change: esbuild rebuilds what a change touches, and the functions concerned begin anew with it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { context } from "esbuild";
import { type BundleOptions, bundling } from "../infra/parts/bundle-functions.ts";
import type { FunctionHost } from "./function-host.ts";
import type { Notice } from "./notices.ts";

/** @returns how to stop watching */
export async function watchFunctions(
  hosts: ReadonlyMap<string, FunctionHost>,
  { root, outFolder }: BundleOptions,
  notice: Notice,
): Promise<() => Promise<void>> {
  const digests = new Map([...hosts].map(([name, host]) => [name, digestOf(host.definition.bundle)]));
  const reload = (): void => {
    for (const [name, host] of hosts) {
      const bundle = join(outFolder, name, "handler.mjs");
      const digest = digestOf(bundle);
      if (digest === undefined || digest === digests.get(name)) continue;
      digests.set(name, digest);
      host.replace({ ...host.definition, bundle });
      notice("function-reloaded", { function: name });
    }
  };
  const options = bundling({ root, outFolder });
  const reloading = {
    name: "reload",
    setup: (build: {
      onEnd(callback: (result: { readonly errors: readonly { readonly text: string }[] }) => void): void;
    }) =>
      build.onEnd(({ errors: [first] }) => {
        if (first === undefined) reload();
        else notice("bundle-failed", { error: first.text });
      }),
  };
  const watcher = await context({ ...options, logLevel: "silent", plugins: [...(options.plugins ?? []), reloading] });
  await watcher.watch();
  return () => watcher.dispose();
}

function digestOf(file: string): string | undefined {
  return existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : undefined;
}
