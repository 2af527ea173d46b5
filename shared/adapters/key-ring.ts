/** Keys for keyed digests, from Secrets Manager: the current one to write with, the previous one still to be read by. */
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";

/** One key; its id is the secret's version. */
export type Key = { readonly id: string; readonly value: string };

/** Reads a secret once per execution environment. Rotating it keeps its last version readable (AWSPREVIOUS). */
export class KeyRing {
  readonly #client: SecretsManagerClient;
  readonly #secretId: string;
  #current: Promise<Key> | undefined;
  #previous: Promise<Key | undefined> | undefined;

  constructor(client: SecretsManagerClient, secretId: string) {
    this.#client = client;
    this.#secretId = secretId;
  }

  /** @throws whatever Secrets Manager throws; the next call tries again */
  current(): Promise<Key> {
    this.#current ??= this.#read("AWSCURRENT").catch((error: unknown) => {
      this.#current = undefined;
      throw error;
    });
    return this.#current;
  }

  /** The key before the last rotation; undefined if there was none. */
  previous(): Promise<Key | undefined> {
    this.#previous ??= this.#read("AWSPREVIOUS").catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined;
      this.#previous = undefined;
      throw error;
    });
    return this.#previous;
  }

  async #read(stage: "AWSCURRENT" | "AWSPREVIOUS"): Promise<Key> {
    const answer = await this.#client.send(
      new GetSecretValueCommand({ SecretId: this.#secretId, VersionStage: stage }),
    );
    if (answer.SecretString === undefined || answer.VersionId === undefined)
      throw new Error("The secret holds no text");
    return { id: answer.VersionId, value: answer.SecretString };
  }
}
