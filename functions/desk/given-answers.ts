/** Answers of the portal that are given to a person: by a reply that holds their address, or as somebody remembers it. */
import { answerLinkRequest, replyRequest } from "../../shared/contracts/desk/actions.ts";
import { type Answer, answersNamedIn, findAnswer } from "../../shared/domain/answers/answer.ts";
import { replyChange } from "../../shared/domain/desk/answer-inquiry.ts";
import { answerLinkChange } from "../../shared/domain/desk/note-inquiry.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type ChangeDeps, changed } from "./change-inquiry.ts";
import { bodyOf, versionOf } from "./desk-call.ts";
import type { GuardedRoute } from "./route.ts";

/** What these routes need from outside. */
export type GivenDeps = ChangeDeps & { readonly library: { answers(): Promise<readonly Answer[]> } };

/** POST …/reply: what is sent is looked at, not what was inserted: text may have been taken out, or pasted, since. */
export function sendReply(deps: GivenDeps): GuardedRoute[4] {
  return async (call) => {
    const version = versionOf(call);
    const reply = await bodyOf(replyRequest, call);
    const answers = answersNamedIn(reply.text, await reach(deps.library.answers()));
    return changed(call, version, (known, doing) => replyChange(known, { ...reply, answers }, doing), deps);
  };
}

/** POST …/answer-link */
export function linkAnswer(deps: GivenDeps): GuardedRoute[4] {
  return async (call) => {
    const version = versionOf(call);
    const { topic, answerId } = await bodyOf(answerLinkRequest, call);
    if (findAnswer(await reach(deps.library.answers()), topic, answerId) === undefined) {
      const detail = "The portal has no such answer in this topic; GET /api/answers lists what it has";
      throw new ContractError("request", [{ pointer: "/answerId", code: "answer-not-known", detail }]);
    }
    return changed(call, version, (known, doing) => answerLinkChange(known, { topic, answerId }, doing), deps);
  };
}
