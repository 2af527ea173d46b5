/** The access tokens of the sign-in: whose they are, or that they are nobody's. The HTTP API's authorizer has looked before. */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from "jose";
import * as z from "zod/mini";
import { type OperatorId, ROLES, type Role } from "../domain/desk/operator.ts";

/** Seconds by which the clocks of the sign-in and of Lambda may differ. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** Milliseconds to wait for the sign-in's keys; they are asked for once per cold start, and when a key is new. */
const KEYS_PATIENCE_MILLISECONDS = 3_000;

/** What is wrong with a token; anything else that is thrown is a fault of ours or of the sign-in, and worth another try. */
const REFUSALS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** Who a token says has signed in, and when that was. */
export type SignedIn = {
  readonly id: OperatorId;
  /** The most powerful of the groups that the token names. */
  readonly role: Role;
  /** When the person signed in, which renewing a token does not change; ISO 8601, UTC, whole seconds. */
  readonly signedInAt: string;
};

/** The one sign-in whose tokens count. */
export type SignInIssuer = {
  readonly issuer: string;
  /** The desk app's id with the sign-in: a token for another app of the same sign-in is not for us. */
  readonly clientId: string;
  /** Where the issuer publishes its keys. Nothing that a token names is ever fetched. */
  readonly jwksUri: string;
};

/** Claims of an access token (docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html). */
const claims = z.object({
  sub: z.string().check(z.minLength(1)),
  client_id: z.string(),
  // An ID token is told from an access token by nothing else: it tells who somebody is, not what they may do.
  token_use: z.literal("access"),
  auth_time: z.int().check(z.positive()),
  // An HTTP API hands a list on as the text "[a b]".
  "cognito:groups": z.union([z.array(z.string()), z.string()]),
});

/** Tells whose an access token is. */
export class AccessTokens {
  readonly #issuer: SignInIssuer;
  readonly #keys: JWTVerifyGetKey;

  constructor(issuer: SignInIssuer) {
    this.#issuer = issuer;
    this.#keys = createRemoteJWKSet(new URL(issuer.jwksUri), { timeoutDuration: KEYS_PATIENCE_MILLISECONDS });
  }

  /**
   * @param authorization the header as it came, `Bearer <token>`
   * @returns undefined for whatever is not a valid access token of ours, whyever it is not
   * @throws if the sign-in's keys could not be read
   */
  async verify(authorization: string | null | undefined): Promise<SignedIn | undefined> {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return undefined;
    const payload = await this.#payload(token);
    const parsed = claims.safeParse(payload);
    if (!parsed.success || parsed.data.client_id !== this.#issuer.clientId) return undefined;
    const role = highestRole(parsed.data["cognito:groups"]);
    if (role === undefined) return undefined;
    const signedInAt = new Date(parsed.data.auth_time * 1000).toISOString();
    return { id: parsed.data.sub, role, signedInAt };
  }

  async #payload(token: string): Promise<unknown> {
    const options: JWTVerifyOptions = {
      // Cognito signs with nothing else; named here, so that a token cannot choose (RFC 8725, 3.1).
      algorithms: ["RS256"],
      issuer: this.#issuer.issuer,
      requiredClaims: ["exp", "iat"],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    };
    try {
      const { payload } = await jwtVerify(token, this.#keys, options);
      return payload;
    } catch (error) {
      if (REFUSALS.some((refusal) => error instanceof refusal)) return undefined;
      throw error;
    }
  }
}

function highestRole(groups: string | readonly string[]): Role | undefined {
  const named = typeof groups === "string" ? groups.replace(/^\[(.*)\]$/, "$1").split(/[\s,]+/) : groups;
  return ROLES.findLast((role) => named.includes(role));
}
