/** Who calls: a valid access token, of somebody who works here and has not been signed out since. */
import { isSignedIn, type Operator, type OperatorId, type Role } from "../../shared/domain/desk/operator.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { NotSignedInError } from "./desk-errors.ts";

/** What a valid access token says. */
type SignedIn = { readonly id: OperatorId; readonly role: Role; readonly signedInAt: string };

/** What authenticating needs from outside. */
export type AuthenticateDeps = {
  readonly tokens: { verify(authorization: string | null | undefined): Promise<SignedIn | undefined> };
  readonly operators: { find(id: OperatorId): Promise<Operator | undefined> };
};

/**
 * The operator who calls. Their item is read at each request, so deactivation and "sign out everywhere" hold at once;
 * the role is the token's, which the sign-in alone gives.
 * @param authorization the header of that name
 * @throws NotSignedInError, the same for every reason
 */
export async function authenticate(
  authorization: string | undefined,
  { tokens, operators }: AuthenticateDeps,
): Promise<Operator> {
  const signedIn = await reach(tokens.verify(authorization));
  if (signedIn === undefined) throw new NotSignedInError();
  const operator = await reach(operators.find(signedIn.id));
  if (operator === undefined || !isSignedIn(operator, signedIn.signedInAt)) throw new NotSignedInError();
  return { ...operator, role: signedIn.role };
}
