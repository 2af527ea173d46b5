/** The shape of the texts by which a person follows their inquiry to its end; a missing one does not compile. */
import type { Message } from "../message.ts";
import type { Worded } from "../texts.ts";

/** A page with a button on it. */
type Asking = Worded & { readonly button: string };

/** The texts in one language. Dates come in as the language writes them. */
export type FollowTexts = {
  /** How the promised date comes about. */
  readonly days: {
    readonly title: string;
    readonly counted: Message<{ readonly days: number; readonly first: string; readonly last: string }>;
    readonly weekends: string;
    /** Above a list of dates. */
    readonly daysOff: string;
    readonly putOff: Message<{ readonly date: string }>;
  };
  /** What happened besides what was said. */
  readonly events: {
    readonly question: string;
    readonly referral: Message<{ readonly to: string }>;
    readonly extension: Message<{ readonly date: string }>;
    readonly solved: string;
    readonly closed: Message<{ readonly days: number }>;
    /** Closed because the person did not answer the centre. */
    readonly unanswered: Message<{ readonly days: number }>;
  };
  /** Instead of "write again", while the centre waits for the person. */
  readonly reply: { readonly title: string; readonly label: string };
  readonly solve: Asking;
  readonly feedback: {
    readonly title: string;
    readonly solved: string;
    readonly yes: string;
    readonly no: string;
    readonly rating: string;
    readonly ratingHint: string;
    readonly comment: string;
    readonly send: string;
    readonly thanks: string;
  };
  readonly keeping: string;
  readonly link: Asking & {
    readonly done: string;
    readonly mailed: string;
  };
  readonly erase: {
    /** The link to the page, and the page's title. */
    readonly title: string;
    readonly lead: Message<{ readonly reference: string }>;
    readonly goes: { readonly title: string; readonly list: readonly string[] };
    /** `days`: how long a backup is kept. */
    readonly stays: { readonly title: string; readonly list: readonly Message<{ readonly days: number }>[] };
    readonly button: string;
    readonly back: string;
    readonly done: string;
    readonly receipt: Message<{ readonly reference: string; readonly at: string }>;
  };
  readonly links: Asking & {
    /** Where a link leads to the page. */
    readonly open: string;
    readonly sent: Worded;
  };
};
