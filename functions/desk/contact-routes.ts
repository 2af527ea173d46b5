/** How a person is reached, put right in two steps: what is proposed is confirmed word for word, at the same version. */
import { contactConfirmation, contactProposed, contactRequest } from "../../shared/contracts/desk/actions.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { fromBase64url, toBase64url } from "../../shared/domain/base64url.ts";
import { contactChange, type NewContact } from "../../shared/domain/desk/change-contact.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { ContactChoice } from "../../shared/domain/inquiry.ts";
import { personMessage } from "../../shared/domain/sender.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { equalInConstantTime, keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { atVersion, type ChangeDeps, changed } from "./change-inquiry.ts";
import { bodyOf, type Call, json, referenceOf, versionOf } from "./desk-call.ts";
import type { GuardedRoute } from "./route.ts";

/** What changing a contact needs from outside. */
export type ContactDeps = ChangeDeps & {
  readonly addressKeys: { current(): Promise<{ readonly value: string }> };
};

type Proposal = {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly contact: ContactChoice;
};

/** PUT …/contact: changes nothing; the answer holds what the second step has to send along. */
export function proposeContact(deps: ContactDeps): GuardedRoute[4] {
  return async (call) => {
    const [reference, version] = [referenceOf(call), versionOf(call)];
    const proposal = await bodyOf(contactRequest, call);
    const { value: key } = await reach(deps.addressKeys.current());
    const known = await atVersion(reference, version, call, deps);
    // Decided here too, so that what cannot be done is refused before anybody is asked to confirm it.
    contactChange(known, newContact(proposal, key), { by: call.operator, at: call.at });
    call.audit.about({ reference });
    const confirmation = toBase64url(confirmationOf(proposal, { call, version, key }));
    return json(parseContract(contactProposed, { confirmation }, "answer"));
  };
}

/** POST …/contact/confirmed */
export function confirmContact(deps: ContactDeps): GuardedRoute[4] {
  return async (call) => {
    const version = versionOf(call);
    const { confirmation, ...proposal } = await bodyOf(contactConfirmation, call);
    const { value: key } = await reach(deps.addressKeys.current());
    const given = fromBase64url(confirmation) ?? new Uint8Array();
    if (!equalInConstantTime(given, confirmationOf(proposal, { call, version, key }))) {
      const detail = "Propose exactly this first, at this version, and send the confirmation that it answers with";
      throw new ContractError("request", [{ pointer: "/confirmation", code: "confirmation-not-valid", detail }]);
    }
    return changed(call, version, (known, doing) => contactChange(known, newContact(proposal, key), doing), deps);
  };
}

function newContact(proposal: Proposal, key: string): NewContact {
  const { email } = proposal;
  return email === undefined
    ? proposal
    : { ...proposal, personKey: toBase64url(keyedDigest(key, personMessage(email))) };
}

/** Holds for this proposal by this operator on this version, and for no other. */
function confirmationOf(
  { email = "", phone = "", contact }: Proposal,
  { call, version, key }: { readonly call: Call; readonly version: number; readonly key: string },
): Uint8Array {
  const proposed = ["contact-change", referenceOf(call), version, call.operator.id, email, phone, contact];
  return keyedDigest(key, JSON.stringify(proposed));
}
