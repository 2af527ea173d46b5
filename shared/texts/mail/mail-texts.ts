/** The shape of the mails' texts; apart from the pages', so that deliver-mail stays small. */

import type { Message } from "../message.ts";

/** What every mail about an inquiry can name. */
type OfInquiry = Message<{ readonly reference: string }>;

/** The texts of the mails in one language. Dates come in as the language writes them. */
export type MailTexts = {
  readonly acknowledgement: {
    /** No topic and no words of the person: subjects are read over shoulders. */
    readonly subject: OfInquiry;
    readonly greeting: string;
    readonly received: OfInquiry;
    readonly answerBy: Message<{ readonly date: string; readonly days: number }>;
    readonly next: string;
    readonly link: string;
    readonly keepLink: string;
    readonly automatic: string;
    readonly sender: string;
  };
};
