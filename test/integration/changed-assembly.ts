/** The synthesized stage `local` with other figures: what a stage multiplies for load is put back to what people meet. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Copies an assembly and sets environment variables of its functions.
 * @returns the copy's folder, and the folder to remove when done
 */
export function changedAssembly(cdkOut: string, environment: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "ucc-changed-"));
  const copy = join(folder, "cdk.out");
  cpSync(cdkOut, copy, { recursive: true });
  const templates = readdirSync(copy).filter((name) => name.endsWith(".template.json"));
  for (const name of templates) {
    const path = join(copy, name);
    let text = readFileSync(path, "utf8");
    for (const [variable, value] of Object.entries(environment)) {
      text = text.replaceAll(new RegExp(`("${variable}": )"[^"]*"`, "g"), `$1"${value}"`);
    }
    writeFileSync(path, text);
  }
  return { cdkOut: copy, folder };
}
