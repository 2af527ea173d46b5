/** What has become of a demo inquiry so far: operators' doings with their times, by the rules of the desk itself. */
import { type Answer, answerTextLanguage } from "../../shared/domain/answers/answer.ts";
import { plainText } from "../../shared/domain/answers/plain-text.ts";
import { passOnBy } from "../../shared/domain/deadline.ts";
import { questionChange, replyChange } from "../../shared/domain/desk/answer-inquiry.ts";
import { noteChange } from "../../shared/domain/desk/note-inquiry.ts";
import type { Operator } from "../../shared/domain/desk/operator.ts";
import { sees } from "../../shared/domain/desk/operator.ts";
import { referChange } from "../../shared/domain/desk/pass-on-inquiry.ts";
import type { Doing, Known } from "../../shared/domain/desk/permitted-actions.ts";
import { takeChange } from "../../shared/domain/desk/take-inquiry.ts";
import { transliterate } from "../../shared/domain/language/transliterate.ts";
import type { Change } from "../../shared/domain/life.ts";
import { feedbackChange } from "../../shared/domain/resolution.ts";
import type { Trilingual } from "../../shared/domain/trilingual.ts";
import { topicOwner } from "../../shared/texts/names.ts";
import { type Dice, oneOf } from "./dice.ts";

/** One step: what it makes of the inquiry, and how long after the step before. */
type Step = { readonly afterMinutes: number; readonly change: (known: Known, at: string) => Change | undefined };

/** A note of the desk; it says nothing of law. */
const NOTES = [
  "Қоңырау шалды, ертең қайта хабарласады.",
  "Просит ответить на казахском.",
  "Құжаттардың көшірмесін жібермек.",
] as const;

/** What is asked back; nothing that depends on the case. */
const QUESTIONS = {
  kk: "Қай елде тұратыныңызды және қазіргі құжатыңыздың түрін жазып жіберіңізші.",
  ru: "Напишите, пожалуйста, в какой стране вы сейчас живёте и какой документ у вас на руках.",
  en: "Please tell us in which country you live now and which document you hold.",
} as const;

/** Why a matter is passed on. */
const REFERRALS = {
  kk: "Бұл мәселені аталған орган шешеді, сондықтан өтінішіңізді сол жаққа жібердік.",
  ru: "Этот вопрос решает названный орган, поэтому мы передали ваше обращение туда.",
  en: "The body named decides in this matter, so we have passed your inquiry on to it.",
} as const;

/** Of a hundred inquiries, so many lie for days before each step: some of their answers come late, as in real life. */
const SLOW_SHARE = 5;
const SLOW_MINUTES = 8 * 24 * 60;

/** Until an inquiry is taken, and from there on until each further step: minutes at most. */
const TAKEN_WITHIN_MINUTES = 240;
const STEP_WITHIN_MINUTES = 720;

type StepName = "take" | "note" | "question" | "refer" | "answer" | "resolve" | "feedback";
type Course = { readonly share: number; readonly steps: readonly StepName[] };

/** How lives go while the limit for passing on has not come: of a hundred, so many up to each share. */
const YOUNG: readonly Course[] = [
  { share: 14, steps: [] },
  { share: 32, steps: ["take"] },
  { share: 42, steps: ["take", "note"] },
  { share: 52, steps: ["take", "question"] },
  { share: 60, steps: ["take", "refer"] },
  { share: 72, steps: ["take", "answer"] },
  { share: 86, steps: ["take", "resolve"] },
  { share: 100, steps: ["resolve", "feedback"] },
];

/** From there on until the centre's own limit: answered or passed on, but for a few. */
const GROWN: readonly Course[] = [
  { share: 3, steps: ["take", "note"] },
  { share: 8, steps: ["answer", "question"] },
  { share: 18, steps: ["take", "refer"] },
  { share: 34, steps: ["take", "answer"] },
  { share: 40, steps: ["take", "note", "resolve"] },
  { share: 85, steps: ["resolve"] },
  { share: 100, steps: ["resolve", "feedback"] },
];

/** Beyond it nearly all is settled: what is left waits for its person, or was missed. */
const OLD: readonly Course[] = [
  { share: 1, steps: ["take", "note"] },
  { share: 2, steps: ["take", "answer"] },
  { share: 8, steps: ["answer", "question"] },
  { share: 15, steps: ["refer", "resolve"] },
  { share: 20, steps: ["answer", "resolve"] },
  { share: 25, steps: ["take", "note", "resolve"] },
  { share: 85, steps: ["resolve"] },
  { share: 100, steps: ["resolve", "feedback"] },
];

/** Who could answer, what they could answer with. */
export type Centre = { readonly operators: readonly Operator[]; readonly answers: readonly Answer[] };

/**
 * The steps that an inquiry has behind it, each with its time.
 * @param now ISO 8601, UTC
 */
export function demoLife(
  { inquiry }: Known,
  { centre, now }: { readonly centre: Centre; readonly now: string },
  dice: Dice,
): readonly Step[] {
  const operators = centre.operators.filter(
    (operator) => operator.role === "operator" && sees(operator, inquiry.topic),
  );
  const [first, ...others] = operators;
  if (first === undefined) return [];
  const by = oneOf([first, ...others], dice);
  const drawn = dice() * 100;
  const course = coursesOf(inquiry, now).find(({ share }) => drawn < share);
  const isSlow = dice() * 100 < SLOW_SHARE;
  return (course?.steps ?? []).map((name) => ({
    afterMinutes: minutesOf(name, dice) + (isSlow && name !== "feedback" ? SLOW_MINUTES : 0),
    change: (known, at) => stepOf(name, known, { by, at }, { centre, dice }),
  }));
}

function coursesOf({ receivedAt, innerDueAt }: Known["inquiry"], now: string): readonly Course[] {
  if (passOnBy(receivedAt) > now) return YOUNG;
  return innerDueAt > now ? GROWN : OLD;
}

function minutesOf(name: StepName, dice: Dice): number {
  return 5 + Math.floor(dice() * (name === "take" ? TAKEN_WITHIN_MINUTES : STEP_WITHIN_MINUTES));
}

function stepOf(
  name: StepName,
  known: Known,
  doing: Doing,
  { centre, dice }: { readonly centre: Centre; readonly dice: Dice },
): Change | undefined {
  const { inquiry, entries } = known;
  const { language } = inquiry;
  switch (name) {
    case "take":
      return takeChange(known, doing);
    case "note":
      return noteChange(known, { text: oneOf(NOTES, dice) }, doing);
    case "question":
      return questionChange(known, { text: readBy(language, QUESTIONS) }, doing);
    case "refer":
      return referChange(known, { ...ownerOf(inquiry), text: readBy(language, REFERRALS) }, doing);
    case "feedback": {
      const rating = oneOf([5, 5, 4, 4, 3, 1] as const, dice);
      const change = feedbackChange(inquiry, entries, { solved: rating > 2, rating }, doing.at);
      return change === "not-resolved" ? undefined : change;
    }
    default: {
      const text = answerFor(known, centre, dice);
      return text === undefined ? undefined : replyChange(known, { text, resolves: name === "resolve" }, doing);
    }
  }
}

/** As the desk passes it on: the owner of its topic, as the person reads it. */
function ownerOf({ language, topic }: Known["inquiry"]) {
  return { to: topicOwner(language, topic), ownerOf: topic };
}

/** An answer of the portal to a question of the topic: nothing is told that has no source. */
function answerFor({ inquiry }: Known, { answers }: Centre, dice: Dice): string | undefined {
  const [first, ...others] = answers.filter(({ topic }) => topic === inquiry.topic);
  if (first === undefined) return undefined;
  const { title, body } = oneOf([first, ...others], dice).texts[answerTextLanguage(inquiry.language)];
  return `${title}\n\n${plainText(body)}`;
}

/** Whoever reads Kazakh in other letters is written to in those, as the desk does it by one click. */
function readBy(language: Known["inquiry"]["language"], { kk, ru, en }: Trilingual): string {
  const read = answerTextLanguage(language);
  if (read === "kk-Latn") return transliterate(kk, { from: "Cyrl", to: "Latn" }).text;
  if (read === "kk-Arab") return transliterate(kk, { from: "Cyrl", to: "Arab" }).text;
  return { "kk-Cyrl": kk, ru, en }[read];
}
