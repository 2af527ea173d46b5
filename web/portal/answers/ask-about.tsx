/** The way from an answer to the question that it left open: the ask page, with the topic chosen. */
import type { Topic } from "../../../shared/domain/topic.ts";
import type { PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";

type AskAboutProps = { readonly language: PageLanguage; readonly topic: Topic };

/** The link. */
export function AskAbout({ language, topic }: AskAboutProps) {
  return (
    <a class="secondary" href={`/${language}?topic=${topic}`}>
      {textsFor(language).answers.ask}
    </a>
  );
}
