/** Whose a message is, read from a body that may be broken in every other respect. */
import * as z from "zod/mini";
import { reference } from "../shared/contracts/fields.ts";

const subjectOnly = z.object({ subject: reference });

/** The reference in a message's envelope; undefined if there is none to be read. */
export function readMessageSubject(body: string): string | undefined {
  try {
    return subjectOnly.safeParse(JSON.parse(body)).data?.subject;
  } catch {
    // No JSON: that may be the very reason why the message is a dead letter.
    return undefined;
  }
}
