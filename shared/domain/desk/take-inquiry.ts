/** Who works on an inquiry. */
import { type Change, changeBy } from "../life.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";

/**
 * Takes it, from a colleague too: whoever is away holds nobody up.
 * @throws ActionRefusedError
 */
export function takeChange(known: Known, doing: Doing): Change {
  permit("take", known, doing);
  return changeBy(known.inquiry, { kind: "taken", ...authorOf(doing) });
}

/**
 * Gives it back to the topic.
 * @throws ActionRefusedError
 */
export function releaseChange(known: Known, doing: Doing): Change {
  permit("release", known, doing);
  return changeBy(known.inquiry, { kind: "released", ...authorOf(doing) });
}
