/** "Send me my links": whether an address is known is found out elsewhere, and by nobody who asks here. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { LINKS_REQUESTED } from "../../shared/contracts/link-messages.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { linksRequest } from "../../shared/contracts/person-requests.ts";
import { toBase64url } from "../../shared/domain/base64url.ts";
import { personMessage } from "../../shared/domain/sender.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { log } from "../../shared/platform/log.ts";
import { type BudgetDeps, networkKeyOf, takeFrom } from "./budget-gate.ts";

/** What asking needs from outside. */
export type RequestLinksDeps = BudgetDeps & {
  readonly linkQueue: { send(message: { body: string; group: string }): Promise<void> };
  readonly newIdempotencyKey: () => string;
};

/**
 * Takes the wish. The same work is done for every address, and nothing is looked up: neither the answer nor its time
 * can tell whether somebody has asked here.
 * @throws ContractError if it is no address
 * @throws TooManyRequestsError if too many were asked for from this network
 * @throws TemporarilyUnavailableError if the queue cannot be reached
 */
export async function requestLinks(request: unknown, sourceIp: string, deps: RequestLinksDeps): Promise<void> {
  const { email } = parseContract(linksRequest, request, "request");
  await takeFrom("link-recovery", await networkKeyOf(sourceIp, deps), deps);
  const { value } = await reach(deps.addressKeys.current());
  const personKey = toBase64url(keyedDigest(value, personMessage(email)));
  const at = deps.now();
  const body = writeMessage(LINKS_REQUESTED, {
    id: deps.newIdempotencyKey(),
    source: "portal",
    subject: "links",
    at,
    data: { personKey, requestedAt: at },
  });
  await reach(deps.linkQueue.send({ body, group: personKey }));
  log.info("links-requested");
}
