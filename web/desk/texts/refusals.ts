/** Which refusals of the desk's API have words of their own; one that is new there does not compile here without. */
import type { RefusalCode } from "../../../shared/domain/desk/refused-action.ts";

/** Of functions/desk/problems.ts, those that a person can do something about. */
type CommonCode =
  | "not-found"
  | "not-signed-in"
  | "not-permitted"
  | "version-conflict"
  | "version-needed"
  | "contract-violated"
  | "body-too-large"
  | "temporarily-unavailable";

/** `offline`: nobody answered at all. */
export type Refusals = Readonly<Record<CommonCode | RefusalCode | "offline", string>>;
