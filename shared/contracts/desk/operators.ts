/** The people of the desk as its API shows and takes them. */
import * as z from "zod/mini";
import { ROLES } from "../../domain/desk/operator.ts";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { day, personLine, topic } from "../fields.ts";

/** Somebody as colleagues see them. */
export const colleague = z.object({ id: z.string(), name: z.string() });
export type Colleague = z.output<typeof colleague>;

const skills = { topics: z.array(topic), languages: z.array(z.enum(ANSWER_LANGUAGES)) };

/** Who is signed in: the answer of GET /api/me. */
export const me = z.object({
  ...colleague.shape,
  role: z.enum(ROLES),
  ...skills,
  awayUntil: z.optional(z.iso.date()),
});
export type Me = z.output<typeof me>;

/** One line of GET /api/operators. */
export const operatorView = z.object({
  ...me.shape,
  deactivated: z.boolean(),
  /** Inquiries that are assigned to them now. */
  open: z.int(),
});
export type OperatorView = z.output<typeof operatorView>;
export const operatorsView = z.object({ operators: z.array(operatorView) });

/** The body of PUT /api/operators/{id}. Roles are groups of the sign-in and change there (`ucc operators`). */
export const operatorRequest = z.strictObject({ name: personLine, ...skills, awayUntil: z.optional(day) });

/** The body of PUT /api/me/absence; without a day the absence ends. */
export const absenceRequest = z.strictObject({ awayUntil: z.optional(day) });

/** How the app finds the sign-in: the open answer of GET /api/sign-in. */
export const signInView = z.object({
  issuer: z.url(),
  clientId: z.string(),
  authorizationEndpoint: z.url(),
  tokenEndpoint: z.url(),
  /** Where the browser goes to end the session of the sign-in itself. */
  endSessionEndpoint: z.url(),
  scope: z.string(),
});
export type SignInView = z.output<typeof signInView>;
