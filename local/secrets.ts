/** Secrets Manager's values on this machine: made at the first start, kept in a file that only its owner can read. */
import { randomInt, randomUUID } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { parseJson } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";
import type { Template } from "./template.ts";

const OWNER_ONLY = 0o600;
/** Secrets Manager's own default: docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
const DEFAULT_LENGTH = 32;
const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const PUNCTUATION = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

const versionSchema = z.object({
  id: z.string(),
  value: z.string(),
  createdAt: z.number(),
  stages: z.array(z.string()),
});
const fileSchema = z.record(z.string(), z.object({ arn: z.string(), versions: z.array(versionSchema) }));

const secretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(DEFAULT_LENGTH),
      ExcludePunctuation: z.boolean().default(false),
    })
    .optional(),
});

export type SecretVersion = z.infer<typeof versionSchema>;
export type FoundSecret = { readonly name: string; readonly arn: string; readonly version: SecretVersion };

export class Secrets {
  readonly #file: string;
  readonly #secrets: z.infer<typeof fileSchema>;

  /** @throws LocalStackError if the file is there and unreadable: new keys in its place would orphan every status link */
  constructor(stateDirectory: string, template: Template) {
    this.#file = join(stateDirectory, "secrets.json");
    this.#secrets = existsSync(this.#file) ? readSecrets(this.#file) : {};
    for (const resource of template.ofType("AWS::SecretsManager::Secret")) {
      const name = template.physicalName(resource.logicalId);
      if (this.#secrets[name] !== undefined) continue;
      const { SecretString, GenerateSecretString } = template.read(resource, secretSchema);
      const value = SecretString ?? generated(GenerateSecretString);
      const arn = template.text({ Ref: resource.logicalId }, resource.logicalId);
      this.#secrets[name] = { arn, versions: [version(value)] };
    }
    this.#save();
  }

  /** @returns undefined when there is no such secret or version */
  find(
    id: string,
    wanted: { readonly versionId?: string | undefined; readonly stage?: string | undefined },
  ): FoundSecret | undefined {
    const [name, secret] = Object.entries(this.#secrets).find(([one, { arn }]) => one === id || arn === id) ?? [];
    if (name === undefined || secret === undefined) return undefined;
    const stage = wanted.stage ?? (wanted.versionId === undefined ? "AWSCURRENT" : undefined);
    const found = secret.versions.find(
      (one) => (wanted.versionId ?? one.id) === one.id && (stage === undefined || one.stages.includes(stage)),
    );
    return found === undefined ? undefined : { name, arn: secret.arn, version: found };
  }

  /**
   * The current value of the one secret whose name holds this, as `AddressKey`.
   * @throws LocalStackError if there is none
   */
  current(part: string): string {
    const name = Object.keys(this.#secrets).find((one) => one.includes(part));
    const found = name === undefined ? undefined : this.find(name, {});
    if (found !== undefined) return found.version.value;
    throw new LocalStackError(`The template has no secret ${part}.`);
  }

  /** Makes the value AWSCURRENT; what was current becomes AWSPREVIOUS. */
  put(id: string, value: string, versionId: string = randomUUID()): FoundSecret | undefined {
    const found = this.find(id, {});
    const secret = found === undefined ? undefined : this.#secrets[found.name];
    if (found === undefined || secret === undefined) return undefined;
    const next = { ...version(value), id: versionId };
    const older = secret.versions.map((one) => ({
      ...one,
      stages: one.stages.includes("AWSCURRENT") ? ["AWSPREVIOUS"] : [],
    }));
    secret.versions = [next, ...older];
    this.#save();
    return { ...found, version: next };
  }

  #save(): void {
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(this.#secrets), { mode: OWNER_ONLY });
    chmodSync(next, OWNER_ONLY);
    renameSync(next, this.#file);
  }
}

function version(value: string): SecretVersion {
  return { id: randomUUID(), value, createdAt: Date.now(), stages: ["AWSCURRENT"] };
}

function generated(
  rules: { readonly PasswordLength: number; readonly ExcludePunctuation: boolean } | undefined,
): string {
  const letters = rules?.ExcludePunctuation === true ? LETTERS_AND_DIGITS : LETTERS_AND_DIGITS + PUNCTUATION;
  const length = rules?.PasswordLength ?? DEFAULT_LENGTH;
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

function readSecrets(file: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(parseJson(readFileSync(file, "utf8")));
  } catch (error) {
    throw new LocalStackError(
      `${file} is damaged; put it back from a copy, or begin anew (all local data is lost) with: npm start -- --fresh`,
      { cause: error },
    );
  }
}
