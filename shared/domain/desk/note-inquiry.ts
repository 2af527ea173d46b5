/** What the desk writes down for itself. */
import { type Change, changeBy } from "../life.ts";
import type { Topic } from "../topic.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";

/**
 * Adds a note; the person never sees it, nor that there is one.
 * @throws ActionRefusedError
 */
export function noteChange(known: Known, { text }: { readonly text: string }, doing: Doing): Change {
  permit("note", known, doing);
  return changeBy(known.inquiry, { kind: "note", text, ...authorOf(doing) });
}

/**
 * Remembers which answer of the portal was given here, so that what is asked often can be told from what is answered.
 * @throws ActionRefusedError
 */
export function answerLinkChange(
  known: Known,
  { topic, answerId }: { readonly topic: Topic; readonly answerId: string },
  doing: Doing,
): Change {
  permit("link-answer", known, doing);
  return changeBy(known.inquiry, { kind: "answer-linked", topic, answerId, ...authorOf(doing) });
}
