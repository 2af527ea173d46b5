/** The shape of the portal's texts: one file a language fills it, and a missing text does not compile. */
import type { CONSENT_VERSIONS } from "../domain/consent.ts";
import type { ContactChoice, InquiryStatus } from "../domain/inquiry.ts";
import type { Message } from "./message.ts";

/** What can be wrong with a field: the codes of shared/contracts/parse.ts and of the contracts' own rules. */
export type FieldErrorCode =
  | "required"
  | "too-short"
  | "too-long"
  | "too-many"
  | "wrong-type"
  | "wrong-format"
  | "not-allowed"
  | "not-valid"
  | "unknown-field"
  | "email-not-valid"
  | "email-needed"
  | "phone-not-valid"
  | "country-not-valid"
  | "date-not-valid"
  | "other-topic"
  | "reference-not-valid"
  | "idempotency-key-not-valid"
  | "not-json"
  | "not-utf-8";

/** Where a field's own words help more than the rule's: `<field>-<code>`. */
export type OwnFieldError =
  | "text-required"
  | "contact-required"
  | "consent-required"
  | "solved-required"
  | "rating-required";

/** What went wrong with a whole page. */
export type PageProblem =
  | "not-found"
  | "no-such-page"
  | "other-site"
  | "not-valid"
  | "too-large"
  | "too-many"
  | "unavailable"
  | "fault";

/** A choice or a page with a line under it. */
export type Worded = { readonly title: string; readonly text: string };

/** `max`: characters of a text. */
export type ProblemMessage = Message<{ readonly max: number }>;

/** `max`: the most that is taken, where the rule is a limit. */
export type FieldErrorMessage = Message<{ readonly max: number }>;

/** A number of days; which days, the text says. */
type Days = { readonly days: number };

/** The texts of the pages in one language. Those that take values are messages; dates come in as the language writes them. */
export type Texts = {
  readonly site: {
    readonly name: string;
    readonly organisation: string;
    readonly skipToContent: string;
    readonly languages: string;
    readonly informsOnly: string;
    readonly kazakhstanTime: string;
    readonly askHere: string;
  };
  readonly ask: {
    readonly title: string;
    readonly lead: Message<Days>;
    readonly optional: string;
    readonly text: string;
    /** `max`: characters. */
    readonly textHint: Message<{ readonly max: number }>;
    readonly topic: string;
    readonly topicUnsure: string;
    readonly aboutYou: string;
    readonly name: string;
    readonly nameHint: string;
    readonly country: string;
    readonly countryUnsaid: string;
    readonly answerLanguage: string;
    readonly contact: string;
    readonly email: string;
    readonly emailHint: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly safety: Worded;
    /** Where files are added. */
    readonly files: string;
    readonly consent: string;
    readonly agree: string;
    readonly continue: string;
    readonly errors: string;
  };
  readonly contact: Readonly<Record<ContactChoice, Worded>>;
  readonly check: {
    readonly title: string;
    readonly lead: string;
    readonly notGiven: string;
    readonly agreed: string;
    readonly send: string;
    readonly change: string;
    readonly notSent: string;
  };
  /** Before sending, when many inquiries came from one network. */
  readonly proof: {
    readonly title: string;
    readonly lead: string;
    /** Shown while the device works, with JavaScript alone. */
    readonly working: string;
    readonly wait: Worded & {
      /** Said to nobody who wants no mails. */
      readonly mailed: string;
    };
    readonly send: string;
    /** Beside a field that people do not see, for browsers that know no style sheets. */
    readonly leaveEmpty: string;
  };
  /** Accepted without proof: it waits. */
  readonly held: Worded;
  readonly answers: {
    /** The link in the head of every page. */
    readonly navigation: string;
    readonly title: string;
    readonly lead: string;
    readonly search: string;
    readonly searchButton: string;
    readonly topics: string;
    readonly found: string;
    readonly notFound: { readonly title: string; readonly text: Message<{ days: number }> };
    readonly owner: string;
    readonly programmes: string;
    readonly list: string;
    readonly sources: string;
    readonly undated: string;
    readonly checkedOn: Message<{ date: string }>;
    readonly stale: Message<{ date: string }>;
    /** For who reads the answers in another language than the page, or in converted letters. */
    readonly languageNote: string;
    readonly answered: string;
    readonly ask: string;
    readonly thanks: Worded;
    readonly more: string;
    readonly first: Worded;
    readonly suggest: Worded;
  };
  readonly received: {
    readonly title: string;
    readonly reference: string;
    readonly copy: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly link: string;
    readonly linkHint: string;
    readonly next: string;
    readonly nextSteps: readonly Message<Days & { readonly answerBy: string }>[];
    /** The last step, for who wanted mails and for who wanted none. */
    readonly mailed: string;
    readonly unmailed: string;
    readonly keep: Worded;
    readonly open: string;
  };
  readonly status: {
    readonly title: string;
    readonly reference: string;
    readonly state: string;
    readonly topic: string;
    readonly receivedOn: string;
    readonly answerBy: string;
    readonly answerByHint: Message<Days>;
    /** In place of the date while the centre waits for the person. */
    readonly paused: string;
    readonly conversation: string;
    readonly you: string;
    readonly centre: string;
    readonly add: string;
    readonly addLabel: string;
    /** After a message was added. */
    readonly sent: string;
    readonly send: string;
  };
  /** `days`: calendar days after closing in which a message opens the inquiry again. */
  readonly states: Readonly<Record<InquiryStatus, { readonly title: string; readonly text: Message<Days> }>>;
  readonly registering: Worded & { readonly reload: string };
  readonly problems: Readonly<Record<PageProblem, { readonly title: string; readonly text: ProblemMessage }>>;
  readonly fieldErrors: Readonly<Record<FieldErrorCode | OwnFieldError, FieldErrorMessage>>;
  /** What people agreed to, by version, sentence by sentence; an old version's words stay for ever. */
  readonly consents: Readonly<Record<(typeof CONSENT_VERSIONS)[number], readonly string[]>>;
};
