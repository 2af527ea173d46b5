/** What each action asks before it is done. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { earliestBefore, latestExtension } from "../../../shared/domain/desk/latest-extension.ts";
import { addDays } from "../../../shared/domain/local-date.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";
import { answersQuery } from "../api/inquiries.ts";
import { languageLabel, ownerLabel, READER_LANGUAGES, topicLabel } from "../format/names.ts";
import { date } from "../format/times.ts";
import { LongText } from "../frame/too-long.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { ActionForm, Field } from "./action-form.tsx";
import type { ActionFormProps } from "./action-form-props.ts";
import { useOpenInquiry } from "./open-inquiry.ts";
import { useTransfer } from "./use-transfer.ts";

export function TransferForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry } = useOpenInquiry();
  const { actions } = useTexts();
  const [language] = useLanguage();
  const transfer = useTransfer();
  return (
    <ActionForm
      action="transfer"
      onClose={onClose}
      submit={async (field) => {
        const topic = TOPIC_CODES.find((one) => one === field("topic")) ?? inquiry.topic;
        const note = field("note").trim();
        if (await transfer({ topic, ...(note !== "" && { note }) })) onDone(false);
      }}
    >
      <Field label={actions.topic}>
        {(id) => (
          <select id={id} name="topic">
            {TOPIC_CODES.filter((topic) => topic !== inquiry.topic).map((topic) => (
              <option key={topic} value={topic}>
                {topicLabel(language, topic)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={actions.noteForDesk} hint={actions.notePrivate}>
        {(id) => <LongText id={id} name="note" rows={3} dir="auto" />}
      </Field>
    </ActionForm>
  );
}

export function ReferForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry, change } = useOpenInquiry();
  const { actions } = useTexts();
  const [language] = useLanguage();
  const [owner, setOwner] = useState(inquiry.topic);
  return (
    <ActionForm
      action="refer"
      onClose={onClose}
      submit={async (field) => {
        if (await change({ path: "refer", body: { ownerOf: field("ownerOf"), text: field("text") } })) onDone(false);
      }}
    >
      <Field label={actions.authority}>
        {(id) => (
          <>
            <select
              id={id}
              name="ownerOf"
              value={owner}
              aria-describedby={`${id}-whole`}
              onChange={({ target }) => setOwner(TOPIC_CODES.find((topic) => topic === target.value) ?? owner)}
            >
              {TOPIC_CODES.map((topic) => (
                <option key={topic} value={topic}>
                  {`${topicLabel(language, topic)}: ${ownerLabel(language, topic)}`}
                </option>
              ))}
            </select>
            {/* The field cuts long names off, and to whom an inquiry goes is read to its end. */}
            <span className="hint" id={`${id}-whole`}>
              {ownerLabel(language, owner)}
            </span>
          </>
        )}
      </Field>
      <ForPerson />
    </ActionForm>
  );
}

export function ExtendForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry, change } = useOpenInquiry();
  const { actions } = useTexts();
  const [language] = useLanguage();
  const { min, max } = extensionDays(inquiry);
  const between = max === undefined ? undefined : actions.dueBetween(date(language, min), date(language, max));
  return (
    <ActionForm
      action="extend"
      onClose={onClose}
      submit={async (field) => {
        if (await change({ path: "extend", body: { dueOn: field("dueOn"), text: field("text") } })) onDone(false);
      }}
    >
      <Field label={actions.dueOn} {...(between !== undefined && { hint: between })}>
        {(id) => <input id={id} name="dueOn" type="date" required min={min} max={max} />}
      </Field>
      <ForPerson />
    </ActionForm>
  );
}

/** Between which days the new date lies; the API holds it as well, and that it is a working day. */
function extensionDays({ receivedAt, topic, priority, limits }: DeskInquiry) {
  const limit = { receivedAt, topic, priority, dueAt: limits.outer.dueAt };
  const now = new Date().toISOString();
  return { min: addDays(earliestBefore(limit, now), 1), max: latestExtension(limit, now) };
}

export function LinkAnswerForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry, change } = useOpenInquiry();
  const { actions } = useTexts();
  const [language] = useLanguage();
  const { data } = useQuery(answersQuery({ topic: inquiry.topic, language: READER_LANGUAGES[language] }));
  return (
    <ActionForm
      action="link-answer"
      onClose={onClose}
      submit={async (field) => {
        const body = { topic: inquiry.topic, answerId: field("answerId") };
        if (await change({ path: "answer-link", body })) onDone(false);
      }}
    >
      <Field label={actions.portalAnswer}>
        {(id) => (
          <select id={id} name="answerId" required>
            {(data?.answers ?? []).map((answer) => (
              <option key={answer.id} value={answer.id}>
                {answer.title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActionForm>
  );
}

/** Only that it is meant. */
export function ResolveForm({ onDone, onClose }: ActionFormProps) {
  const { change } = useOpenInquiry();
  const resolve = async () => {
    if (await change({ path: "resolve" })) onDone(false);
  };
  return <ActionForm action="resolve" onClose={onClose} submit={resolve} />;
}

export function EraseForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry, change } = useOpenInquiry();
  const { actions } = useTexts();
  return (
    <ActionForm
      action="erase"
      onClose={onClose}
      submit={async (field) => {
        if (await change({ path: "erase", body: { reference: field("reference").trim() } })) onDone(true);
      }}
    >
      <Field label={actions.eraseReference(inquiry.reference)}>
        {(id) => <input id={id} name="reference" required autoComplete="off" />}
      </Field>
    </ActionForm>
  );
}

/** Words that the person reads. */
function ForPerson() {
  const { inquiry } = useOpenInquiry();
  const { actions } = useTexts();
  return (
    <Field label={actions.forPerson} hint={actions.readsIn(languageLabel(inquiry.language))}>
      {(id) => <LongText id={id} name="text" rows={5} required dir="auto" />}
    </Field>
  );
}
