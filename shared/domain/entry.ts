/** Entries: the append-only history of an inquiry. Entry n is what made version n. */
import type { DueState } from "./deadline.ts";
import type { MailKind } from "./mail.ts";
import type { Topic } from "./topic.ts";

/** Who made an entry. */
export type Author = { readonly role: "compatriot" } | { readonly role: "service" };

/** What happened. Texts are as the person wrote them, cleaned of what no channel can carry, NFC. */
export type EntryContent =
  | {
      readonly kind: "opened";
      readonly text: string;
      readonly subject?: string;
      /** What the person chose; the routed topic stands in the inquiry. */
      readonly declaredTopic?: Topic;
      readonly answers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "message";
      readonly text: string;
      /** SHA-256 of the idempotency key and the text, base64url: tells a repeat of this message. */
      readonly requestDigest?: string;
    }
  | { readonly kind: "deadline"; readonly dueState: Exclude<DueState, "ahead">; readonly innerDueAt: string }
  | { readonly kind: "mail-undelivered"; readonly mail: MailKind; readonly outcome: "bounced" | "complained" };

/** One entry of an inquiry's history. */
export type Entry = EntryContent & {
  /** 1 is the opening. */
  readonly version: number;
  /** ISO 8601, UTC, ms. */
  readonly at: string;
  readonly by: Author;
};

type WithoutVersion<E> = E extends Entry ? Omit<E, "version"> : never;

/** An entry before it has its place in the history. */
export type NewEntry = WithoutVersion<Entry>;
