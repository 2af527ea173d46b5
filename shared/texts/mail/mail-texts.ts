/** The shape of the mails' texts; apart from the pages', so that deliver-mail stays small. */

/** The texts of the mails in one language. Dates come in as the language writes them. */
export type MailTexts = {
  readonly acknowledgement: {
    /** No topic and no words of the person: subjects are read over shoulders. */
    readonly subject: (reference: string) => string;
    readonly greeting: string;
    readonly received: (reference: string) => string;
    readonly answerBy: (date: string) => string;
    readonly next: string;
    readonly link: string;
    readonly keepLink: string;
    readonly automatic: string;
    readonly sender: string;
  };
};
