/** The people of the desk as its API shows and takes them. */
import * as z from "zod/mini";
import { ROLES } from "../../domain/desk/operator.ts";
import { SAVED_VIEWS } from "../../domain/desk/saved-view.ts";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { topic } from "../fields.ts";
import { day, personLine } from "../person-fields.ts";

/** Somebody as colleagues see them. */
export const colleague = z.object({ id: z.string(), name: z.string() });
export type Colleague = z.output<typeof colleague>;

const skills = { topics: z.array(topic), languages: z.array(z.enum(ANSWER_LANGUAGES)) };

const shown = { ...colleague.shape, role: z.enum(ROLES), ...skills, awayUntil: z.optional(z.iso.date()) };

const savedView = z.strictObject({
  name: personLine.check(z.maxLength(SAVED_VIEWS.nameCharacters)),
  /** Of GET /api/queue, as the app's address has it. */
  query: z.string().check(z.maxLength(300), z.regex(/^\?[\w=&-]*$/)),
});

/** Who is signed in: the answer of GET /api/me; `views` are their own, on whichever device. */
export const me = z.object({ ...shown, views: z.array(z.object({ name: z.string(), query: z.string() })) });
export type Me = z.output<typeof me>;

/** One line of GET /api/operators. */
export const operatorView = z.object({
  ...shown,
  deactivated: z.boolean(),
  /** Inquiries that are assigned to them now. */
  open: z.int(),
  /** A change sends it back as If-Match. */
  version: z.int(),
});
export type OperatorView = z.output<typeof operatorView>;
export const operatorsView = z.object({ operators: z.array(operatorView) });

/** The body of PUT /api/operators/{id}. Roles are groups of the sign-in and change there (`ucc operators`). */
export const operatorRequest = z.strictObject({ name: personLine, ...skills, awayUntil: z.optional(day) });

/** The body of PUT /api/me/views: all of them, in their order; a name stands for one. */
export const viewsRequest = z.strictObject({ views: z.array(savedView).check(z.maxLength(SAVED_VIEWS.most)) }).check(
  z.refine(({ views }) => new Set(views.map(({ name }) => name)).size === views.length, {
    path: ["views"],
    message: "name-not-unique",
  }),
);

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
