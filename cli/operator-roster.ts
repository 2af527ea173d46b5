/** Accounts of the sign-in and places at the desk, kept in step: every order of steps can be repeated after a failure. */
import type { OperatorAccounts } from "../shared/adapters/operator-accounts.ts";
import type { OperatorDirectory } from "../shared/adapters/operator-directory.ts";
import type { Operator, OperatorId } from "../shared/domain/desk/operator.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";

/** What is decided about somebody when they are added. */
type Place = Pick<Operator, "name" | "role" | "topics" | "languages">;

type Added = Place & { readonly id: OperatorId; readonly outcome: "invited" | "was-there" };

type Listed = Place & {
  readonly id: OperatorId;
  readonly email: string | undefined;
  readonly awayUntil: string | undefined;
  readonly deactivated: true | undefined;
};

export class OperatorRoster {
  readonly #accounts: Pick<OperatorAccounts, "open" | "find" | "address" | "close" | "signOutEverywhere">;
  readonly #directory: Pick<OperatorDirectory, "find" | "put" | "change" | "list">;
  readonly #now: () => string;

  /** @param now ISO 8601, UTC, ms */
  constructor(
    accounts: Pick<OperatorAccounts, "open" | "find" | "address" | "close" | "signOutEverywhere">,
    directory: Pick<OperatorDirectory, "find" | "put" | "change" | "list">,
    now: () => string = () => new Date().toISOString(),
  ) {
    this.#accounts = accounts;
    this.#directory = directory;
    this.#now = now;
  }

  /** Who was there signs in anew: a token from before would still say the role of before. */
  async add(email: string, place: Place): Promise<Added> {
    const { id, outcome } = await this.#accounts.open(email, place.role);
    if (outcome === "invited") await this.#directory.put({ id, ...place });
    else {
      await this.#directory.put({ id, ...place, signedOutAt: this.#now() });
      await this.#accounts.signOutEverywhere(id);
    }
    return { id, ...place, outcome };
  }

  /**
   * The place first: each request reads it, so nothing more is answered from this moment on.
   * @returns undefined if there is neither an account nor a place
   */
  async deactivate(name: string): Promise<OperatorId | undefined> {
    const account = await this.#accounts.find(name);
    const place = await this.#directory.change(account ?? name, { deactivated: true, signedOutAt: this.#now() });
    if (account !== undefined) await this.#accounts.close(account);
    return account ?? place?.id;
  }

  /** Everybody, without what is only their own (saved views); an address only where the name alone names two. */
  async list(): Promise<readonly Listed[]> {
    const operators = await this.#directory.list();
    const namesakes = Map.groupBy(operators, ({ name }) => name);
    return Promise.all(
      operators.map(async ({ id, name, role, topics, languages, awayUntil, deactivated }) => {
        const shared = (namesakes.get(name)?.length ?? 0) > 1;
        const email = shared ? await this.#accounts.address(id) : undefined;
        return { id, name, email, role, topics, languages, awayUntil, deactivated };
      }),
    );
  }
}

/**
 * The roster of the stack that the global options name.
 * @throws UsageError if they name none
 * @throws StackNotFoundError
 */
export async function openRoster(options: TargetOptions): Promise<OperatorRoster> {
  const outputs = await openStack(options);
  const { cognito } = await import("../shared/adapters/clients/cognito.ts");
  const { dynamoDb } = await import("../shared/adapters/clients/dynamo-db.ts");
  const accounts = await import("../shared/adapters/operator-accounts.ts");
  const directory = await import("../shared/adapters/operator-directory.ts");
  return new OperatorRoster(
    new accounts.OperatorAccounts(cognito, outputs.value("UserPoolId")),
    new directory.OperatorDirectory(dynamoDb, outputs.value("InquiryTableName")),
  );
}
