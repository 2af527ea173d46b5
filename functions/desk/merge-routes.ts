/** Two inquiries of one person become one, and two again; both change in one transaction, or neither. */
import { mergeRequest } from "../../shared/contracts/desk/actions.ts";
import { mergeChanges, unmergeChanges } from "../../shared/domain/desk/merge-inquiries.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { againstOthers, answerAfter, atVersion, type ChangeDeps, lineOf } from "./change-inquiry.ts";
import { bodyOf, expectNoBody, referenceOf, versionOf } from "./desk-call.ts";
import { findDossier } from "./find-inquiry.ts";
import type { GuardedRoute } from "./route.ts";

/** POST …/merge: the inquiry of the path is joined to the one of the body; the caller has to see both. */
export function mergeInquiries(deps: ChangeDeps): GuardedRoute[4] {
  return async (call) => {
    const [reference, version] = [referenceOf(call), versionOf(call)];
    const { into } = await bodyOf(mergeRequest, call);
    await againstOthers(async () => {
      const source = await atVersion(reference, version, call, deps);
      const target = await findDossier(into, call.operator, deps);
      const changes = mergeChanges(source, target, { by: call.operator, at: call.at });
      const audit = lineOf(call, source.inquiry, changes.source);
      await reach(deps.changes.make([changes.source, changes.target], { audit }));
    });
    return answerAfter(reference, call, deps);
  };
}

/** POST …/unmerge: what has been joined to a colleague's topic since can still be cut by whoever sees the source. */
export function unmergeInquiries(deps: ChangeDeps): GuardedRoute[4] {
  return async (call) => {
    const [reference, version] = [referenceOf(call), versionOf(call)];
    await expectNoBody(call);
    await againstOthers(async () => {
      const source = await atVersion(reference, version, call, deps);
      const { mergedInto } = source.inquiry;
      const target = mergedInto === undefined ? undefined : await reach(deps.dossiers.find(mergedInto));
      const changes = unmergeChanges(source, target, { by: call.operator, at: call.at });
      const audit = lineOf(call, source.inquiry, changes.source);
      const both = changes.target === undefined ? [changes.source] : [changes.source, changes.target];
      await reach(deps.changes.make(both, { audit }));
    });
    return answerAfter(reference, call, deps);
  };
}
