/** The ask form's fields as a request of the contract, and the contract's complaints as errors of its fields. */
import { type InquiryRequest, inquiryRequest } from "../../shared/contracts/inquiry-request.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { ContractError } from "../../shared/domain/errors.ts";
import { isVisible, normaliseEmail } from "../../shared/domain/person-text.ts";
import { isQuestion, QUESTION_CODES } from "../../shared/domain/topic-question.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { fieldErrorText, fitsAnyField } from "../../shared/texts/texts-for.ts";
import {
  ANSWER_PREFIX,
  ASK_FIELDS,
  type AskError,
  type AskField,
  type AskValues,
  answerField,
  type Carried,
  PAGE_FIELD,
  questionsOf,
} from "../../web/portal/ask-fields.ts";
import { fieldLabel } from "../../web/portal/ask-labels.ts";
import { TRAP_FIELD } from "../../web/portal/trap.tsx";

/**
 * What was typed; fields we do not know are not looked at, and answers to the questions of another topic are dropped.
 * @param page the language of the page that comes next
 */
export function valuesOf(form: URLSearchParams, page: PageLanguage): AskValues {
  const typed = (field: AskField) => form.get(field) ?? "";
  const topic = typed("topic");
  return {
    text: typed("text"),
    topic,
    name: typed("name"),
    country: typed("country"),
    language: answerLanguage(form, page),
    contact: typed("contact"),
    email: typed("email"),
    phone: typed("phone"),
    consent: typed("consent"),
    asked: form.get("asked") ?? "",
    answers: new Map(
      questionsOf(topic).flatMap((code) => {
        const answer = form.get(answerField(code)) ?? "";
        return isVisible(answer) ? [[code, answer]] : [];
      }),
    ),
  };
}

/** A language of answers that was only the page's own, and not chosen, goes with the page. */
function answerLanguage(form: URLSearchParams, page: PageLanguage): string {
  const language = form.get("language") ?? "";
  return language === form.get(PAGE_FIELD) ? page : language;
}

/** What goes along unseen with what was typed. */
export function carriedOf(form: URLSearchParams): Carried {
  return { key: form.get("key") ?? "", trap: form.get(TRAP_FIELD) ?? "" };
}

/** What the form asks for; a field that shows nothing was not given. Whether it fits, the contract says. */
export function requestOf(values: AskValues): unknown {
  const given = Object.fromEntries(
    ASK_FIELDS.flatMap((field) => (isVisible(values[field]) ? [[field, values[field]]] : [])),
  );
  const { name, email: address, phone, country, consent, ...rest } = given;
  // Who wants no mails is not kept from asking by a slip in an address that nobody would use.
  const isUseless = values.contact === "none" && normaliseEmail(values.email) === undefined;
  const email = isUseless ? undefined : address;
  const consented = consent === undefined ? {} : { consent: true, consentVersion: consent };
  const answered = values.answers.size === 0 ? {} : { answers: Object.fromEntries(values.answers) };
  return { ...rest, ...consented, ...answered, person: { name, email, phone, country } };
}

/**
 * What was typed, as it will be sent: without what no channel carries.
 * @throws ContractError if it does not fit the contract
 */
export function cleanedValues(values: AskValues): AskValues {
  const request: InquiryRequest = parseContract(inquiryRequest, requestOf(values), "inquiry");
  const { name = "", email = "", phone = "" } = request.person ?? {};
  const answers = Object.entries(request.answers ?? {}).flatMap(([code, answer]) =>
    isQuestion(code) ? [[code, answer] as const] : [],
  );
  return { ...values, text: request.text, name, email, phone, answers: new Map(answers) };
}

/** Every field of the form, in the order of the page: the topic's questions come after the topic. */
const FIELDS_IN_ORDER: readonly NonNullable<AskError["field"]>[] = ASK_FIELDS.flatMap((field) =>
  field === "topic" ? [field, ...QUESTION_CODES.map(answerField)] : [field],
);

/** The contract's complaints in the page's language, in the order of the fields; one for each field. */
export function askErrors(language: PageLanguage, { errors }: ContractError): readonly AskError[] {
  const told = errors.map((error): AskError => {
    const field = fieldOf(error.pointer);
    const label = field !== undefined && fitsAnyField(error) ? { label: fieldLabel(language, field) } : {};
    return { field, message: fieldErrorText(language, error), ...label };
  });
  const firstOfField = told.filter(({ field }, index) => told.findIndex((other) => other.field === field) === index);
  return firstOfField.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function fieldOf(pointer: string): AskError["field"] {
  const [, group, name = group] = pointer.split("/");
  const wanted = group === "answers" ? `${ANSWER_PREFIX}${name}` : name === "consentVersion" ? "consent" : name;
  return FIELDS_IN_ORDER.find((field) => field === wanted);
}

function placeOf({ field }: AskError): number {
  return field === undefined ? -1 : FIELDS_IN_ORDER.indexOf(field);
}
