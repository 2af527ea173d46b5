/** What has become of a demo inquiry so far: operators' doings with their times, by the rules of the desk itself. */
import { type Answer, answerTextLanguage } from "../../shared/domain/answers/answer.ts";
import { plainText } from "../../shared/domain/answers/plain-text.ts";
import { questionChange, replyChange } from "../../shared/domain/desk/answer-inquiry.ts";
import { noteChange } from "../../shared/domain/desk/note-inquiry.ts";
import type { Operator } from "../../shared/domain/desk/operator.ts";
import { sees } from "../../shared/domain/desk/operator.ts";
import { referChange } from "../../shared/domain/desk/pass-on-inquiry.ts";
import type { Doing, Known } from "../../shared/domain/desk/permitted-actions.ts";
import { takeChange } from "../../shared/domain/desk/take-inquiry.ts";
import type { Change } from "../../shared/domain/life.ts";
import { feedbackChange } from "../../shared/domain/resolution.ts";
import { TOPIC_NAMES } from "../../shared/domain/topic-names.ts";
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
const SLOW_SHARE = 18;
const SLOW_MINUTES = 4 * 24 * 60;

/** How lives go: of a hundred, so many each. */
const COURSES = [
  { share: 42, steps: [] },
  { share: 58, steps: ["take"] },
  { share: 64, steps: ["take", "note"] },
  { share: 71, steps: ["take", "question"] },
  { share: 76, steps: ["take", "refer"] },
  { share: 82, steps: ["take", "answer"] },
  { share: 92, steps: ["take", "note", "resolve"] },
  { share: 100, steps: ["take", "resolve", "feedback"] },
] as const;

type StepName = (typeof COURSES)[number]["steps"][number];

/** Who could answer, what they could answer with. */
export type Centre = { readonly operators: readonly Operator[]; readonly answers: readonly Answer[] };

/** The steps that an inquiry has behind it, each with its time. */
export function demoLife({ inquiry }: Known, centre: Centre, dice: Dice): readonly Step[] {
  const operators = centre.operators.filter(
    (operator) => operator.role === "operator" && sees(operator, inquiry.topic),
  );
  const [first, ...others] = operators;
  if (first === undefined) return [];
  const by = oneOf([first, ...others], dice);
  const drawn = dice() * 100;
  const course = COURSES.find(({ share }) => drawn < share);
  const isSlow = dice() * 100 < SLOW_SHARE;
  return (course?.steps ?? []).map((name) => ({
    afterMinutes: 5 + Math.floor(dice() * 900) + (isSlow && name !== "feedback" ? SLOW_MINUTES : 0),
    change: (known, at) => stepOf(name, known, { by, at }, { centre, dice }),
  }));
}

function stepOf(
  name: StepName,
  known: Known,
  doing: Doing,
  { centre, dice }: { readonly centre: Centre; readonly dice: Dice },
): Change | undefined {
  const { inquiry, entries } = known;
  const language = spoken(inquiry.language);
  switch (name) {
    case "take":
      return takeChange(known, doing);
    case "note":
      return noteChange(known, { text: oneOf(NOTES, dice) }, doing);
    case "question":
      return questionChange(known, { text: QUESTIONS[language] }, doing);
    case "refer":
      return referChange(known, { to: TOPIC_NAMES[inquiry.topic].owner[language], text: REFERRALS[language] }, doing);
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

/** An answer of the portal to a question of the topic: nothing is told that has no source. */
function answerFor({ inquiry }: Known, { answers }: Centre, dice: Dice): string | undefined {
  const [first, ...others] = answers.filter(({ topic }) => topic === inquiry.topic);
  if (first === undefined) return undefined;
  const { title, body } = oneOf([first, ...others], dice).texts[answerTextLanguage(inquiry.language)];
  return `${title}\n\n${plainText(body)}`;
}

/** The registries' texts are in three languages. */
function spoken(language: Known["inquiry"]["language"]): "kk" | "ru" | "en" {
  const read = answerTextLanguage(language);
  return read === "ru" || read === "en" ? read : "kk";
}
