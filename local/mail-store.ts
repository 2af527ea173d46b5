/** Every mail that SES accepted, kept on disk as it was asked for: the count that judges "nobody twice". */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { tryParseJson } from "./json.ts";
import { mimeHeaders } from "./mime-headers.ts";

const storedSchema = z.object({
  messageId: z.string(),
  /** When SES accepted it; ISO 8601, UTC. */
  at: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
  /** The message's bytes. */
  rawBase64: z.string(),
});

export type StoredMail = z.infer<typeof storedSchema>;

/** A mail as the SES side saw it. */
export type SentMail = Omit<StoredMail, "rawBase64"> & {
  readonly raw: string;
  readonly headers: Readonly<Record<string, string>>;
};

export class MailStore {
  readonly #file: string;
  readonly #mails: StoredMail[];

  /** Reads what earlier runs kept; half a line, which a kill may leave at the end, is no mail that SES accepted. */
  constructor(stateDirectory: string) {
    const directory = join(stateDirectory, "mails");
    mkdirSync(directory, { recursive: true });
    this.#file = join(directory, "mails.jsonl");
    const lines = existsSync(this.#file) ? readFileSync(this.#file, "utf8").split("\n") : [];
    this.#mails = lines.flatMap((line) => {
      const parsed = storedSchema.safeParse(tryParseJson(line));
      return parsed.success ? [parsed.data] : [];
    });
  }

  all(): readonly StoredMail[] {
    return this.#mails;
  }

  sentMails(): readonly SentMail[] {
    return this.#mails.map(sentMail);
  }

  /** On disk when it returns. The line begins anew, so that half a line before it spoils nothing. */
  add(mail: StoredMail): void {
    this.#mails.push(mail);
    appendFileSync(this.#file, `\n${JSON.stringify(mail)}`);
  }
}

function sentMail({ rawBase64, ...mail }: StoredMail): SentMail {
  const raw = Buffer.from(rawBase64, "base64").toString("utf8");
  return { ...mail, raw, headers: mimeHeaders(raw) };
}
