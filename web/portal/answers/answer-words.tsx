/** Words of an answer on a page that may be in another language: marked with their own, and the reader is told. */
import type { Child } from "hono/jsx";
import {
  type AnswerTextLanguage,
  answerTextLanguage,
  type Block,
  type Inline,
} from "../../../shared/domain/answers/answer.ts";
import { PAGE_DIRECTIONS, type PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";

/** Attributes of an element whose words are an answer's; none where the page is in the same language. */
export function spokenIn(reader: PageLanguage): { readonly lang?: AnswerTextLanguage; readonly dir?: "ltr" | "rtl" } {
  const language = answerTextLanguage(reader);
  return language === reader ? {} : { lang: language, dir: PAGE_DIRECTIONS[language] };
}

/** Says in which language the answers are, or that their letters were converted; nothing where neither is so. */
export function LanguageNote({ language }: { readonly language: PageLanguage }) {
  if (isWritten(language)) return <></>;
  return <p class="hint">{textsFor(language).answers.languageNote}</p>;
}

/** Whether people of the page's language read what somebody wrote in it. */
function isWritten(language: PageLanguage): boolean {
  return language === "kk-Cyrl" || language === "ru" || language === "en";
}

/** An answer's paragraphs and lists. */
export function AnswerBody({ body }: { readonly body: readonly Block[] }) {
  return (
    <>
      {body.map((block) =>
        "paragraph" in block ? (
          <p>
            <Words of={block.paragraph} />
          </p>
        ) : (
          <ul>
            {block.list.map((item) => (
              <li>
                <Words of={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}

function Words({ of }: { readonly of: readonly Inline[] }): Child {
  return <>{of.map((piece) => (typeof piece === "string" ? piece : <strong>{piece.strong}</strong>))}</>;
}
