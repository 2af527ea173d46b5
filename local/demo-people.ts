/** Who may sign in to the desk of a fresh local stack. The names are invented; passwords there are none. */
import type { Operator } from "../shared/domain/desk/operator.ts";
import { ANSWER_LANGUAGES } from "../shared/domain/language/answer-language.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";

export const DEMO_PEOPLE: readonly Operator[] = [
  {
    id: "aigerim",
    name: "Айгерім Сейітқызы",
    role: "operator",
    topics: ["citizenship", "repatriation", "kazakh-card"],
    languages: ["kk-Cyrl", "kk-Arab", "ru"],
  },
  {
    id: "daniyar",
    name: "Данияр Оспанұлы",
    role: "operator",
    topics: ["employment", "adaptation", "education"],
    languages: ["kk-Cyrl", "ru", "en"],
  },
  { id: "mei", name: "Мэй Ахметқызы", role: "operator", topics: TOPIC_CODES, languages: ["zh-Hans", "kk-Arab", "en"] },
  { id: "saule", name: "Сәуле Бекқызы", role: "supervisor", topics: TOPIC_CODES, languages: ["kk-Cyrl", "ru", "en"] },
  { id: "admin", name: "Ержан Әкімұлы", role: "administrator", topics: TOPIC_CODES, languages: ANSWER_LANGUAGES },
];
