/** The user pool on this machine: who has an account with the sign-in, in a file that survives a restart. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { ROLES } from "../shared/domain/desk/operator.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { parseJson } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";

const accountSchema = z.object({
  /** The token's `sub`. */
  id: z.string(),
  email: z.string(),
  groups: z.array(z.enum(ROLES)),
  enabled: z.boolean(),
});

export type Account = z.infer<typeof accountSchema>;

export class People {
  readonly #file: string;
  #accounts: readonly Account[];

  /** @throws LocalStackError if the file is there and unreadable */
  constructor(stateDirectory: string) {
    this.#file = join(stateDirectory, "people.json");
    this.#accounts = existsSync(this.#file) ? readAccounts(this.#file) : demoAccounts();
  }

  all(): readonly Account[] {
    return this.#accounts;
  }

  /** By id or address, as Cognito's user names are. */
  find(name: string): Account | undefined {
    return this.#accounts.find(({ id, email }) => id === name || email === name.toLowerCase());
  }

  /** Stores somebody, new or changed. */
  put(account: Account): void {
    this.#accounts = [...this.#accounts.filter(({ id }) => id !== account.id), account];
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(this.#accounts, null, 2));
    renameSync(next, this.#file);
  }
}

function demoAccounts(): readonly Account[] {
  return DEMO_PEOPLE.map(({ id, role }) => ({ id, email: `${id}@example.org`, groups: [role], enabled: true }));
}

function readAccounts(file: string): readonly Account[] {
  try {
    return z.array(accountSchema).parse(parseJson(readFileSync(file, "utf8")));
  } catch (error) {
    throw new LocalStackError(`${file} is damaged; delete it, and the people of the desk are the demo people again.`, {
      cause: error,
    });
  }
}
