/** Cognito's calls about accounts, as far as shared/adapters/operator-accounts.ts makes them. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { ROLES } from "../shared/domain/desk/operator.ts";
import type { Json } from "./json.ts";
import type { Account, People } from "./people.ts";
import { ServiceError } from "./service-error.ts";

const namedSchema = z.object({ Username: z.string() });
const groupSchema = z.object({ Username: z.string(), GroupName: z.enum(ROLES) });

/** The user pool of the local stack. */
export class UserPool {
  readonly #people: People;
  readonly #signOut: (id: string) => void;

  /** @param signOut ends somebody's sessions with the sign-in */
  constructor(people: People, signOut: (id: string) => void) {
    this.#people = people;
    this.#signOut = signOut;
  }

  /**
   * Answers a call.
   * @returns undefined for a call that is not Cognito's, or not known here
   * @throws ServiceError as Cognito would
   */
  call(action: string, input: Json): unknown {
    switch (action) {
      case "AdminCreateUser":
        return { User: { Attributes: attributesOf(this.#create(namedSchema.parse(input).Username)) } };
      case "AdminGetUser":
        return { UserAttributes: attributesOf(this.#named(input)) };
      case "AdminAddUserToGroup":
        return this.#changeGroups(input, (groups, group) => [...groups.filter((one) => one !== group), group]);
      case "AdminRemoveUserFromGroup":
        return this.#changeGroups(input, (groups, group) => groups.filter((one) => one !== group));
      case "AdminEnableUser":
        return this.#change({ ...this.#named(input), enabled: true });
      case "AdminDisableUser":
        return this.#change({ ...this.#named(input), enabled: false });
      case "AdminUserGlobalSignOut":
        this.#signOut(this.#named(input).id);
        return {};
      default:
        return undefined;
    }
  }

  /** No mail is sent: this sign-in asks for no password. */
  #create(email: string): Account {
    if (this.#people.find(email) !== undefined)
      throw new ServiceError("UsernameExistsException", "An account with the given email already exists.");
    const account: Account = { id: randomUUID(), email: email.toLowerCase(), groups: [], enabled: true };
    this.#people.put(account);
    return account;
  }

  #named(input: Json): Account {
    const account = this.#people.find(namedSchema.parse(input).Username);
    if (account === undefined) throw new ServiceError("UserNotFoundException", "User does not exist.");
    return account;
  }

  #changeGroups(
    input: Json,
    change: (groups: Account["groups"], group: Account["groups"][number]) => Account["groups"],
  ) {
    const account = this.#named(input);
    return this.#change({ ...account, groups: change(account.groups, groupSchema.parse(input).GroupName) });
  }

  #change(account: Account): object {
    this.#people.put(account);
    return {};
  }
}

function attributesOf({ id, email }: Account) {
  return [
    { Name: "sub", Value: id },
    { Name: "email", Value: email },
  ];
}
