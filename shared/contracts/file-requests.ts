/** What a person, or a program for them, sends to add a file, and what they are given to upload it by. */
import * as z from "zod/mini";
import { cleanTitle, splitFileName } from "../domain/file-name.ts";
import { type FileType, typeOfExtension } from "../domain/file-type.ts";

/** Characters; more than any disk allows a name. */
const NAME_MAX_CHARACTERS = 1_000;

/** What a name says of a file: how the person calls it, and which kind it shall be. */
export type NamedFile = { readonly title: string; readonly declaredType?: FileType };

/** A file's name: its extension must be one of the kinds we take, so that a wrong one is refused before it is sent. */
const name = z.pipe(
  z.string().check(z.maxLength(NAME_MAX_CHARACTERS)),
  z.transform((text, context): NamedFile => {
    const { title, extension } = splitFileName(text);
    const declaredType = typeOfExtension(extension);
    if (declaredType !== undefined) return { title, declaredType };
    context.issues.push({ code: "custom", message: "file-kind-not-allowed", input: text });
    return z.NEVER;
  }),
);

/** The body of POST /api/inquiries/{reference}/files. */
export const fileRequest = z.strictObject({ name });

/** What is asked on a page before a file is chosen: what the person calls it, if anything; its content tells the kind. */
const label = z.pipe(
  z.string().check(z.maxLength(NAME_MAX_CHARACTERS)),
  z.transform((text): NamedFile => {
    const { title, extension } = splitFileName(text);
    return { title: typeOfExtension(extension) === undefined ? cleanTitle(text) : title };
  }),
);

/** The form on the status page. */
export const fileForm = z.strictObject({ name: label });

/**
 * How a file is uploaded: a multipart/form-data POST to `url` with `fields` in this order and the file last, as `file`.
 */
export const fileUpload = z.object({
  id: z.string(),
  url: z.url(),
  fields: z.record(z.string(), z.string()),
  maxBytes: z.int(),
  expiresAt: z.iso.datetime(),
});
export type FileUpload = z.output<typeof fileUpload>;
