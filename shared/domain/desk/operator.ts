/** The people of the desk: what each may do, and for which topics and in which languages they answer. */
import type { AnswerLanguage } from "../language/answer-language.ts";
import type { Topic } from "../topic.ts";
import type { SavedView } from "./saved-view.ts";

/** Groups of the sign-in (Cognito groups of the same names), the least powerful first; each may do what those before it may. */
export const ROLES = ["operator", "supervisor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** The id of somebody's sign-in (the token's `sub`). */
export type OperatorId = string;

/** Somebody of the desk. */
export type Operator = {
  readonly id: OperatorId;
  readonly name: string;
  readonly role: Role;
  /** Inquiries of other topics are not there for them; supervisors and administrators see every topic. */
  readonly topics: readonly Topic[];
  /** In which they can answer: "take next" picks by them. */
  readonly languages: readonly AnswerLanguage[];
  /** Absent as a whole day and longer: nothing is given to them until then; yyyy-mm-dd in Kazakhstan. */
  readonly awayUntil?: string;
  /** What they look at often; nobody else sees it. */
  readonly views?: readonly SavedView[];
  /** Signed out for good: every request of theirs is refused from this moment on. */
  readonly deactivated?: true;
  /** Who signed in before this moment has to sign in again ("sign out everywhere"); ISO 8601, UTC. */
  readonly signedOutAt?: string;
  /** How many times somebody's place was changed, by whomever; absent before the first. */
  readonly changes?: number;
};

/** What a route of the desk demands of who calls it, with the least role that may. */
const LEAST_ROLE = {
  /** Read and work on inquiries of one's own topics. */
  "answer-inquiries": "operator",
  "erase-inquiries": "supervisor",
  "read-reports": "supervisor",
  "manage-operators": "supervisor",
  "manage-templates": "supervisor",
  "manage-dead-letters": "supervisor",
  "read-audit": "supervisor",
  /** Who is a supervisor or an administrator. */
  "manage-roles": "administrator",
} as const satisfies Readonly<Record<string, Role>>;
export type Permission = keyof typeof LEAST_ROLE;

/** Tells whether a role may do something. */
export function may(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[permission]);
}

/** Tells whether inquiries of a topic are there for somebody: a foreign one is told as an absent one. */
export function sees({ role, topics }: Pick<Operator, "role" | "topics">, topic: Topic): boolean {
  return role !== "operator" || topics.includes(topic);
}

/**
 * Tells whether somebody's sign-in still counts.
 * @param signedInAt when they signed in, ISO 8601, UTC; as old as what they signed out of counts as before it
 */
export function isSignedIn(
  { deactivated, signedOutAt }: Pick<Operator, "deactivated" | "signedOutAt">,
  signedInAt: string,
): boolean {
  if (deactivated === true) return false;
  return signedOutAt === undefined || Date.parse(signedInAt) >= Date.parse(signedOutAt);
}
