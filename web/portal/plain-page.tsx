/** Pages with little on them: an inquiry that is being registered, and everything that went wrong. */

import { TEXT_MAX_CHARACTERS } from "../../shared/domain/limits.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import type { PageProblem } from "../../shared/texts/texts.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { answersPath } from "./answers/answers-page.tsx";
import { type Frame, Layout } from "./layout.tsx";

type RegisteringProps = { readonly frame: Frame; readonly reference: string; readonly waits: boolean };

/** Accepted and not in the table yet: the person learns that nothing is lost. */
export function RegisteringPage({ frame, reference, waits }: RegisteringProps) {
  const { registering, received, held } = textsFor(frame.language);
  const path = (other: string) => `/${other}/inquiries/${reference}`;
  return (
    <Layout frame={frame} title={registering.title} languages={{ path }}>
      <h1>{registering.title}</h1>
      <p class="lead">{waits ? held.text : registering.text}</p>
      <section class="ticket" aria-labelledby="reference-label">
        <h2 id="reference-label">{received.reference}</h2>
        <p class="reference" dir="ltr" translate="no">
          {reference}
        </p>
      </section>
      <p class="actions">
        <a class="primary" href={path(frame.language)}>
          {registering.reload}
        </a>
      </p>
    </Layout>
  );
}

/** Problems after which somebody looks for something else, such as a link that still holds. */
const LEADING_ON: ReadonlySet<PageProblem> = new Set(["no-such-page", "not-found"]);

const LIMITS = { max: TEXT_MAX_CHARACTERS };

type ProblemProps = { readonly frame: Frame; readonly problem: PageProblem };

/** Says what went wrong and what to do. Never where: two addresses with the same problem have the same page. */
export function ProblemPage({ frame, problem }: ProblemProps) {
  const { problems, site } = textsFor(frame.language);
  const { title, text } = problems[problem];
  return (
    <Layout frame={frame} title={title} languages={{ path: (language) => `/${language}` }}>
      <h1>{title}</h1>
      <p class="lead">{messageText(frame.language, text, LIMITS)}</p>
      {LEADING_ON.has(problem) && <Ways language={frame.language} />}
      <p class="actions">
        <a class="primary" href={`/${frame.language}`}>
          {site.askHere}
        </a>
      </p>
    </Layout>
  );
}

/** Where somebody may have wanted to go. */
function Ways({ language }: Pick<Frame, "language">) {
  return (
    <ul>
      <li>
        <a href={answersPath(language)}>{textsFor(language).answers.navigation}</a>
      </li>
      <li>
        <a href={`/${language}/links`}>{followTextsFor(language).links.open}</a>
      </li>
    </ul>
  );
}
