/** `ucc bench`: runs the project's benchmarks. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { UsageError } from "./failure.ts";

const BENCH = join(dirname(fileURLToPath(import.meta.url)), "..", "bench", "bench.ts");

export function addBench(program: Command): void {
  program
    .command("bench")
    .summary("the benchmarks, as ratios to the floor measured in the same run")
    .description("Runs the benchmarks of bench/ on a private local stack. What follows is handed on to them.")
    .argument("[arguments...]", "for the benchmarks")
    .allowUnknownOption()
    .addHelpText("after", "\nExample:\n  $ npx ucc bench")
    .action(async (given: readonly string[]) => {
      if (!existsSync(BENCH))
        throw new UsageError("The benchmarks (folder bench/) are not part of this copy of the project.");
      const child = spawn(process.execPath, [BENCH, ...given], { stdio: "inherit" });
      await once(child, "exit");
      process.exitCode = child.exitCode ?? 1;
    });
}
