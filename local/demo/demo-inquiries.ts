/** What is asked in the demo: every fourth of the development data's synthetic inquiries, in every language and script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type AnswerLanguage, isAnswerLanguage } from "../../shared/domain/language/answer-language.ts";

const FILE = join(import.meta.dirname, "..", "..", "training", "data", "inquiries-dev.jsonl");

/** How many: three pages of the queue and more, and seeded within seconds. */
export const DEMO_INQUIRIES = 300;

const line = z.object({
  id: z.string(),
  text: z.string(),
  subject: z.string().optional(),
  language: z.string(),
  script: z.string(),
  country: z.string(),
});

export type DemoInquiry = {
  readonly id: string;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly language: AnswerLanguage;
  readonly country: string;
};

/** Evenly from the whole file, which is ordered by language. */
export function demoInquiries(): readonly DemoInquiry[] {
  const all = readFileSync(FILE, "utf8").trimEnd().split("\n");
  const chosen = Array.from(
    { length: DEMO_INQUIRIES },
    (_, index) => all[Math.floor((index * all.length) / DEMO_INQUIRIES)],
  );
  return chosen.map((text) => {
    const { language, script, ...inquiry } = line.parse(JSON.parse(text ?? ""));
    return { ...inquiry, language: answerLanguageOf(language, script) };
  });
}

/** In which they want to be answered: as they wrote, where the centre answers so. */
function answerLanguageOf(language: string, script: string): AnswerLanguage {
  if (language === "zh") return "zh-Hans";
  const tag = language === "kk" ? `kk-${script}` : language;
  return isAnswerLanguage(tag) ? tag : "ru";
}
