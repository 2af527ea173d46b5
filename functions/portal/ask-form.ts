/** The ask form's fields as a request of the contract, and the contract's complaints as errors of its fields. */
import { type InquiryRequest, inquiryRequest } from "../../shared/contracts/inquiry-request.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { ContractError } from "../../shared/domain/errors.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { fieldErrorText, textsFor } from "../../shared/texts/texts-for.ts";
import { ASK_FIELDS, type AskError, type AskField, type AskValues } from "../../web/portal/ask-fields.ts";

/** A form nobody has filled in yet. */
export const EMPTY_VALUES: AskValues = valuesOf(new URLSearchParams());

/** What was typed; fields we do not know are not looked at. */
export function valuesOf(form: URLSearchParams): AskValues {
  const typed = (field: AskField) => form.get(field) ?? "";
  return {
    text: typed("text"),
    topic: typed("topic"),
    name: typed("name"),
    country: typed("country"),
    language: typed("language"),
    contact: typed("contact"),
    email: typed("email"),
    consent: typed("consent"),
  };
}

/** What the form asks for; an empty field was not given. Whether it fits, the contract says. */
export function requestOf(values: AskValues): unknown {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const { name, email, country, consent, ...rest } = given;
  const consented = consent === undefined ? {} : { consent: true, consentVersion: consent };
  return { ...rest, ...consented, person: { name, email, country } };
}

/**
 * What was typed, as it will be sent: without what no channel carries.
 * @throws ContractError if it does not fit the contract
 */
export function cleanedValues(values: AskValues): AskValues {
  const request: InquiryRequest = parseContract(inquiryRequest, requestOf(values), "inquiry");
  const { name = "", email = "" } = request.person ?? {};
  return { ...values, text: request.text, name, email };
}

/** The contract's complaints in the page's language, in the order of the fields; one for each field. */
export function askErrors(language: PageLanguage, { errors }: ContractError): readonly AskError[] {
  const texts = textsFor(language);
  const told = errors.map(({ pointer, code }): AskError => {
    return { field: fieldOf(pointer), message: fieldErrorText(texts, pointer, code) };
  });
  const firstOfField = told.filter(({ field }, index) => told.findIndex((other) => other.field === field) === index);
  return firstOfField.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function fieldOf(pointer: string): AskField | undefined {
  const name = pointer === "/consentVersion" ? "consent" : pointer.split("/").at(-1);
  return ASK_FIELDS.find((field) => field === name);
}

function placeOf({ field }: AskError): number {
  return field === undefined ? -1 : ASK_FIELDS.indexOf(field);
}
