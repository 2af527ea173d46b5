/** What the fields of a request mean, for readers of the API's document; apart, since functions need none of it. */
import { CURRENT_CONSENT_VERSION } from "../domain/consent.ts";
import { DEFAULT_LANGUAGE } from "../domain/language/answer-language.ts";
import type { InquiryRequest } from "./inquiry-request.ts";

type Person = NonNullable<InquiryRequest["person"]>;

/** By JSON pointer within the request; a field without words does not compile. */
export const INQUIRY_REQUEST_WORDS = {
  "/topic": "What it is about; GET /api/topics lists them. Without one it is told from the text",
  "/subject": "A line above the text",
  "/text": "What the person asks, in any language and script; signs alone are refused as an empty text is",
  "/language": `In which the person is answered: pages and mails, too. Without it the one of \`Accept-Language\` that they like best of these, else ${DEFAULT_LANGUAGE}`,
  "/person": "Who asks. Every field is their own choice, but for `email` where they want mails",
  "/person/name": "As they want to be addressed, in any script",
  "/person/email": "Exactly one address. Needed unless `contact` is `none`",
  "/person/phone":
    "E.164, such as +77010000000; spaces, hyphens and brackets are taken out, and 00 or the 8 of 8 701 … are understood",
  "/person/country": "Where they are: ISO 3166-1 alpha-2, upper case, such as MN",
  "/contact":
    "What may be mailed to them: `answer` the answer itself, `notice` only that there is news and a link to it, `none` nothing at all (they keep the status link)",
  "/consent": "They agree that their data is processed; without consent nothing is taken in",
  "/consentVersion": `Which wording they agreed to; without it ${CURRENT_CONSENT_VERSION}, the one of today`,
  "/answers":
    "To the questions of `topic`, by their codes; GET /api/topics tells each topic's. None has to be answered",
} as const satisfies Readonly<Record<`/${keyof InquiryRequest}` | `/person/${keyof Person}`, string>>;
