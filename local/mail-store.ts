/** Every mail that SES accepted, kept on disk as it was asked for: the count that judges "nobody twice". */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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

const EXTENSION = ".json";

export class MailStore {
  readonly #directory: string;
  readonly #mails: StoredMail[];

  /** Reads what earlier runs kept. */
  constructor(stateDirectory: string) {
    this.#directory = join(stateDirectory, "mails");
    mkdirSync(this.#directory, { recursive: true });
    const files = readdirSync(this.#directory).filter((file) => file.endsWith(EXTENSION));
    this.#mails = files.toSorted().flatMap((file) => {
      const parsed = storedSchema.safeParse(tryParseJson(readFileSync(join(this.#directory, file), "utf8")));
      return parsed.success ? [parsed.data] : [];
    });
  }

  all(): readonly StoredMail[] {
    return this.#mails;
  }

  sentMails(): readonly SentMail[] {
    return this.#mails.map(sentMail);
  }

  /** On disk when it returns. */
  add(mail: StoredMail): void {
    this.#mails.push(mail);
    const file = join(this.#directory, `${String(this.#mails.length).padStart(8, "0")}${EXTENSION}`);
    writeFileSync(`${file}.next`, JSON.stringify(mail));
    renameSync(`${file}.next`, file);
  }
}

function sentMail({ rawBase64, ...mail }: StoredMail): SentMail {
  const raw = Buffer.from(rawBase64, "base64").toString("utf8");
  return { ...mail, raw, headers: mimeHeaders(raw) };
}
