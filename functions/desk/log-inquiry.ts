/** What somebody asked by phone or at the counter: an operator logs it, and it goes the way of every other inquiry. */
import { type CallLogged, type CallRequest, callRequest } from "../../shared/contracts/desk/actions.ts";
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../shared/contracts/inquiry-messages.ts";
import { toBase64url } from "../../shared/domain/base64url.ts";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import { canonicalJson, deriveIdentity, type InquiryIdentity } from "../../shared/domain/inquiry-identity.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { personMessage } from "../../shared/domain/sender.ts";
import { statusUrl } from "../../shared/domain/status-url.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { checkedIdempotencyKey } from "../../shared/platform/idempotency-key.ts";
import { digest, keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { log } from "../../shared/platform/log.ts";
import { countMetric } from "../../shared/platform/metrics.ts";
import { bodyOf, type Call, json } from "./desk-call.ts";
import type { GuardedRoute } from "./route.ts";

/** A key for digests; shared/adapters/key-ring.ts holds one. */
type KeyRing = { current(): Promise<{ readonly value: string }> };

/** What logging needs from outside. */
export type LogDeps = {
  readonly intakeQueue: {
    send(message: { readonly body: string; readonly reference: string; readonly group: string }): Promise<void>;
  };
  readonly links: { secretOf(reference: Reference, linkVersion: number): Promise<string> };
  /** Where people reach the portal. */
  readonly portalUrl: string;
  readonly referenceKeys: KeyRing;
  readonly addressKeys: KeyRing;
  /** A key nobody else has: two callers who ask the same are two inquiries. */
  readonly newIdempotencyKey: () => string;
};

/** Every inquiry begins with this version of its link. */
const FIRST_LINK_VERSION = 1;

/**
 * POST /api/inquiries: the answer holds the link that the caller may be given. Accepted once the intake queue holds it. The same request under the same key by the same operator is
 * one inquiry, however often it is sent.
 */
export function logInquiry(deps: LogDeps): GuardedRoute[4] {
  return async (call) => {
    const request = await bodyOf(callRequest, call);
    const key = call.request.headers.get("Idempotency-Key") ?? undefined;
    const idempotencyKey = checkedIdempotencyKey(key) ?? deps.newIdempotencyKey();
    const [referenceKey, addressKey] = await reach(
      Promise.all([deps.referenceKeys.current(), deps.addressKeys.current()]),
    );
    const identity = deriveIdentity((text) => keyedDigest(referenceKey.value, text), {
      channel: request.channel,
      principal: call.operator.id,
      idempotencyKey,
      canonicalRequestHash: digest(canonicalJson(request)),
    });
    const { reference } = identity;
    const secret = await reach(deps.links.secretOf(reference, FIRST_LINK_VERSION));
    const { email } = request.person;
    const personKey =
      email === undefined ? undefined : toBase64url(keyedDigest(addressKey.value, personMessage(email)));
    const body = submittedMessage(request, identity, personKey, call);
    // Without an address there is nobody to be fair to but the caller: each is a sender of their own.
    await reach(deps.intakeQueue.send({ body, reference, group: personKey ?? reference }));
    log.info("inquiry-accepted", { reference, channel: request.channel });
    countMetric("InquiryAccepted");
    call.audit.about({ reference });
    const url = statusUrl(deps.portalUrl, request.language, reference, secret);
    return json({ reference, statusUrl: url } satisfies CallLogged, 202);
  };
}

function submittedMessage(
  request: CallRequest,
  identity: InquiryIdentity,
  personKey: string | undefined,
  { at }: Call,
): string {
  const { channel, topic, subject, text, language, person, contact } = request;
  return writeMessage(INQUIRY_SUBMITTED, {
    id: identity.reference,
    source: "desk",
    subject: identity.reference,
    at,
    data: {
      ...identity,
      channel,
      receivedAt: at,
      declaredTopic: topic,
      subject,
      text,
      language,
      person,
      personKey,
      contact,
      // Nobody who gave no address is told by mail; who gave one hears at once that it was registered.
      unacknowledged: person.email === undefined ? true : undefined,
      consentVersion: CURRENT_CONSENT_VERSION,
    },
  });
}
