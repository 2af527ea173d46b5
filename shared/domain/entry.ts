/** Entries: the append-only history of an inquiry. Entry n is what made version n. */
import type { AnswerName } from "./answers/answer.ts";
import type { FileId, RefusalReason } from "./attachment.ts";
import type { DueState } from "./deadline.ts";
import type { Feedback } from "./feedback.ts";
import type { FileType } from "./file-type.ts";
import type { MailKind } from "./mail.ts";
import type { Reference } from "./reference.ts";
import type { Topic } from "./topic.ts";
import type { Answers } from "./topic-question.ts";

/** Who made an entry. */
export type Author =
  | { readonly role: "compatriot" }
  | { readonly role: "service" }
  /** `operator` is the id of their sign-in; the person is never told it. */
  | { readonly role: "operator"; readonly operator: string };

/** What happened. Texts are as the person wrote them, cleaned of what no channel can carry, NFC. */
export type EntryContent =
  | {
      readonly kind: "opened";
      readonly text: string;
      readonly subject?: string;
      /** What the person chose; the routed topic stands in the inquiry. */
      readonly declaredTopic?: Topic;
      /** To the topic's questions. */
      readonly answers?: Answers;
    }
  | {
      readonly kind: "message";
      readonly text: string;
      /** SHA-256 of the idempotency key and the text, base64url: tells a repeat of this message. */
      readonly requestDigest?: string;
    }
  /**
   * The centre's answer; `resolves` says that it settles the matter, `answers` which answers of the portal it gives. Until
   * `visibleFrom` it can be taken back.
   */
  | {
      readonly kind: "reply";
      readonly text: string;
      readonly visibleFrom: string;
      readonly resolves?: true;
      readonly answers?: readonly AnswerName[];
    }
  /** What the person has to answer first. Until `visibleFrom` it can be taken back. */
  | { readonly kind: "question"; readonly text: string; readonly visibleFrom: string }
  /** The reply or question of that version was taken back in time: the person never sees it. */
  | { readonly kind: "withdrawn"; readonly of: number }
  /** For the desk alone; no page, mail or API of the person's ever holds one. */
  | { readonly kind: "note"; readonly text: string }
  /** To which body the matter was passed on, as the person reads it, and why. */
  | ReferralEntry
  /** The new outer limit (ISO 8601, UTC), and why; the law wants both told (APPC, article 76). */
  | { readonly kind: "extension"; readonly dueAt: string; readonly text: string }
  /** The person says that the matter is solved. */
  | { readonly kind: "solved" }
  /** What the person thinks of one resolution; the latest entry with the same `resolvedAt` counts. */
  | ({ readonly kind: "feedback"; readonly resolvedAt: string } & Feedback)
  /** Closed by the clock: nobody wrote for a while after the answer, or (`unanswered`) after a question of the centre. */
  | { readonly kind: "closed"; readonly unanswered?: true }
  /** The person made a new status link; the ones before no longer open anything. */
  | { readonly kind: "link-renewed"; readonly requestDigest?: string }
  /** Somebody asked for the links of everything that this address has open; the mail goes out beside this inquiry. */
  | { readonly kind: "links-requested" }
  /** A link that had been mailed was opened: whoever reads that mailbox is the one who asks here. */
  | { readonly kind: "address-proven" }
  /** The operator who made the entry has it from here on; nobody has it; it is not settled, after all. */
  | { readonly kind: "taken" | "released" | "reopened" }
  /** The matter is settled; `unanswered`: nobody has ever answered it, so the person is told. */
  | { readonly kind: "resolved"; readonly unanswered?: true }
  /**
   * An operator moved it: what the person wrote is then a labelled example of the topic it went to. The text, if any, is
   * a note for the desk.
   */
  | { readonly kind: "transfer"; readonly from: Topic; readonly to: Topic; readonly text?: string }
  | MergeEntry
  | { readonly kind: "unmerged"; readonly direction: "from" | "into"; readonly reference: Reference }
  /** An answer of the portal that was given here. */
  | { readonly kind: "answer-linked"; readonly topic: Topic; readonly answerId: string }
  /** What it was before is not repeated: an address that was wrong is somebody else's. */
  | { readonly kind: "contact-changed"; readonly fields: readonly ContactField[] }
  | { readonly kind: "deadline"; readonly dueState: Exclude<DueState, "ahead">; readonly innerDueAt: string }
  /** The limit for passing the matter on has come near, or has passed, and nobody has answered it or passed it on. */
  | { readonly kind: "pass-on-due"; readonly dueState: Exclude<DueState, "ahead">; readonly passOnBy: string }
  | FileEntry
  | { readonly kind: "mail-undelivered"; readonly mail: MailKind; readonly outcome: "bounced" | "complained" };

/** What can be changed about how a person is reached. */
export const CONTACT_FIELDS = ["email", "phone", "contact"] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/**
 * This inquiry was joined to another one of the same person (`into`), or another one to this (`from`): then the limits
 * of the other one are kept here too, and `urgent` says that this one became urgent by it.
 */
export type MergeEntry = { readonly kind: "merged"; readonly reference: Reference } & (
  | { readonly direction: "into" }
  | {
      readonly direction: "from";
      readonly dueAt: string;
      readonly innerDueAt: string;
      readonly urgent?: true;
    }
);

/**
 * Passed on to the body that decides. `to` is its name as the person reads it; `ownerOf` the topic whose owner it is in the
 * registry, by which the desk names it in the operator's language (older entries have none).
 */
export type ReferralEntry = {
  readonly kind: "referral";
  readonly to: string;
  readonly ownerOf?: Topic;
  readonly text: string;
};

/**
 * What became of a file that the person added; it is told once, when it is certain. `declaredType` is what its name said it
 * was, so that the person knows again a file that was deleted (older entries have none).
 */
export type FileEntry = {
  readonly kind: "file";
  readonly fileId: FileId;
  readonly title: string;
  readonly declaredType?: FileType;
} & (
  | { readonly outcome: "clean"; readonly type: FileType; readonly sizeBytes: number }
  | { readonly outcome: "infected" }
  | { readonly outcome: "refused"; readonly reason: RefusalReason }
);

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
