/** Whose a message is, read from what its sender wrote around it, though all else in it may be broken or unknown. */
import * as z from "zod/mini";
import { parseQuarantineKey } from "../domain/attachment.ts";
import { referenceOfMailTag } from "../domain/mail.ts";
import { parseReference, type Reference } from "../domain/reference.ts";
import { jsonText } from "./fields.ts";

/** Where our own messages say it: the envelope's subject (envelope.ts). */
const ofOurs = z.pipe(
  z.object({ subject: z.string() }),
  z.transform(({ subject }) => parseReference(subject)),
);

/** Where SES's events do, of whatever type: the tag that their mail was sent with (ses-event.ts). */
const ofMail = z.pipe(
  z.object({
    Message: z.pipe(jsonText, z.object({ mail: z.object({ tags: z.object({ mail: z.array(z.string()) }) }) })),
  }),
  z.transform(({ Message: { mail } }) => referenceOfMailTag(mail.tags.mail[0] ?? "")),
);

/** Where events of files do: the object's key (file-event.ts). */
const ofFile = z.pipe(
  z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) }),
  z.transform(({ detail }) => parseQuarantineKey(detail.object.key)?.reference),
);
const ofScan = z.pipe(
  z.object({ detail: z.object({ s3ObjectDetails: z.object({ objectKey: z.string() }) }) }),
  z.transform(({ detail }) => parseQuarantineKey(detail.s3ObjectDetails.objectKey)?.reference),
);

const anyMessage = z.pipe(jsonText, z.union([ofOurs, ofMail, ofFile, ofScan]));

type Letter = { readonly reference?: string | undefined; readonly body: string };

/**
 * The inquiry that a message is about: by the attribute beside it, else by its envelope. Never by a reference that stands
 * in a text or in `follows`: there people name other inquiries than their own.
 * @param letter its `reference` is the attribute, which senders write even where the body cannot be read
 * @returns undefined if neither tells, as of a broken body without the attribute, or of a message about no inquiry
 */
export function letterOwner({ reference = "", body }: Letter): Reference | undefined {
  return parseReference(reference) ?? anyMessage.safeParse(body).data;
}
