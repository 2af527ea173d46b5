/** What can be inserted for what is being typed: templates of the inquiry's topic, answers of the portal. */
import { useQuery } from "@tanstack/react-query";
import type { PortalAnswerView, TemplateView } from "../../../shared/contracts/desk/templates.ts";
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { answersQuery, templatesQuery } from "../api/inquiries.ts";
import { meQuery } from "../api/queue.ts";
import { languageLabel, READER_LANGUAGES } from "../format/names.ts";
import { personDate } from "../format/person-date.ts";
import { useLanguage } from "../texts/texts.tsx";
import { directedIn, filledIn, type Insertion, type Placeholder } from "./insertion.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

/** One thing that can be inserted. */
export type Offer = { readonly id: string; readonly title: string; readonly detail: string; readonly text: string };

type Values = Readonly<Partial<Record<Placeholder, string>>>;

export function useOffers(at: Insertion | undefined): readonly Offer[] {
  const { inquiry } = useOpenInquiry();
  const values = useValues();
  const templates = useQuery({ ...templatesQuery(inquiry.topic), enabled: at?.what === "template" });
  const answers = useAnswers(at);
  const readable = useReadableTitles(at?.what === "answer");
  if (at === undefined) return [];
  if (at.what === "answer") return answers.map((answer) => answerOffer(answer, readable.get(answer.id)));
  const all = templates.data?.templates ?? [];
  const isOurs = ({ topic, id, title }: TemplateView) =>
    topic === inquiry.topic && `${id} ${title}`.toLowerCase().includes(at.query.toLowerCase());
  const nearness = ({ language }: TemplateView) => nearnessOf(language, inquiry.language);
  return all
    .filter(isOurs)
    .toSorted((a, b) => nearness(b) - nearness(a))
    .map((template) => templateOffer(template, values(template.language)));
}

/** Those in the person's language first, then those in the same language by another alphabet. */
function nearnessOf(language: AnswerLanguage, reads: AnswerLanguage): number {
  if (language === reads) return 2;
  return Number(language.split("-")[0] === reads.split("-")[0]);
}

function useAnswers(at: Insertion | undefined): readonly PortalAnswerView[] {
  const { inquiry } = useOpenInquiry();
  const q = at?.query ?? "";
  const query = { topic: inquiry.topic, language: inquiry.language, ...(q !== "" && { q }) };
  return useQuery({ ...answersQuery(query), enabled: at?.what === "answer" }).data?.answers ?? [];
}

/** Titles by the answers' ids, in the operator's language: they choose what the person can read, and they perhaps cannot. */
function useReadableTitles(enabled: boolean): ReadonlyMap<string, string> {
  const { inquiry } = useOpenInquiry();
  const [language] = useLanguage();
  const query = answersQuery({ topic: inquiry.topic, language: READER_LANGUAGES[language] });
  const { data } = useQuery({ ...query, enabled });
  return new Map(data?.answers.map(({ id, title }) => [id, title]));
}

/** @returns what is known, as a template of a language says it */
function useValues(): (language: AnswerLanguage) => Values {
  const { inquiry } = useOpenInquiry();
  const { data: me } = useQuery(meQuery);
  return (language) => ({
    reference: inquiry.reference,
    dueAt: personDate(language, inquiry.limits.outer.dueAt),
    ...(inquiry.person.name !== undefined && { name: inquiry.person.name }),
    ...(me && { operator: me.name }),
  });
}

const answerOffer = ({ id, language, title, text, url }: PortalAnswerView, readable = id): Offer => ({
  id,
  title,
  detail: readable === title ? id : readable,
  text: `${directedIn(language, text)}\n${url}`,
});

const templateOffer = ({ id, language, title, text }: TemplateView, values: Values): Offer => ({
  id: `${id}-${language}`,
  title,
  detail: `::${id} · ${languageLabel(language)}`,
  text: directedIn(language, filledIn(text, values)),
});
