/**
 * Prints how well languages and scripts are told: `node training/evaluate-language.ts`. Languages are cross-validated five-fold, which trains five times and takes some minutes; further .jsonl files given
 * as arguments are judged with the shipped weights.
 */
import { readFileSync } from "node:fs";
import { arabicLetters } from "../shared/domain/language/cyrillic-to-arabic.ts";
import { detectLanguage, languageOf } from "../shared/domain/language/detect.ts";
import { foldKazakh } from "../shared/domain/language/fold-kazakh.ts";
import { latinLetters } from "../shared/domain/language/latin-to-cyrillic.ts";
import { tellingWords } from "../shared/domain/language/letter-groups.ts";
import { unpackModel } from "../shared/domain/language/packed-model.ts";
import { dominantScript } from "../shared/domain/language/script.ts";
import { runningWords } from "./kazakh-words.ts";
import { examplesOf, type Inquiry, inquiries, ownExamples, readInquiry } from "./language-examples.ts";
import { type SharedScript, trainLanguageModel } from "./language-model.ts";

const FOLDS = 5;
const PERCENT = 100;
const FAULTS_SHOWN = 25;
const percent = (part: number, whole: number) => `${((PERCENT * part) / whole).toFixed(2)} %`;
const wholeText = ({ subject, text }: Inquiry) => (subject === undefined ? text : `${subject}\n${text}`);

type Told = { readonly inquiry: Inquiry; readonly language: string; readonly script: string };

function printTold(name: string, told: readonly Told[]): void {
  const right = told.filter(({ inquiry, language }) => inquiry.language === language).length;
  const scripts = told.filter(({ inquiry, script }) => inquiry.script === script).length;
  console.log(
    `${name}: ${told.length} texts, language ${percent(right, told.length)}, script ${percent(scripts, told.length)}`,
  );
  const groups = Object.entries(Object.groupBy(told, ({ inquiry }) => `${inquiry.language}-${inquiry.script}`));
  for (const [group, some = []] of groups) {
    const hits = some.filter(({ inquiry, language }) => inquiry.language === language).length;
    console.log(`  ${group.padEnd(8)} ${hits} of ${some.length}`);
  }
  for (const { inquiry, language, script } of told
    .filter((one) => one.inquiry.language !== one.language)
    .slice(0, FAULTS_SHOWN))
    console.log(
      `    ${inquiry.language} read as ${language}-${script}: ${wholeText(inquiry).slice(0, 90).replaceAll("\n", " ")}`,
    );
}

/** Each text is judged by models that never saw it. */
function crossValidate(all: readonly Inquiry[]): readonly Told[] {
  return Array.from({ length: FOLDS }, (_nothing, fold) => {
    const seen = [...all.filter((_, at) => at % FOLDS !== fold).flatMap(examplesOf), ...ownExamples()];
    const model = (script: SharedScript) => unpackModel(trainLanguageModel(seen, script));
    const models = { Cyrl: model("Cyrl"), Latn: model("Latn"), Arab: model("Arab") };
    return all
      .filter((_, at) => at % FOLDS === fold)
      .map((inquiry) => {
        const text = wholeText(inquiry);
        const script = dominantScript(text);
        const shared = script === "Cyrl" || script === "Latn" || script === "Arab";
        const language = shared
          ? languageOf(tellingWords(text), models[script]).language
          : script === "Zyyy"
            ? "und"
            : "zh";
        return { inquiry, language, script };
      });
  }).flat();
}

/** Whether the word is found by its skeleton whichever alphabet it is written in. */
function isOneSkeleton(word: string): boolean {
  const skeleton = foldKazakh(word, "Cyrl");
  return [foldKazakh(latinLetters(word), "Latn"), foldKazakh(arabicLetters(word), "Arab")].every(
    (one) => one === skeleton,
  );
}

function readInquiries(file: string): readonly Inquiry[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map(readInquiry);
}

const files = process.argv.slice(2);
const all = inquiries();
const words = runningWords(all);
console.log(
  `Running words of the inquiries: one skeleton in all alphabets ${percent(words.filter(isOneSkeleton).length, words.length)}`,
);
for (const file of files) {
  const others = readInquiries(file);
  const started = performance.now();
  const told = others.map((inquiry) => ({ inquiry, ...detectLanguage(wholeText(inquiry)) }));
  console.log(`${((performance.now() - started) / others.length).toFixed(3)} ms a text`);
  printTold(file, told);
}
printTold("Cross-validated", crossValidate(all));
