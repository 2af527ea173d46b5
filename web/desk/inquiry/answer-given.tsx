/** Which answer of the portal was given, by its title in the operator's language: a person's may be one they cannot read. */
import { useQuery } from "@tanstack/react-query";
import type { Topic } from "../../../shared/domain/topic.ts";
import { answersQuery } from "../api/inquiries.ts";
import { READER_LANGUAGES } from "../format/names.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";

type Props = { readonly topic: Topic; readonly answerId: string };

export function AnswerGiven({ topic, answerId }: Props) {
  const { entries } = useTexts();
  const [language] = useLanguage();
  const { data } = useQuery(answersQuery({ topic, language: READER_LANGUAGES[language] }));
  const title = data?.answers.find(({ id }) => id === answerId)?.title ?? answerId;
  return entries.answerLinked(title);
}
