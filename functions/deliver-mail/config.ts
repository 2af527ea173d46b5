/** What deliver-mail is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { environmentReader } from "../../shared/platform/config.ts";

const seconds = z.coerce.number().check(z.positive());

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({
    INQUIRY_TABLE_NAME: z.string(),
    /** By which every budget is multiplied (infra/stage.ts). */
    BUDGET_FACTOR: z.coerce.number().check(z.positive()),
    MAIL_QUEUE_URL: z.url(),
    LINK_KEY_SECRET_ID: z.string(),
    PORTAL_URL: z.url(),
    MAIL_FROM: z.string(),
    MAIL_SENDER_NAME: z.string(),
    MAIL_NOTICE_SENDER_NAME: z.string(),
    MAIL_CONFIGURATION_SET: z.string(),
    MAIL_LEASE_SECONDS: seconds,
    MAIL_SETTLE_HOP_SECONDS: seconds,
    MAIL_RESEND_AFTER_SECONDS: seconds,
    MAIL_REQUEST_TIMEOUT_MILLISECONDS: z.coerce.number().check(z.positive()),
    DEAD_LETTER_QUEUES: deadLetterMap,
  }),
);
