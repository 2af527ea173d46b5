/** `npm run texts`: writes the Kazakh catalogs in Latin and Arabic letters; a test fails when they are old. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { kazakhFiles, type MadeFile } from "./kazakh-texts.ts";

function source({ about, type, constant, content }: MadeFile): string {
  const head = `/** ${about} Made by \`npm run texts\` from the Cyrillic: mend it there, or in the overrides. */\n`;
  const literal = JSON.stringify(content, null, 2);
  if (type === undefined) return `${head}export const ${constant} = ${literal} as const;\n`;
  const [name, from] = type;
  return `${head}import type { ${name} } from "${from}";\n\nexport const ${constant}: ${name} = ${literal};\n`;
}

const files = kazakhFiles();
for (const file of files) writeFileSync(file.path, source(file));
execFileSync("biome", ["format", "--write", ...files.map(({ path }) => path)], { stdio: "inherit" });
