/**
 * The kinds of files we take, told by content: a name or a browser's word for it can be anybody's invention. Nothing is
 * unpacked: of a ZIP container only the list of names is read, so a bomb stays the small object it is.
 */

/**
 * Documents and photographs as people have them. Not taken: HTML and SVG (they run scripts), programs, archives, and the
 * old .doc (its macros run on opening; every word processor saves as .docx or PDF).
 */
export const FILE_TYPES = {
  pdf: { extensions: ["pdf"] },
  jpeg: { extensions: ["jpg", "jpeg"] },
  png: { extensions: ["png"] },
  webp: { extensions: ["webp"] },
  heic: { extensions: ["heic", "heif"] },
  docx: { extensions: ["docx"] },
  odt: { extensions: ["odt"] },
  txt: { extensions: ["txt"] },
} as const satisfies Readonly<Record<string, { readonly extensions: readonly [string, ...string[]] }>>;
export type FileType = keyof typeof FILE_TYPES;

/** Every kind. */
export const FILE_TYPE_CODES = [
  "pdf",
  "jpeg",
  "png",
  "webp",
  "heic",
  "docx",
  "odt",
  "txt",
] as const satisfies readonly FileType[];

/** The kind that an extension stands for; undefined if we take none such. */
export function typeOfExtension(extension: string): FileType | undefined {
  const wanted = extension.toLowerCase();
  return FILE_TYPE_CODES.find((type) => FILE_TYPES[type].extensions.some((one) => one === wanted));
}

/** Bytes of a file's beginning and of its end that are looked at: a container's list of names fits, with hundreds of names. */
export const SAMPLE_BYTES = 64 * 1024;

/** A file's first and last bytes, SAMPLE_BYTES each or the whole file. */
export type FileSample = { readonly head: Uint8Array; readonly tail: Uint8Array; readonly sizeBytes: number };

/**
 * What a file is by its content.
 * @returns undefined if it is nothing we take, or more than one thing at once (a polyglot)
 */
export function typeOfContent(sample: FileSample): FileType | undefined {
  const type = SIGNATURES.find(({ fits }) => fits(sample.head))?.type;
  const zipped = namesInZip(sample);
  if (type !== "pdf" && hidesPdf(sample.head)) return undefined;
  if (zipped !== undefined) return type === undefined ? typeOfContainer(sample.head, zipped) : undefined;
  return type ?? (isPlainText(sample) ? "txt" : undefined);
}

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

const textAt = (bytes: Uint8Array, from: number, length: number): string => latin1(bytes.subarray(from, from + length));

/** Brands of still pictures coded by HEVC: ISO/IEC 23008-12, annex B; `mif1` is any HEIF and counts if HEIC stands beside it. */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis"];

/** The beginnings of files, from the formats' own specifications (ISO 32000, T.81, PNG 3, RFC 9649, ISO/IEC 14496-12). */
const SIGNATURES: readonly { readonly type: FileType; readonly fits: (head: Uint8Array) => boolean }[] = [
  { type: "pdf", fits: (head) => /^%PDF-[12]\.\d/.test(textAt(head, 0, 8)) },
  { type: "jpeg", fits: (head) => textAt(head, 0, 3) === "\xff\xd8\xff" },
  { type: "png", fits: (head) => textAt(head, 0, 16) === "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" },
  { type: "webp", fits: (head) => /^RIFF.{4}WEBPVP8[ LX]$/s.test(textAt(head, 0, 16)) },
  { type: "heic", fits: isHeic },
];

function isHeic(head: Uint8Array): boolean {
  if (textAt(head, 4, 4) !== "ftyp") return false;
  const boxBytes = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const brands = textAt(head, 8, Math.min(boxBytes, 256) - 8).match(/.{4}/gs) ?? [];
  const [major = ""] = brands;
  return HEIC_BRANDS.includes(major) || (major === "mif1" && brands.some((brand) => HEIC_BRANDS.includes(brand)));
}

/** Readers take a PDF whose header stands anywhere in the first 1,024 bytes: such a picture would be a document too. */
function hidesPdf(head: Uint8Array): boolean {
  return textAt(head, 0, 1024).includes("%PDF-");
}

const END_OF_CENTRAL_DIRECTORY = { mark: 0x06054b50, bytes: 22 } as const;
const CENTRAL_ENTRY = { mark: 0x02014b50, bytes: 46 } as const;

/**
 * The names in a ZIP container, from its central directory (APPNOTE 4.3), wherever in a file it is hidden.
 * @returns undefined if the file has no such directory; an empty list if it has one that cannot be read as a whole
 */
function namesInZip({ tail, sizeBytes }: FileSample): readonly string[] | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let end = tail.length - END_OF_CENTRAL_DIRECTORY.bytes; end >= 0; end -= 1) {
    if (view.getUint32(end, true) !== END_OF_CENTRAL_DIRECTORY.mark) continue;
    const [bytes, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const start = offset - (sizeBytes - tail.length);
    return start < 0 || start + bytes !== end ? [] : centralNames(tail.subarray(start, end));
  }
  return undefined;
}

function centralNames(directory: Uint8Array): readonly string[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names: string[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + CENTRAL_ENTRY.bytes > directory.length || view.getUint32(at, true) !== CENTRAL_ENTRY.mark) return [];
    const nameBytes = view.getUint16(at + 28, true);
    names.push(textAt(directory, at + CENTRAL_ENTRY.bytes, nameBytes));
    at += CENTRAL_ENTRY.bytes + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** OpenDocument 1.3, part 2, 3.3: the first member is the media type, as it is, right after the first header. */
const OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.text";

/** Word's macros, in either family: what they would do on opening is nobody's letter. */
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/)/i;

function typeOfContainer(head: Uint8Array, names: readonly string[]): FileType | undefined {
  if (textAt(head, 0, 4) !== "PK\x03\x04" || names.some((name) => MACROS.test(name))) return undefined;
  if (names.includes("[Content_Types].xml") && names.includes("word/document.xml")) return "docx";
  // Exactly this type: templates, masters and what is encrypted go on after it.
  const isText = textAt(head, 30, OPEN_DOCUMENT.length) === OPEN_DOCUMENT && head[26] === "mimetype".length;
  return isText && head[22] === OPEN_DOCUMENT.length - "mimetype".length ? "odt" : undefined;
}

/** Controls that no text file has; of all of them tab, line ends and form feed are left. */
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** What a browser would take for a page or a picture with scripts, whatever the name says (MIME Sniffing Standard, 7.1). */
const MARKUP = /^(\xef\xbb\xbf)?\s*<|<(!doctype|html|svg|script|iframe|body)\b/i;

/**
 * In UTF-16 with its mark, as Notepad of Windows saves "Unicode", or in any encoding of letters by bytes that leave the controls
 * alone: we never show it, the person's own program does.
 */
function isPlainText(sample: FileSample): boolean {
  const read = utf16Reader(sample) ?? latin1;
  const [beginning, end] = [read(sample.head), read(sample.tail)];
  return beginning !== "" && !NO_TEXT.test(beginning) && !NO_TEXT.test(end) && !MARKUP.test(beginning);
}

/** Byte order marks: Unicode 17, 23.8. */
const UTF16_MARKS = ["\xff\xfe", "\xfe\xff"];

/** Half a character, where a sample was cut. */
const CUT = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

/** @returns undefined if the file does not begin with a mark; what is not whole UTF-16 after it is read as a control */
function utf16Reader({ head, sizeBytes }: FileSample): ((bytes: Uint8Array) => string) | undefined {
  const order = UTF16_MARKS.indexOf(textAt(head, 0, 2));
  if (order < 0) return undefined;
  return (bytes) => {
    if (sizeBytes % 2 !== 0) return "\0";
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const units = Array.from({ length: bytes.length / 2 }, (_, unit) => view.getUint16(2 * unit, order === 0));
    const text = units.map((unit) => String.fromCharCode(unit)).join("");
    return text.replaceAll(CUT, "").isWellFormed() ? text : "\0";
  };
}
