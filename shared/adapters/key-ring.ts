/** Keys for keyed digests, from Secrets Manager: the current one to write with, the previous one still to be read by. */
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";

/** One key; its id is the secret's version. */
export type Key = { readonly id: string; readonly value: string };

/** Secrets Manager's names for the version in use and the one before. */
type KeyStage = "AWSCURRENT" | "AWSPREVIOUS";

/** How long a key is kept in memory, in minutes: after a rotation, functions disagree no longer than this. */
const KEPT_MINUTES = 5;

/** Reads a secret and keeps it for a while. Rotating it keeps its last version readable (AWSPREVIOUS). */
export class KeyRing {
  readonly #client: SecretsManagerClient;
  readonly #secretId: string;
  readonly #clock: () => number;
  readonly #kept = new Map<KeyStage, { readonly key: Promise<Key | undefined>; readonly until: number }>();

  /** @param clock milliseconds, ever rising */
  constructor(client: SecretsManagerClient, secretId: string, clock: () => number = Date.now) {
    this.#client = client;
    this.#secretId = secretId;
    this.#clock = clock;
  }

  /** @throws whatever Secrets Manager throws; the next call tries again */
  async current(): Promise<Key> {
    const key = await this.#keep("AWSCURRENT");
    if (key === undefined) throw new Error("The secret has no current version");
    return key;
  }

  /** The key before the last rotation; undefined if there was none. */
  previous(): Promise<Key | undefined> {
    return this.#keep("AWSPREVIOUS");
  }

  #keep(stage: KeyStage): Promise<Key | undefined> {
    const kept = this.#kept.get(stage);
    if (kept !== undefined && this.#clock() < kept.until) return kept.key;
    const key = this.#read(stage).catch((error: unknown) => {
      this.#kept.delete(stage);
      throw error;
    });
    this.#kept.set(stage, { key, until: this.#clock() + KEPT_MINUTES * 60_000 });
    return key;
  }

  async #read(stage: KeyStage): Promise<Key | undefined> {
    const get = new GetSecretValueCommand({ SecretId: this.#secretId, VersionStage: stage });
    try {
      const answer = await this.#client.send(get);
      if (answer.SecretString === undefined || answer.VersionId === undefined)
        throw new Error("The secret holds no text");
      return { id: answer.VersionId, value: answer.SecretString };
    } catch (error) {
      if (stage === "AWSPREVIOUS" && error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }
}
