/** SES: one attempt to send one mail, and an honest word about how it ended. */
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { PATIENCE } from "./clients/patience.ts";

/** A mail ready to send. */
export type OutgoingMail = {
  /** The whole MIME message. */
  readonly raw: string;
  readonly from: string;
  /** The one recipient. */
  readonly to: string;
  /** Value of the message tag `mail`, by which SES's events find the ledger. */
  readonly tag: string;
};

/**
 * How an attempt ended. "too-fast" and "not-reached" are certain: SES has not taken the mail. "unclear" is the one
 * case where it may or may not have: nobody may try again before SES's events have told.
 */
export type SendOutcome =
  | { readonly outcome: "accepted"; readonly sesMessageId: string }
  | { readonly outcome: "too-fast" | "not-reached" }
  | { readonly outcome: "refused"; readonly reason: string }
  | { readonly outcome: "unclear"; readonly reason: string };

/**
 * A connection a mail. One kept open may have been closed by SES while it lay idle (or while Lambda froze us): the
 * cut comes after the mail was written, so nobody could tell whether SES took it, and there is no second attempt.
 * SES's mails of a batch go out side by side, so a handshake each costs no time that would be missed.
 */
const OWN_CONNECTION = { keepAlive: false } as const;

/**
 * The client for mails: one attempt. With the SDK's default retries one lost answer sent a mail twice (measured).
 * @param requestTimeoutMilliseconds shorter than the lease of an attempt, else a second one could begin meanwhile
 */
export function sesClient(requestTimeoutMilliseconds: number): SESClient {
  return new SESClient({
    maxAttempts: 1,
    requestHandler: {
      ...PATIENCE,
      httpAgent: OWN_CONNECTION,
      httpsAgent: OWN_CONNECTION,
      requestTimeout: requestTimeoutMilliseconds,
      socketTimeout: requestTimeoutMilliseconds,
    },
  });
}

/** Sends mails through SES with a configuration set, so that its events come back. */
export class MailSender {
  readonly #client: SESClient;
  readonly #configurationSet: string;

  constructor(client: SESClient, configurationSet: string) {
    this.#client = client;
    this.#configurationSet = configurationSet;
  }

  /** Tries once. Never throws for what SES or the network answer: every ending is an outcome. */
  async send(mail: OutgoingMail): Promise<SendOutcome> {
    const command = new SendRawEmailCommand({
      RawMessage: { Data: new TextEncoder().encode(mail.raw) },
      Source: mail.from,
      Destinations: [mail.to],
      ConfigurationSetName: this.#configurationSet,
      Tags: [{ Name: "mail", Value: mail.tag }],
    });
    try {
      const answer = await this.#client.send(command);
      return answer.MessageId === undefined
        ? { outcome: "unclear", reason: "no-message-id" }
        : { outcome: "accepted", sesMessageId: answer.MessageId };
    } catch (error) {
      return classify(error);
    }
  }
}

/** Names by which AWS services say "too fast" (docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html). */
const TOO_FAST = new Set(["Throttling", "ThrottlingException", "TooManyRequestsException", "LimitExceededException"]);

/** Transport errors that come before anything was sent. */
const NOT_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function classify(error: unknown): SendOutcome {
  const { name, code, status } = signsOf(error);
  if (TOO_FAST.has(name) || status === 429) return { outcome: "too-fast" };
  if (status === undefined && code !== undefined && NOT_REACHED.has(code)) return { outcome: "not-reached" };
  if (status !== undefined && status >= 400 && status < 500) return { outcome: "refused", reason: name };
  return { outcome: "unclear", reason: name };
}

function signsOf(error: unknown): { name: string; code: string | undefined; status: number | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, status: undefined };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return { name: error.name, code, status: httpStatus(error) };
}

function httpStatus(error: Error): number | undefined {
  if (!("$metadata" in error) || typeof error.$metadata !== "object" || error.$metadata === null) return undefined;
  const { $metadata: metadata } = error;
  return "httpStatusCode" in metadata && typeof metadata.httpStatusCode === "number"
    ? metadata.httpStatusCode
    : undefined;
}
