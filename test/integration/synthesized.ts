/** Synthesizes the stage `local` once for all integration tests: each then starts its own stack from it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { synthesize } from "../../local/synthesize.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest's own interface is extended
  interface ProvidedContext {
    /** Folder of the synthesized assembly. */
    cdkOut: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "ucc-cdk-out-"));
  await synthesize(join(folder, "cdk.out"));
  project.provide("cdkOut", join(folder, "cdk.out"));
  return () => rmSync(folder, { recursive: true, force: true });
}
