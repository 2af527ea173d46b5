/** Messages on the mail queue: "send this mail" and "find out what became of it". Neither holds an address or a text. */
import * as z from "zod/mini";
import { isMailKind, type MailKind } from "../domain/mail.ts";
import type { MessageType } from "./envelope.ts";
import { reference } from "./fields.ts";

const kind = z.pipe(
  z.string(),
  z.transform((text, context): MailKind => {
    if (isMailKind(text)) return text;
    context.issues.push({ code: "custom", message: "not-allowed", input: text });
    return z.NEVER;
  }),
);

const requested = z.object({
  reference,
  version: z.int().check(z.positive()),
  kind,
  /** How often SES has said "too fast" so far; the next delay grows with it. */
  throttled: z.int().check(z.nonnegative()),
});

/** A mail is to be sent, once. */
export const MAIL_REQUESTED = { type: "mail.requested", version: 1, schema: requested } as const satisfies MessageType<
  typeof requested
>;

const settle = z.object({
  reference,
  version: z.int().check(z.positive()),
  kind,
  /** Whether a person has been told that nobody knows what became of this mail. */
  told: z.boolean(),
});

/** A mail was begun and nobody knows how it ended: look again, without sending. */
export const MAIL_SETTLE = { type: "mail.settle", version: 1, schema: settle } as const satisfies MessageType<
  typeof settle
>;
