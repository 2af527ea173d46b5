/** The status page: where the inquiry stands, by when it is answered, what has been said, and a field to say more. */
import type { InquiryView } from "../../shared/contracts/inquiry-view.ts";
import { OUTER_LIMIT_WORKING_DAYS, type WorkingDayCount } from "../../shared/domain/deadline.ts";
import { isOpen, REOPEN_DAYS } from "../../shared/domain/inquiry.ts";
import { UNANSWERED_CLOSE_DAYS } from "../../shared/domain/resolution.ts";
import { dateText, dateTimeText } from "../../shared/texts/dates.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import { topicName } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { Conversation } from "./conversation.tsx";
import { FileSection } from "./file-section.tsx";
import { describedBy, ErrorSummary, FormField } from "./form-field.tsx";
import { KeepingPart } from "./keeping-part.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { FeedbackPart, type FeedbackValues, SolvePart } from "./settle-forms.tsx";
import { firstCount, WorkingDays } from "./working-days.tsx";

/** An inquiry that is in the table. */
export type RegisteredView = Exclude<InquiryView, { status: "being-registered" }>;

type StatusProps = {
  readonly frame: Frame;
  readonly view: RegisteredView;
  readonly message: {
    readonly idempotencyKey: string;
    /** What was typed, when something is wrong with it. */
    readonly text: string;
    readonly error: string | undefined;
  };
  /** A message has just been added. */
  readonly isSent: boolean;
  /** Said on top of a page that is the answer to a form, which begins there. */
  readonly told: string | undefined;
  /** Path of the script that sends files from this page. */
  readonly fileScript: string;
  readonly feedback: Pick<Parameters<typeof FeedbackPart>[0], "values" | "errors">;
};

/** The name of the button below the message: Enter in another field of the form presses one that has none. */
export const SEND_FIELD = "send";

/** The message, "it is solved" and the feedback are one form with three buttons: none of them, nor another language of the page, loses what was typed elsewhere. */
const FORM = "message";

/** The person's own view of their inquiry. */
export function StatusPage({ frame, view, message, isSent, told, feedback, fileScript }: StatusProps) {
  const { language } = frame;
  const { ask, status, states } = textsFor(language);
  const path = (other: string) => `/${other}/inquiries/${view.reference}`;
  const count = isOpen(view) && !isPaused(view) ? firstCount(view.receivedAt) : undefined;
  const errors = faultsOf(language, { text: message.error, ...feedback.errors });
  return (
    <Layout frame={frame} title={`${status.title} ${view.reference}`} languages={{ path, form: FORM }}>
      {errors.length > 0 && <ErrorSummary title={ask.errors} errors={errors} />}
      <h1>{status.title}</h1>
      {told !== undefined && <Told words={told} />}
      <section class="state" aria-labelledby="state">
        <h2 id="state">{states[titleOf(view)].title}</h2>
        <p>{messageText(language, states[view.status].text, { days: daysTold(view) })}</p>
      </section>
      <Facts language={language} view={view} count={count} />
      {count !== undefined && count.dueAt === view.dueAt && <WorkingDays language={language} count={count} />}
      <h2 id="conversation">{status.conversation}</h2>
      {isSent && <Told words={status.sent} />}
      <Conversation language={language} items={view.conversation} />
      <MessageForm language={language} view={view} message={message} />
      <FileSection
        language={language}
        path={path(language)}
        files={view.files}
        isClosed={view.status === "closed"}
        script={fileScript}
      />
      {isOpenEnded(view) && <SolvePart language={language} form={FORM} path={path(language)} />}
      {isAnswered(view) && (
        <FeedbackPart
          language={language}
          form={FORM}
          path={path(language)}
          values={feedback.values}
          errors={feedback.errors}
          isGiven={view.feedback !== undefined}
        />
      )}
      <KeepingPart language={language} path={path(language)} idempotencyKey={message.idempotencyKey} />
    </Layout>
  );
}

type Faults = { readonly [Field in "text" | keyof FeedbackValues]?: string | undefined };

/** What is wrong, field by field; what any text can have wrong with it is told with the name of the field. */
function faultsOf(language: PageLanguage, faults: Faults): Parameters<typeof ErrorSummary>[0]["errors"] {
  const labels = { text: textsFor(language).status.addLabel, comment: followTextsFor(language).feedback.comment };
  const names = new Map(Object.entries(labels));
  return Object.entries(faults).flatMap(([field, message]) => {
    const label = names.get(field);
    return message === undefined ? [] : [{ field, message, ...(label !== undefined && { label }) }];
  });
}

function Told({ words }: { readonly words: string }) {
  return (
    <p class="note" role="status">
      {words}
    </p>
  );
}

/** What was settled without a word to the person is closed to them: nobody gave an answer. */
function titleOf(view: RegisteredView): RegisteredView["status"] {
  return view.status === "resolved" && !hasAnswer(view) ? "closed" : view.status;
}

/** Whether the centre has said anything that the person can think something of. */
function hasAnswer({ conversation }: RegisteredView): boolean {
  return conversation.some(({ kind }) => kind === "reply" || kind === "referral");
}

/** The time limit stands still while the centre waits for the person's reply. */
function isPaused({ status }: RegisteredView): boolean {
  return status === "awaiting-compatriot";
}

/** What the state's text counts: how long we wait for a reply, or how long a closed inquiry can be opened again. */
function daysTold(view: RegisteredView): number {
  return isPaused(view) ? UNANSWERED_CLOSE_DAYS : REOPEN_DAYS;
}

/** Whether there is an answer to think of: what was closed because its person did not reply has none that settled it. */
function isAnswered(view: RegisteredView): boolean {
  const last = view.conversation.at(-1);
  if (isOpen(view) || (last?.kind === "closed" && last.unanswered)) return false;
  return hasAnswer(view);
}

/** Nothing is left to be solved once it is closed, or the last word of all is that it is solved. */
function isOpenEnded({ status, conversation }: RegisteredView): boolean {
  return status !== "closed" && conversation.at(-1)?.kind !== "solved";
}

type MessageProps = ViewProps & Pick<StatusProps, "message">;

function MessageForm({ language, view, message }: MessageProps) {
  const { status } = textsFor(language);
  const { reply } = followTextsFor(language);
  const isAsked = isPaused(view);
  return (
    <section class="settle" aria-labelledby="write">
      <h2 id="write">{isAsked ? reply.title : status.add}</h2>
      <form id={FORM} method="post" action={`/${language}/inquiries/${view.reference}/messages`} novalidate>
        <FormField id="text" label={isAsked ? reply.label : status.addLabel} error={message.error}>
          <textarea
            id="text"
            name="text"
            rows={5}
            dir="auto"
            aria-describedby={describedBy("text", false, message.error)}
            aria-invalid={message.error === undefined ? undefined : "true"}
          >{`\n${message.text}`}</textarea>
        </FormField>
        <input type="hidden" name="key" value={message.idempotencyKey} />
        <button class="primary" type="submit" name={SEND_FIELD} value="message">
          {status.send}
        </button>
      </form>
    </section>
  );
}

type ViewProps = { readonly language: PageLanguage; readonly view: RegisteredView };

/** `count` is that of the date promised first, if the page tells one. */
type FactsProps = ViewProps & { readonly count: WorkingDayCount | undefined };

function Facts({ language, view, count }: FactsProps) {
  const { status } = textsFor(language);
  return (
    <dl class="facts">
      {/* Once it is answered the date is of no use, and stands between the person and the answer. */}
      {isOpen(view) && (
        <div>
          <dt>{status.answerBy}</dt>
          <dd>{isPaused(view) ? status.paused : <Promised language={language} view={view} count={count} />}</dd>
        </div>
      )}
      <div>
        <dt>{status.reference}</dt>
        <dd translate="no">
          <bdi dir="ltr">{view.reference}</bdi>
        </dd>
      </div>
      <div>
        <dt>{status.topic}</dt>
        <dd>{topicName(language, view.topic)}</dd>
      </div>
      <div>
        <dt>{status.receivedOn}</dt>
        <dd>
          <time datetime={view.receivedAt}>{dateTimeText(language, view.receivedAt)}</time>
        </dd>
      </div>
    </dl>
  );
}

/** The promised date, and where it comes from: the working days, or the change of a date that was told before. */
function Promised({ language, view, count }: FactsProps) {
  const { status } = textsFor(language);
  const { days } = followTextsFor(language);
  const isFirst = count?.dueAt === view.dueAt;
  const hint = isFirst
    ? messageText(language, status.answerByHint, { days: OUTER_LIMIT_WORKING_DAYS })
    : count !== undefined && messageText(language, days.putOff, { date: dateText(language, count.dueAt) });
  return (
    <>
      <time datetime={view.dueAt}>
        <strong>{dateText(language, view.dueAt)}</strong>
      </time>
      {hint !== false && <span class="hint">{hint}</span>}
    </>
  );
}
