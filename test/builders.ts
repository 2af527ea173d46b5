/** Things that tests speak of, complete and plausible; each test changes the one field it is about. */
import type { InquirySubmitted } from "../shared/contracts/inquiry-messages.ts";
import type { Operator } from "../shared/domain/desk/operator.ts";
import type { Inquiry } from "../shared/domain/inquiry.ts";
import { type Reference, referenceFromDigest } from "../shared/domain/reference.ts";
import type { Routing } from "../shared/domain/routing/routing.ts";

/** A valid reference, another one for each number. */
export function aReference(number = 1): Reference {
  return referenceFromDigest(Uint8Array.from({ length: 32 }, (_, index) => (number * 37 + index * 11) % 256));
}

/** A request's hash, another one for each number. */
export function aRequestHash(number = 1): string {
  return String(number).padStart(43, "A");
}

/** An inquiry that was accepted, as the intake queue carries it. */
export function anInquirySubmitted(change: Partial<InquirySubmitted> = {}): InquirySubmitted {
  return {
    reference: aReference(),
    requestHash: aRequestHash(),
    channel: "web",
    receivedAt: "2026-11-23T06:00:00.000Z",
    declaredTopic: "citizenship",
    text: "Қазақстан азаматтығын қалай аламын?",
    language: "kk-Cyrl",
    person: { name: "Айгерім", email: "aigerim@example.org", country: "MN" },
    personKey: "person-1",
    contact: "answer",
    consentVersion: "2026-11",
    ...change,
  };
}

/** An inquiry in the table, just opened. */
export function anInquiry(change: Partial<Inquiry> = {}): Inquiry {
  return {
    reference: aReference(),
    requestHash: aRequestHash(),
    version: 1,
    status: "new",
    topic: "citizenship",
    priority: "normal",
    channel: "web",
    language: "kk-Cyrl",
    person: { name: "Айгерім", email: "aigerim@example.org", country: "MN" },
    personKey: "person-1",
    contact: "answer",
    consentVersion: "2026-11",
    linkVersion: 1,
    receivedAt: "2026-11-23T06:00:00.000Z",
    registeredOn: "2026-11-23",
    dueAt: "2026-12-14T13:00:00.000Z",
    innerDueAt: "2026-11-30T13:00:00.000Z",
    dueState: "ahead",
    passOnState: "ahead",
    updatedAt: "2026-11-23T06:00:00.000Z",
    ...change,
  };
}

/** What the router said of an everyday inquiry. */
export function aRouting(change: Partial<Routing> = {}): Routing {
  return {
    textLanguage: "kk",
    textScript: "Cyrl",
    confidence: 0.91,
    guesses: [
      { topic: "citizenship", confidence: 0.91 },
      { topic: "repatriation", confidence: 0.06 },
    ],
    secondaryTopics: [],
    spam: false,
    modelVersion: "0123456789ab",
    ...change,
  };
}

/** Somebody of the desk who sees citizenship and answers in Kazakh. */
export function anOperator(change: Partial<Operator> = {}): Operator {
  return {
    id: "operator-1",
    name: "Айгерім",
    role: "operator",
    topics: ["citizenship"],
    languages: ["kk-Cyrl"],
    ...change,
  };
}
