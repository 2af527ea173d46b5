/**
 * What is not sent yet, and who is there: drafts and presence. They are no part of the history and name no version of the
 * inquiry; a draft has its own, so that two tabs of one operator lose nothing to each other.
 */
import { type DraftSaved, draftQuery, draftRequest, presenceRequest } from "../../shared/contracts/desk/actions.ts";
import type { Draft } from "../../shared/domain/desk/draft.ts";
import { type OperatorId, sees } from "../../shared/domain/desk/operator.ts";
import type { Presence } from "../../shared/domain/desk/presence.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { bodyOf, type Call, expectNoBody, json, noContent, queryOf, referenceOf } from "./desk-call.ts";
import { DraftConflictError, NotThereError } from "./desk-errors.ts";
import type { GuardedRoute } from "./route.ts";

/** What these routes need from outside. */
export type WritingDeps = {
  /** The snapshot alone: these calls come every few seconds. */
  readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
  readonly drafts: {
    save(
      reference: Reference,
      operator: OperatorId,
      draft: Draft,
      basedOn: string | undefined,
    ): Promise<"saved" | "gone" | Draft>;
    discard(
      reference: Reference,
      operator: OperatorId,
      known: { readonly at: string; readonly basedOn: string | undefined },
    ): Promise<"discarded" | Draft>;
  };
  readonly presences: { say(presence: Presence, at: string): Promise<void> };
};

/** PUT …/draft */
export function saveDraft(deps: WritingDeps): GuardedRoute[4] {
  return async (call) => {
    const { text, kind, basedOn } = await bodyOf(draftRequest, call);
    const reference = await seenReference(call, deps);
    const draft = { text, kind, savedAt: call.at };
    const saved = await reach(deps.drafts.save(reference, call.operator.id, draft, basedOn));
    if (saved === "gone") throw new NotThereError();
    if (saved !== "saved") throw new DraftConflictError(saved);
    return json({ savedAt: draft.savedAt } satisfies DraftSaved);
  };
}

/** DELETE …/draft */
export function discardDraft(deps: WritingDeps): GuardedRoute[4] {
  return async (call) => {
    const { basedOn } = queryOf(draftQuery, call);
    await expectNoBody(call);
    const reference = await seenReference(call, deps);
    const discarded = await reach(deps.drafts.discard(reference, call.operator.id, { at: call.at, basedOn }));
    if (discarded !== "discarded") throw new DraftConflictError(discarded);
    return noContent();
  };
}

/** PUT …/presence */
export function sayPresence(deps: WritingDeps): GuardedRoute[4] {
  return async (call) => {
    const { activity } = await bodyOf(presenceRequest, call);
    const reference = await seenReference(call, deps);
    await reach(deps.presences.say({ reference, operator: call.operator.id, activity }, call.at));
    return noContent();
  };
}

async function seenReference(call: Call, { inquiries }: WritingDeps): Promise<Reference> {
  const reference = referenceOf(call);
  const inquiry = await reach(inquiries.find(reference));
  if (inquiry === undefined || inquiry === "erased" || !sees(call.operator, inquiry.topic)) throw new NotThereError();
  return reference;
}
