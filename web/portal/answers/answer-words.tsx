/** Words of an answer on a page that may be in another language: marked with their own, and the reader is told. */
import type { Child } from "hono/jsx";
import {
  type AnswerTextLanguage,
  answerTextLanguage,
  type Block,
  type Inline,
} from "../../../shared/domain/answers/answer.ts";
import { LANGUAGE_NAMES, PAGE_DIRECTIONS, type PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";

/** Attributes of an element whose words are an answer's; none where the page is in the same language. */
export function spokenIn(reader: PageLanguage): { readonly lang?: AnswerTextLanguage; readonly dir?: "ltr" | "rtl" } {
  const language = answerTextLanguage(reader);
  return language === reader ? {} : { lang: language, dir: PAGE_DIRECTIONS[language] };
}

type NoteProps = {
  readonly language: PageLanguage;
  /** Where the same answers are on the page in another language; on pages with a form there is none. */
  readonly path?: (language: PageLanguage) => string;
};

/** The languages that somebody wrote the answers in; Kazakh in other letters is one of them to its readers. */
const WRITTEN = ["kk-Cyrl", "ru", "en"] as const satisfies readonly AnswerTextLanguage[];

/**
 * Says in which language the answers are, and offers the others: who reads Uzbek may read Kazakh better than Russian.
 * Nothing where the page is in theirs; that Kazakh letters were converted, the foot of the page says.
 */
export function LanguageNote({ language, path }: NoteProps) {
  const spoken = answerTextLanguage(language);
  if (spoken === language) return <></>;
  return (
    <p class="hint">
      {textsFor(language).answers.languageNote}
      {path !== undefined &&
        WRITTEN.filter((other) => other !== spoken).map((other) => (
          <>
            {" "}
            <a href={path(other)} lang={other} hreflang={other} dir="ltr">
              {LANGUAGE_NAMES[other]}
            </a>
          </>
        ))}
    </p>
  );
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
