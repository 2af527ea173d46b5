/** Operators' accounts with the sign-in (a Cognito user pool): who may sign in at all, in which group, and until when. */
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { type OperatorId, ROLES, type Role } from "../domain/desk/operator.ts";

/** Whose account, by e-mail address or id: Cognito takes either for the user's name. */
export type AccountName = string;

/** What became of asking for an account. */
export type Account = { readonly id: OperatorId; readonly outcome: "invited" | "was-there" };

/** The accounts of one user pool. */
export class OperatorAccounts {
  readonly #client: CognitoIdentityProviderClient;
  readonly #userPoolId: string;

  constructor(client: CognitoIdentityProviderClient, userPoolId: string) {
    this.#client = client;
    this.#userPoolId = userPoolId;
  }

  /**
   * Gives somebody an account of a role; a new one is told by mail with a password that has to be changed. Safe to
   * repeat: an account that is there is enabled again and gets the role, and no second mail.
   * @throws whatever Cognito throws; nothing is half done that a repeat would not complete
   */
  async open(email: string, role: Role): Promise<Account> {
    const account = await this.#create(email);
    for (const other of ROLES) {
      const group = { ...this.#named(account.id), GroupName: other };
      await this.#client.send(
        other === role ? new AdminAddUserToGroupCommand(group) : new AdminRemoveUserFromGroupCommand(group),
      );
    }
    return account;
  }

  /** @returns undefined if nobody has this address or id */
  async find(name: AccountName): Promise<OperatorId | undefined> {
    const attributes = await this.#attributes(name);
    return attributes === undefined ? undefined : idIn(attributes);
  }

  /**
   * The e-mail address by which somebody signs in: personal data, to be shown only where it is needed.
   * @returns undefined if there is no such account, or it has no address
   */
  async address(id: OperatorId): Promise<string | undefined> {
    const attributes = await this.#attributes(id);
    return attributes?.find(({ Name }) => Name === "email")?.Value;
  }

  /** Nobody signs in to it again, and whoever is signed in cannot renew: at most the access token's minutes are left. */
  async close(id: OperatorId): Promise<void> {
    await this.#client.send(new AdminDisableUserCommand(this.#named(id)));
    await this.signOutEverywhere(id);
  }

  /** Ends every session: nothing can be renewed any more. */
  async signOutEverywhere(id: OperatorId): Promise<void> {
    await this.#client.send(new AdminUserGlobalSignOutCommand(this.#named(id)));
  }

  async #attributes(name: AccountName): Promise<readonly AttributeType[] | undefined> {
    try {
      const { UserAttributes = [] } = await this.#client.send(new AdminGetUserCommand(this.#named(name)));
      return UserAttributes;
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  }

  async #create(email: string): Promise<Account> {
    const create = new AdminCreateUserCommand({
      ...this.#named(email),
      UserAttributes: [
        { Name: "email", Value: email },
        { Name: "email_verified", Value: "true" },
      ],
      DesiredDeliveryMediums: ["EMAIL"],
    });
    try {
      const { User } = await this.#client.send(create);
      return { id: idIn(User?.Attributes), outcome: "invited" };
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
    await this.#client.send(new AdminEnableUserCommand(this.#named(email)));
    const { UserAttributes } = await this.#client.send(new AdminGetUserCommand(this.#named(email)));
    return { id: idIn(UserAttributes), outcome: "was-there" };
  }

  #named(name: AccountName) {
    return { UserPoolId: this.#userPoolId, Username: name };
  }
}

function idIn(attributes: readonly AttributeType[] | undefined): OperatorId {
  const sub = attributes?.find(({ Name }) => Name === "sub")?.Value;
  if (sub === undefined) throw new Error("Cognito told of a user without a sub");
  return sub;
}
