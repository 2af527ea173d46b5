/** Takes an inquiry in: once the intake queue holds it, it is accepted and will not be lost. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../shared/contracts/inquiry-messages.ts";
import { type InquiryRequest, inquiryRequest } from "../../shared/contracts/inquiry-request.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { toBase64url } from "../../shared/domain/base64url.ts";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import type { ContactChoice } from "../../shared/domain/inquiry.ts";
import { canonicalJson, deriveIdentity, type InquiryIdentity } from "../../shared/domain/inquiry-identity.ts";
import { type AnswerLanguage, DEFAULT_LANGUAGE } from "../../shared/domain/language/answer-language.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { networkMessage, personMessage } from "../../shared/domain/sender.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { checkedIdempotencyKey } from "../../shared/platform/idempotency-key.ts";
import { digest, keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { log } from "../../shared/platform/log.ts";
import { countMetric } from "../../shared/platform/metrics.ts";
import { type Admission, type AdmitDeps, type Applicant, admitInquiry } from "./admit-inquiry.ts";
import { UNKNOWN_NETWORK } from "./budget-gate.ts";
import { FIRST_LINK_VERSION } from "./find-inquiry.ts";
import { type HandOverDeps, handOver } from "./hand-over.ts";

/** A key for digests; shared/adapters/key-ring.ts holds one. */
type KeyRing = { current(): Promise<{ readonly value: string }> };

/** What taking in needs from outside. */
export type TakeDeps = AdmitDeps &
  HandOverDeps & {
    readonly referenceKeys: KeyRing;
    readonly links: { secretOf(reference: Reference, linkVersion: number): Promise<string> };
    /** A key nobody else has: two people who send the same words are two inquiries. */
    readonly newIdempotencyKey: () => string;
  };

/** A request to take an inquiry in, before anything about it has been checked. */
export type Submission = Applicant & {
  readonly channel: "web" | "api";
  readonly request: unknown;
  readonly idempotencyKey: string | undefined;
  /**
   * For a request that names no language. It is no part of the request: whoever repeats one under its key, and wishes
   * for another language meanwhile, repeats the same inquiry.
   */
  readonly wishedLanguage?: AnswerLanguage;
  /** The inquiry that it goes on from, which was closed too long ago to be opened again. */
  readonly follows?: Reference;
};

/** What the person is given: the number, and the secret of its status link. */
export type TakenInquiry = {
  readonly reference: Reference;
  readonly secret: string;
  /** In which the person wants to be answered. */
  readonly language: AnswerLanguage;
  readonly contact: ContactChoice;
};

/**
 * Accepts an inquiry. Safe to repeat: the same request under the same key has the same reference, and its consumers
 * store it once. Everything that can fail comes before the queue; after it nothing can.
 * @throws ContractError if the request or the key does not fit
 * @throws ProofNeededError or TooManyRequestsError if the network has sent so many that proof of work is asked for
 * @throws TemporarilyUnavailableError if a key or the queue cannot be reached; the same request will do later
 */
export async function takeInquiry(submission: Submission, deps: TakeDeps): Promise<TakenInquiry> {
  const request = parseContract(inquiryRequest, submission.request, "inquiry");
  const idempotencyKey = checkedIdempotencyKey(submission.idempotencyKey) ?? deps.newIdempotencyKey();
  const [referenceKey, addressKey] = await reach(
    Promise.all([deps.referenceKeys.current(), deps.addressKeys.current()]),
  );
  const identity = deriveIdentity((text) => keyedDigest(referenceKey.value, text), {
    channel: submission.channel,
    principal: "",
    idempotencyKey,
    canonicalRequestHash: digest(canonicalJson(request)),
  });
  const { reference } = identity;
  const secret = await reach(deps.links.secretOf(reference, FIRST_LINK_VERSION));
  const sender = senderOf(request, submission.sourceIp, addressKey.value);
  const admission = await admitInquiry(submission, reference, deps);
  const unacknowledged = await isUnacknowledged(request, admission, sender, deps);
  const { channel, follows, wishedLanguage = DEFAULT_LANGUAGE } = submission;
  const { personKey } = sender;
  const language = request.language ?? wishedLanguage;
  const known = { channel, language, personKey, follows, unacknowledged, receivedAt: deps.now() };
  const body = submittedMessage(request, identity, known);
  const group = sender.personKey ?? sender.networkKey ?? reference;
  await handOver({ body, reference, group }, admission === "held", deps);
  log.info("inquiry-accepted", { reference, channel });
  countMetric("InquiryAccepted");
  return { reference, secret, language, contact: request.contact };
}

type Sender = { readonly personKey?: string; readonly networkKey?: string };

function senderOf({ person }: InquiryRequest, sourceIp: string, key: string): Sender {
  const network = networkMessage(sourceIp);
  return {
    ...(person?.email === undefined ? {} : { personKey: toBase64url(keyedDigest(key, personMessage(person.email))) }),
    ...(network === undefined ? {} : { networkKey: toBase64url(keyedDigest(key, network)) }),
  };
}

/**
 * Beyond its free inquiries a network gets a few acknowledgements more and no others: proof of work does not buy the
 * right to fill strangers' mailboxes. The person has number and link on the screen.
 */
async function isUnacknowledged(
  { contact }: InquiryRequest,
  admission: Admission,
  { networkKey = UNKNOWN_NETWORK }: Sender,
  { budgets }: TakeDeps,
): Promise<true | undefined> {
  if (admission === "free" || contact === "none") return undefined;
  const spending = await budgets.spend("further-acknowledgement", networkKey);
  return spending === "exceeded" ? true : undefined;
}

type Acceptance = {
  readonly channel: "web" | "api";
  readonly language: AnswerLanguage;
  readonly receivedAt: string;
  readonly unacknowledged: true | undefined;
  readonly follows: Reference | undefined;
  readonly personKey: string | undefined;
};

function submittedMessage(request: InquiryRequest, identity: InquiryIdentity, known: Acceptance): string {
  const { topic, subject, text, person, contact, consentVersion, answers } = request;
  return writeMessage(INQUIRY_SUBMITTED, {
    id: identity.reference,
    source: "portal",
    subject: identity.reference,
    at: known.receivedAt,
    data: {
      ...identity,
      ...known,
      declaredTopic: topic,
      subject,
      text,
      person: person ?? {},
      contact,
      consentVersion: consentVersion ?? CURRENT_CONSENT_VERSION,
      answers,
    },
  });
}
