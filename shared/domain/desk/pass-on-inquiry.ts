/** An inquiry goes to where it belongs: to another topic of the centre, or to the body that decides. */
import type { ReferralEntry } from "../entry.ts";
import { type Change, changeBy } from "../life.ts";
import type { Topic } from "../topic.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";
import { ActionRefusedError } from "./refused-action.ts";

/**
 * Moves it to another topic, where it is new. Its limits go on counting from the receipt.
 * @param to `note` is the desk's
 * @throws ActionRefusedError
 */
export function transferChange(
  known: Known,
  { topic, note }: { readonly topic: Topic; readonly note?: string | undefined },
  doing: Doing,
): Change {
  permit("transfer", known, doing);
  const from = known.inquiry.topic;
  if (topic === from) throw new ActionRefusedError("same-topic");
  const text = note === undefined ? {} : { text: note };
  return changeBy(known.inquiry, { kind: "transfer", from, to: topic, ...text, ...authorOf(doing) });
}

/**
 * Passes the matter on to the body that decides, and tells the person (APPC, article 76). It stays with the centre until
 * it is resolved: nobody is left between two bodies.
 * @param to the body's name in the person's language (shared/texts/names.ts has the topics' owners); the person reads it
 *   and `text`. `ownerOf` is the topic whose owner it is, by which others name it in theirs
 * @throws ActionRefusedError
 */
export function referChange(known: Known, { to, ownerOf, text }: Omit<ReferralEntry, "kind">, doing: Doing): Change {
  permit("refer", known, doing);
  return changeBy(known.inquiry, { kind: "referral", to, ...(ownerOf && { ownerOf }), text, ...authorOf(doing) });
}
