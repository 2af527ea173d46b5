/** The request that a filled-in call form makes. */
import type { CallRequest } from "../../../shared/contracts/desk/actions.ts";
import { CONTACT_CHOICES } from "../../../shared/domain/inquiry.ts";
import { ANSWER_LANGUAGES, DEFAULT_LANGUAGE } from "../../../shared/domain/language/answer-language.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";

/** What of the form matters: FormData fits. */
export type Filled = { readonly get: (name: string) => unknown };

/** The form's own rules (required, checked consent) have been held by the browser; the API holds all of them again. */
export function callOf(form: Filled): CallRequest {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const optional = (name: string): string | undefined => text(name) || undefined;
  const topic = TOPIC_CODES.find((code) => code === text("topic"));
  return {
    channel: text("channel") === "visit" ? "visit" : "phone",
    text: text("text"),
    language: ANSWER_LANGUAGES.find((code) => code === text("language")) ?? DEFAULT_LANGUAGE,
    person: {
      name: optional("name"),
      email: optional("email"),
      phone: optional("phone"),
      country: optional("country"),
    },
    contact: CONTACT_CHOICES.find((choice) => choice === text("contact")) ?? "none",
    consent: true,
    subject: optional("subject"),
    topic,
  };
}
