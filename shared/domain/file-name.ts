/** Names of files: what people (and attackers) call them, made safe for every disk and every header, in any script. */
import { FILE_TYPES, type FileType } from "./file-type.ts";
import { cleanLine } from "./person-text.ts";

/** Characters (code points) of a title; with four bytes each it stays within the 255 bytes that disks allow. */
const TITLE_MAX_CHARACTERS = 60;

/** What Windows forbids in a name, and what would be a path (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const FORBIDDEN = /[<>:"/\\|?*%]/g;

/** Names that Windows takes for devices, with or without an extension. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Marks that hide, or turn a name around, beyond what cleanLine removes: LRM, RLM, ALM, and what looks like a dot or a slash. */
const MISLEADING = /[\u200E\u200F\u061C]/g;
const LOOKALIKES = /[\u2024\uFE52\uFF0E]/g;

/** A name in two: what the person calls the file, and the extension without its dot, in lower case; "" if there is none. */
export type SplitName = { readonly title: string; readonly extension: string };

/**
 * A file's name as it may be kept: the last part of a path, one line, visible, without what disks forbid.
 * @param name as a browser or a program sent it
 */
export function splitFileName(name: string): SplitName {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const line = cleanLine(last.replaceAll(LOOKALIKES, ".").replaceAll(MISLEADING, ""));
  const [, stem = line, extension = ""] = /^(.*)\.([^.\s]{1,16})$/u.exec(line) ?? [];
  return { title: cleanTitle(stem), extension: extension.toLowerCase() };
}

/** What a person calls a file, without an extension, as it may be kept; "" if nothing is left. */
export function cleanTitle(text: string): string {
  const line = cleanLine(text.replaceAll(MISLEADING, "")).replaceAll(FORBIDDEN, " ");
  const trimmed = line.replaceAll(/^[\s.]+|[\s.]+$/g, "").replaceAll(/\s+/g, " ");
  const short = Array.from(trimmed).slice(0, TITLE_MAX_CHARACTERS).join("").trimEnd();
  return DEVICES.test(short) ? `_${short}` : short;
}

/** The name under which a file is shown and downloaded: the person's title, and the extension that its content demands. */
export function fileName(title: string, type: FileType): string {
  const [extension] = FILE_TYPES[type].extensions;
  return `${title === "" ? "file" : title}.${extension}`;
}

/**
 * The header that makes a browser save a file instead of showing it (RFC 6266): the whole name for those who read
 * RFC 8187, its ASCII for the others.
 */
export function attachmentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
