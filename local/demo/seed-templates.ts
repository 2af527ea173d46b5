/** Reply templates for the demo: what every answer begins and ends with. No fact stands in them. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { ReplyTemplates } from "../../shared/adapters/reply-templates.ts";
import { TOPIC_CODES } from "../../shared/domain/topic.ts";

const TEMPLATES = [
  {
    id: "greeting",
    "kk-Cyrl": ["Сәлемдесу", "Сәлеметсіз бе, {name}!\n\nӨтінішіңізге рақмет. "],
    ru: ["Приветствие", "Здравствуйте, {name}!\n\nСпасибо за ваш вопрос. "],
    en: ["Greeting", "Hello {name},\n\nThank you for your question. "],
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

const LANGUAGES = ["kk-Cyrl", "ru", "en"] as const;

/** Writes them once: a topic that has templates keeps what is there. */
export async function seedTemplates(client: DynamoDBClient, tableName: string): Promise<void> {
  const store = new ReplyTemplates(client, tableName);
  for (const topic of TOPIC_CODES) {
    if ((await store.ofTopic(topic)).length > 0) continue;
    for (const template of TEMPLATES) {
      for (const language of LANGUAGES) {
        const [title, text] = template[language];
        await store.put({ topic, id: template.id, language, title, text });
      }
    }
  }
}
