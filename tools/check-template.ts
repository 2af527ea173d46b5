/** Synthesizes the template of prod without credentials and has cfn-lint read it. */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, type Verdict } from "./check-run.ts";

const HOW_TO_GET = "python3 -m venv .venv && .venv/bin/pip install -r requirements-lint.txt";

/** Only the version that is asked for: another one knows other schemas, and complains of what is right. */
const WANTED = /cfn-lint==(\S+)/.exec(readFileSync("requirements-lint.txt", "utf8"))?.[1] ?? "";

const isWanted = (program: string) =>
  spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim().split(" ").at(-1) === WANTED;

const missing = (): Verdict => ({
  outcome: process.env["CI"] === "true" ? "FAILED" : "skipped",
  output: `*** The CloudFormation template was NOT linted: there is no cfn-lint ${WANTED} here. To have it:\n*** ${HOW_TO_GET}`,
});

/** Ok when CDK synthesizes and cfn-lint finds nothing; skipped, loudly, where there is no cfn-lint outside CI. */
export async function checkTemplate(): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "ucc-template-"));
  try {
    const synth = await command("cdk", "synth", "--quiet", "--context", "stage=prod", "--output", folder);
    if (synth.outcome !== "ok") return synth;
    const linter = [join(".venv", "bin", "cfn-lint"), "cfn-lint"].find(isWanted);
    if (linter === undefined) return missing();
    const templates = globSync("**/*.template.json", { cwd: folder }).map((path) => join(folder, path));
    if (templates.length === 0) return { outcome: "FAILED", output: "cdk synth left no template" };
    return await command(linter, ...templates);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
