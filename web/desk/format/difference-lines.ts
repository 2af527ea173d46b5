/** What a line of the audit changed, in the reader's words: "State: New → In work". */
import type { AuditLine } from "../../../shared/contracts/desk/supervisor.ts";
import { PRIORITIES } from "../../../shared/domain/deadline.ts";
import { CONTACT_CHOICES, INQUIRY_STATUSES } from "../../../shared/domain/inquiry.ts";
import { isAnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { isTopic } from "../../../shared/domain/topic.ts";
import type { DeskLanguage } from "../settings/settings.ts";
import type { DeskTexts } from "../texts/kk.ts";
import { languageLabel, named, topicLabel } from "./names.ts";
import { date, dateTime } from "./times.ts";

type Shown = {
  readonly texts: DeskTexts;
  readonly language: DeskLanguage;
  /** The name of an operator, as far as it is known. */
  readonly operatorName: (id: string) => string | undefined;
};

/** A line a field; a field or value without words of its own stands as it was recorded. */
export function differenceLines(difference: AuditLine["difference"], shown: Shown): readonly string[] {
  const names: Readonly<Record<string, string>> = fieldNames(shown.texts);
  return Object.entries(difference ?? {}).map(([field, { before, after }]) => {
    const value = (recorded = "") => (recorded === "" ? "–" : valueText(field, recorded, shown));
    // Of an address only that it is another one (shared/domain/desk/audit.ts).
    const isUntold = before === undefined && after === undefined;
    return `${names[field] ?? field}: ${isUntold ? shown.texts.audit.changed : `${value(before)} → ${value(after)}`}`;
  });
}

function fieldNames({ filters, actions, limits, inquiry, operators, roles, audit }: DeskTexts) {
  return {
    status: filters.labels.status,
    priority: filters.labels.priority,
    assignee: filters.labels.assignee,
    topic: actions.topic,
    dueAt: limits.outer,
    innerDueAt: limits.inner,
    contact: inquiry.contact,
    email: inquiry.email,
    phone: inquiry.phone,
    operator: roles.operator,
    name: operators.name,
    topics: operators.topics,
    languages: operators.languages,
    awayUntil: operators.away,
    search: audit.events["inquiries-searched"],
    ...audit.fields,
  };
}

function valueText(field: string, value: string, { texts, language, operatorName }: Shown): string {
  const { urgent, normal } = texts.due;
  const topicName = (code: string) => (isTopic(code) ? topicLabel(language, code) : code);
  const list = (nameOf: (code: string) => string) => value.split(" ").map(nameOf).join(", ");
  const texted: Readonly<Record<string, () => string>> = {
    status: () => named(INQUIRY_STATUSES, texts.statuses, value),
    priority: () => named(PRIORITIES, { urgent, normal }, value),
    contact: () => named(CONTACT_CHOICES, texts.contacts, value),
    assignee: () => operatorName(value) ?? value,
    operator: () => operatorName(value) ?? value,
    topic: () => topicName(value),
    topics: () => list(topicName),
    languages: () => list((code) => (isAnswerLanguage(code) ? languageLabel(code) : code)),
    dueAt: () => dateTime(language, value),
    innerDueAt: () => dateTime(language, value),
    awayUntil: () => date(language, value),
    search: () => Object.entries(texts.search.by).find(([by]) => by === value)?.[1] ?? value,
  };
  return texted[field]?.() ?? value;
}
