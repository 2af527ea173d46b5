/** Makes shared/domain/language/language-weights.ts from the examples: `node training/train-languages.ts`, half a minute. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PackedModel } from "../shared/domain/language/packed-model.ts";
import { examplesOf, inquiries, ownExamples } from "./language-examples.ts";
import { SHARED_SCRIPTS, type SharedScript, trainLanguageModel } from "./language-model.ts";

const scripts = ["Cyrl", "Latn", "Arab"] as const satisfies readonly SharedScript[];
const examples = [...inquiries().flatMap(examplesOf), ...ownExamples()];

const asSource = ({ languages, groups, weights, biases, step }: PackedModel) => `{
    languages: [${languages.map((language) => JSON.stringify(language)).join(", ")}],
    groups:
      ${JSON.stringify(groups)},
    weights:
      ${JSON.stringify(weights)},
    biases: [${biases.join(", ")}],
    step: ${step},
  }`;

const models = scripts.map((script) => `  ${script}: ${asSource(trainLanguageModel(examples, script))},\n`);
const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const target = pathOf("shared/domain/language/language-weights.ts");
writeFileSync(
  target,
  `/** Weights of letter groups by which languages are told. Made by training/train-languages.ts; not to be edited. */
import type { PackedModel } from "./packed-model.ts";

/** One model for each script that several languages share. */
export const LANGUAGE_MODELS = {
${models.join("")}} as const satisfies Readonly<Record<string, PackedModel>>;
`,
);
execFileSync(pathOf("node_modules/.bin/biome"), ["format", "--write", target]);
console.log(`Learnt ${Object.keys(SHARED_SCRIPTS).join(", ")} from ${examples.length} texts`);
