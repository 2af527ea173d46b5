/** The status page: where the inquiry stands, by when it is answered, what has been said, and a field to say more. */
import type { InquiryView } from "../../shared/contracts/inquiry-view.ts";
import { OUTER_LIMIT_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import { REOPEN_DAYS } from "../../shared/domain/inquiry.ts";
import { dateText, dateTimeText } from "../../shared/texts/dates.ts";
import { messageText } from "../../shared/texts/message.ts";
import { topicName } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { describedBy, ErrorSummary, FormField } from "./form-field.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { AnswerList } from "./topic-questions.tsx";

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
};

const FORM = "message";

/** The person's own view of their inquiry. */
export function StatusPage({ frame, view, message }: StatusProps) {
  const { language } = frame;
  const { ask, status, states } = textsFor(language);
  const path = (other: string) => `/${other}/inquiries/${view.reference}`;
  const errors = message.error === undefined ? [] : [{ field: "text", message: message.error }];
  return (
    <Layout frame={frame} title={`${status.title} ${view.reference}`} languages={{ path, form: FORM }}>
      {errors.length > 0 && <ErrorSummary title={ask.errors} errors={errors} />}
      <h1>{status.title}</h1>
      <section class="state" aria-labelledby="state">
        <h2 id="state">{states[view.status].title}</h2>
        <p>{messageText(language, states[view.status].text, { days: REOPEN_DAYS })}</p>
      </section>
      <Facts language={language} view={view} />
      <h2 id="conversation">{status.conversation}</h2>
      <Conversation language={language} items={view.conversation} />
      <h2>{status.add}</h2>
      <form id={FORM} method="post" action={`${path(language)}/messages`} novalidate>
        <FormField id="text" label={status.addLabel} error={message.error}>
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
        <button class="primary" type="submit">
          {status.send}
        </button>
      </form>
    </Layout>
  );
}

type ViewProps = { readonly language: PageLanguage; readonly view: RegisteredView };

function Facts({ language, view }: ViewProps) {
  const { status } = textsFor(language);
  return (
    <dl class="facts">
      <div>
        <dt>{status.answerBy}</dt>
        <dd>
          <time datetime={view.dueAt}>
            <strong>{dateText(language, view.dueAt)}</strong>
          </time>
          <span class="hint">{messageText(language, status.answerByHint, { days: OUTER_LIMIT_WORKING_DAYS })}</span>
        </dd>
      </div>
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

type ConversationProps = { readonly language: PageLanguage; readonly items: RegisteredView["conversation"] };

function Conversation({ language, items }: ConversationProps) {
  const { status } = textsFor(language);
  return (
    <ol class="conversation">
      {items.map(({ from, at, ...item }) => (
        <li class={from}>
          <p class="who">
            <strong>{from === "you" ? status.you : status.centre}</strong>{" "}
            <time datetime={at}>{dateTimeText(language, at)}</time>
          </p>
          {"text" in item && (
            <div class="words" dir="auto">
              {item.text}
            </div>
          )}
          {"answers" in item && item.answers !== undefined && <AnswerList language={language} answers={item.answers} />}
        </li>
      ))}
    </ol>
  );
}
