/** The conversation with the sign-in: authorization code with PKCE, state and nonce (RFC 9700), and renewal. */
import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from "oauth4webapi";
import type { SignInView } from "../../../shared/contracts/desk/operators.ts";
import { SIGN_IN_PATHS } from "../../../shared/domain/desk/sign-in-paths.ts";
import type { PendingSignIn } from "./pending-sign-in.ts";

/** Lifetime assumed of a token that does not tell its own, in seconds. */
const DEFAULT_LIFETIME_SECONDS = 300;

/** Held in memory alone. */
export type Tokens = {
  readonly access: string;
  readonly refresh?: string;
  readonly id?: string;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly expiresAt: number;
};

/** A public client without a secret: PKCE stands in its place. */
const PUBLIC_CLIENT = None();

export class Authorization {
  readonly #view: SignInView;
  readonly #server: AuthorizationServer;
  readonly #client: Client;
  readonly #origin: string;

  constructor(view: SignInView, origin: string) {
    this.#view = view;
    this.#origin = origin;
    this.#server = {
      issuer: view.issuer,
      authorization_endpoint: view.authorizationEndpoint,
      token_endpoint: view.tokenEndpoint,
    };
    this.#client = { client_id: view.clientId };
  }

  /** Where to send the browser, and what has to be remembered until it is back. */
  async begin(returnTo: string): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
    const pending = {
      verifier: generateRandomCodeVerifier(),
      state: generateRandomState(),
      nonce: generateRandomNonce(),
      returnTo,
    };
    const url = new URL(this.#view.authorizationEndpoint);
    const asked = {
      response_type: "code",
      client_id: this.#view.clientId,
      redirect_uri: this.#origin + SIGN_IN_PATHS.signedIn,
      scope: this.#view.scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: "S256",
    };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
    return { url: url.href, pending };
  }

  /**
   * Exchanges the code for tokens.
   * @throws oauth4webapi's errors when the answer is not the one to `pending`, or the sign-in refuses
   */
  async complete(answer: URLSearchParams, pending: PendingSignIn): Promise<Tokens> {
    const parameters = validateAuthResponse(this.#server, this.#client, answer, pending.state);
    const response = await authorizationCodeGrantRequest(
      this.#server,
      this.#client,
      PUBLIC_CLIENT,
      parameters,
      this.#origin + SIGN_IN_PATHS.signedIn,
      pending.verifier,
      this.#transport(),
    );
    const granted = await processAuthorizationCodeResponse(this.#server, this.#client, response, {
      expectedNonce: pending.nonce,
      requireIdToken: true,
    });
    return tokensOf(granted);
  }

  /** @throws oauth4webapi's errors when the session has ended */
  async renew(tokens: Tokens): Promise<Tokens> {
    if (tokens.refresh === undefined) throw new Error("The sign-in gave no refresh token");
    const response = await refreshTokenGrantRequest(
      this.#server,
      this.#client,
      PUBLIC_CLIENT,
      tokens.refresh,
      this.#transport(),
    );
    const granted = await processRefreshTokenResponse(this.#server, this.#client, response);
    return { ...tokens, ...tokensOf(granted) };
  }

  /** Where the browser goes to end the session of the sign-in: Cognito's parameters and those of OpenID Connect. */
  endSessionUrl(tokens: Tokens | undefined): string {
    const url = new URL(this.#view.endSessionEndpoint);
    url.searchParams.set("client_id", this.#view.clientId);
    url.searchParams.set("logout_uri", this.#origin + SIGN_IN_PATHS.signedOut);
    url.searchParams.set("post_logout_redirect_uri", this.#origin + SIGN_IN_PATHS.signedOut);
    if (tokens?.id !== undefined) url.searchParams.set("id_token_hint", tokens.id);
    return url.href;
  }

  /** Plain http is for the laptop's own sign-in alone. */
  #transport(): { readonly [allowInsecureRequests]: boolean } {
    const { protocol, hostname } = new URL(this.#view.tokenEndpoint);
    return { [allowInsecureRequests]: protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname) };
  }
}

function tokensOf(granted: TokenEndpointResponse): Tokens {
  const { access_token: access, refresh_token: refresh, id_token: id } = granted;
  const expiresAt = Date.now() + (granted.expires_in ?? DEFAULT_LIFETIME_SECONDS) * 1000;
  return { access, expiresAt, ...(refresh !== undefined && { refresh }), ...(id !== undefined && { id }) };
}
