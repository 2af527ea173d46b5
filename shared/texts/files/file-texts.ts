/** The shape of the texts about people's files: one file a language fills it. */
import type { FileState, RefusalReason } from "../../domain/attachment.ts";
import type { Message } from "../message.ts";

/** `megabytes`: of one file; the kinds and extensions as they are written everywhere, from left to right. */
type Limits = {
  readonly count: number;
  readonly megabytes: number;
  readonly photographs: string;
  readonly docx: string;
  readonly odt: string;
  readonly txt: string;
};

/** The texts in one language. */
export type FileTexts = {
  readonly title: string;
  /** A file that its person gave no name, by its place in the list. */
  readonly unnamed: Message<{ readonly number: number }>;
  /** How many, how large and of which kinds. */
  readonly lead: Message<Limits>;
  /** Asked before a file is chosen, without JavaScript alone: its name stays in the browser then. */
  readonly label: string;
  readonly labelHint: string;
  readonly add: string;
  readonly choose: string;
  readonly send: string;
  readonly back: string;
  readonly minutes: Message<{ readonly minutes: number }>;
  /** What becomes of a file that is too large, without JavaScript; beyond `most` the bucket itself refuses it, in its own words. */
  readonly larger: Message<{ readonly megabytes: number; readonly most: number }>;
  /** All places are taken. */
  readonly full: string;
  /** While a script sends a file. */
  readonly sending: string;
  readonly failed: string;
  readonly tooLarge: Message<{ readonly megabytes: number }>;
  readonly empty: string;
  readonly wrongKind: string;
  readonly states: Readonly<Record<Exclude<FileState, "refused">, string>>;
  readonly refusals: Readonly<Record<RefusalReason, Message<{ readonly megabytes: number }>>>;
};
