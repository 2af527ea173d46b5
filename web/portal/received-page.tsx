/** The received page: the number, the link to keep, and what happens next. */
import { OUTER_LIMIT_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import type { ContactChoice } from "../../shared/domain/inquiry.ts";
import { dateText } from "../../shared/texts/dates.ts";
import { messageText } from "../../shared/texts/message.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type Frame, Layout } from "./layout.tsx";
import { CopyButton, LinkToKeep } from "./link-to-keep.tsx";

type ReceivedProps = {
  readonly frame: Frame;
  readonly reference: string;
  /** It came without the proof asked for. */
  readonly waits: boolean;
  /** The whole status link, with its secret: without mail it is the person's only key. */
  readonly statusUrl: string;
  /** How the person wants to hear of the answer. */
  readonly contact: ContactChoice;
  /** The promised date; ISO 8601, UTC. */
  readonly dueAt: string;
};

/** What the person takes away. */
export function ReceivedPage({ frame, reference, waits, statusUrl, contact, dueAt }: ReceivedProps) {
  const { language } = frame;
  const { received, held } = textsFor(language);
  const path = (other: string) => `/${other}/inquiries/${reference}`;
  return (
    <Layout
      frame={frame}
      title={received.title}
      languages={{ path: (other) => `${path(other)}/received?contact=${contact}` }}
    >
      <h1>{received.title}</h1>
      <section class="ticket" aria-labelledby="reference-label">
        <h2 id="reference-label">{received.reference}</h2>
        <p class="reference" dir="ltr" translate="no">
          {reference}
        </p>
        <CopyButton language={language} words={received.copy} copied={reference} />
      </section>
      {waits && (
        <section class="note">
          <h2>{held.title}</h2>
          <p>{held.text}</p>
        </section>
      )}
      <Next language={language} contact={contact} dueAt={dueAt} />
      <section class="note">
        <h2>{received.keep.title}</h2>
        <p>{received.keep.text}</p>
        <h3>{received.link}</h3>
        <LinkToKeep language={language} statusUrl={statusUrl} />
      </section>
      <p class="actions">
        <a class="primary" href={path(language)}>
          {received.open}
        </a>
      </p>
    </Layout>
  );
}

type NextProps = Pick<ReceivedProps, "contact" | "dueAt"> & Pick<Frame, "language">;

/** What happens next, and by when; the last step follows from the person's choice of mails. */
function Next({ language, contact, dueAt }: NextProps) {
  const { received } = textsFor(language);
  const next = { answerBy: dateText(language, dueAt), days: OUTER_LIMIT_WORKING_DAYS };
  return (
    <>
      <h2>{received.next}</h2>
      <ol class="steps">
        {received.nextSteps.map((step) => (
          <li>{messageText(language, step, next)}</li>
        ))}
        <li>{contact === "none" ? received.unmailed : received.mailed}</li>
      </ol>
    </>
  );
}
