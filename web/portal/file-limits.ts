/** What people are told of files: how many, how large, which kinds. */
import { FILES_MAX, PLAIN_FORM_BYTES_MAX } from "../../shared/domain/attachment.ts";

const MEGABYTE = 1024 * 1024;

/** Values of the texts about files; a program and its ending are one value, so that Arabic letters do not part them. */
export const FILE_LIMITS = {
  count: FILES_MAX.count,
  megabytes: FILES_MAX.bytes / MEGABYTE,
  /** Of what a plain form may bring. */
  most: PLAIN_FORM_BYTES_MAX / MEGABYTE,
  photographs: "JPEG, PNG, HEIC, WebP",
  docx: "Word (.docx)",
  odt: "OpenDocument (.odt)",
  txt: ".txt",
} as const;
