/** The shape of the mails' texts; apart from the pages', so that deliver-mail stays small. */
import type { Message } from "../message.ts";

/** A text that names the inquiry. */
type OfInquiry = Message<{ readonly reference: string }>;

/** The texts of the mails in one language. Dates come in as the language writes them; no subject tells a topic. */
export type MailTexts = {
  readonly greeting: string;
  /** Above the status link. */
  readonly link: string;
  readonly keepLink: string;
  /** Below a mail that a machine wrote. */
  readonly automatic: string;
  /** Below it, for whoever has never heard of us: somebody else may have typed their address. */
  readonly unasked: string;
  /** Below a mail in which an operator speaks: the mailbox it came from is not read. */
  readonly answerByLink: string;
  /** Whose mail it is: the centre, and the Foundation that it belongs to. */
  readonly sender: string;
  readonly acknowledgement: {
    /** Of an inquiry that came without the proof asked for. */
    readonly waits: string;
    readonly subject: OfInquiry;
    readonly received: OfInquiry;
    readonly answerBy: Message<{ readonly date: string; readonly days: number }>;
    readonly next: string;
  };
  /** Instead of what an operator wrote, while nobody has opened a link that was mailed to the address. */
  readonly news: {
    readonly subject: OfInquiry;
    readonly open: OfInquiry;
    readonly later: string;
  };
  readonly answer: { readonly subject: OfInquiry; readonly above: OfInquiry };
  readonly question: {
    readonly subject: OfInquiry;
    readonly above: OfInquiry;
    /** That the time limit stands, and after how many days without a reply the inquiry is closed. */
    readonly clock: Message<{ readonly days: number }>;
  };
  readonly referral: {
    readonly subject: OfInquiry;
    readonly passedOn: Message<{ readonly reference: string; readonly to: string }>;
    readonly decides: string;
  };
  readonly extension: {
    readonly subject: OfInquiry;
    readonly newDate: Message<{ readonly reference: string; readonly date: string }>;
    readonly reason: string;
  };
  /** Never which file: names are what anybody types. */
  readonly fileRefused: { readonly subject: OfInquiry; readonly above: OfInquiry };
  /** To an address that an operator has written down for the person. */
  readonly newAddress: { readonly subject: OfInquiry; readonly above: OfInquiry };
  /** Of an inquiry that nobody has answered, or whose person has not replied. */
  readonly closed: { readonly subject: OfInquiry; readonly above: OfInquiry };
  readonly freshLink: { readonly subject: OfInquiry; readonly above: OfInquiry };
  readonly links: { readonly subject: string; readonly above: string; readonly notYou: string };
  readonly erased: { readonly subject: OfInquiry; readonly done: OfInquiry; readonly left: string };
};
