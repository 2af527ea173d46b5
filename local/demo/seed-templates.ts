/**
 * Reply templates for the demo, in every language that the centre answers in: what an answer begins and ends with. No fact
 * stands in them. Where the desk has no wording of its own, the mails' texts lend theirs.
 */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ReplyTemplates } from "../../shared/adapters/reply-templates.ts";
import type { TemplateView } from "../../shared/contracts/desk/templates.ts";
import { ANSWER_LANGUAGES, type AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { mailTextsFor } from "../../shared/texts/mail/mail-texts-for.ts";

const TEMPLATES = [
  {
    id: "greeting",
    "kk-Cyrl": ["Сәлемдесу", "Сәлеметсіз бе, {name}!\n\nӨтінішіңізге рақмет. "],
    ru: ["Приветствие", "Здравствуйте, {name}!\n\nСпасибо за ваш вопрос. "],
    en: ["Greeting", "Hello, {name}!\n\nThank you for your question. "],
  },
  {
    id: "closing",
    "kk-Cyrl": ["Қоштасу", "\n\nСұрағыңыз болса, осы хатқа қатысты бетте жазыңыз: {reference}.\nҚұрметпен, {operator}"],
    ru: [
      "Прощание",
      "\n\nЕсли останутся вопросы, напишите на странице обращения {reference}.\nС уважением, {operator}",
    ],
    en: [
      "Closing",
      "\n\nIf anything is still open, write on the page of your inquiry {reference}.\nKind regards, {operator}",
    ],
  },
  {
    id: "country",
    "kk-Cyrl": ["Елді сұрау", "Нақты жауап беру үшін қай елде тұратыныңызды жазыңызшы."],
    ru: ["Вопрос о стране", "Чтобы ответить точно, напишите, пожалуйста, в какой стране вы живёте."],
    en: ["Ask for the country", "So that we can answer precisely, please tell us in which country you live."],
  },
] as const;

const OWN_LANGUAGES = ["kk-Cyrl", "ru", "en"] as const;

type DemoTemplate = Pick<TemplateView, "id" | "language" | "title" | "text">;

/** Those of a topic; they are the same in each. */
export function demoTemplates(): readonly DemoTemplate[] {
  const own = TEMPLATES.flatMap((template) =>
    OWN_LANGUAGES.map((language): DemoTemplate => {
      const [title, text] = template[language];
      return { id: template.id, language, title, text };
    }),
  );
  return [...own, ...ANSWER_LANGUAGES.filter((language) => !isOwn(language)).flatMap(lentTemplates)];
}

/** In the words of the mails and of the status page. */
function lentTemplates(language: AnswerLanguage): readonly DemoTemplate[] {
  const { greeting, answer, question, sender } = mailTextsFor(language);
  const { events } = followTextsFor(language);
  return [
    { id: "greeting", language, title: greeting, text: `${greeting}\n\n${answer.above}\n\n` },
    { id: "question", language, title: events.question, text: `${greeting}\n\n${question.above}\n\n` },
    { id: "closing", language, title: sender, text: `\n\n{operator}\n${sender}` },
  ];
}

function isOwn(language: AnswerLanguage): boolean {
  return OWN_LANGUAGES.some((own) => own === language);
}

/** Writes them once: a topic that has templates keeps what is there. */
export async function seedTemplates(client: DynamoDBClient, tableName: string): Promise<void> {
  const store = new ReplyTemplates(client, tableName);
  const seedTopic = async (topic: Topic): Promise<void> => {
    if ((await store.ofTopic(topic)).length > 0) return;
    for (const template of demoTemplates()) await store.put({ topic, ...template });
  };
  await Promise.all(TOPIC_CODES.map(seedTopic));
}
