/** Somebody signed in to the desk of a running centre, as the app signs them in: code, PKCE, and a token in hand. */
import { createHash, randomBytes } from "node:crypto";
import type { SignInView } from "../../shared/contracts/desk/operators.ts";

/** A browser's cookies and its way through redirects, by hand. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: URL | string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const post = form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) };
    const answer = await fetch(url, { redirect: "manual", headers: { cookie }, ...post });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

export type Tokens = { readonly access_token: string; readonly id_token: string; readonly refresh_token: string };

export type DeskSession = Awaited<ReturnType<typeof signIn>>;

/** Signs in one of the people of local/demo-people.ts, or whoever else the sign-in knows. */
export async function signIn(deskUrl: string, person: string) {
  const signInView = (await (await fetch(`${deskUrl}/api/sign-in`)).json()) as SignInView;
  const browser = new Browser();
  const verifier = randomBytes(32).toString("base64url");
  const asking = new URL(signInView.authorizationEndpoint);
  const parameters = {
    response_type: "code",
    client_id: signInView.clientId,
    redirect_uri: `${deskUrl}/signed-in`,
    scope: signInView.scope,
    state: "state",
    nonce: "nonce",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(parameters)) asking.searchParams.set(name, value);
  const page = locationOf(await browser.open(asking), asking);
  const chosen = locationOf(await browser.open(page, { person }), asking);
  const back = locationOf(await browser.open(chosen), asking);
  const token = (grant: Readonly<Record<string, string>>, origin = deskUrl) =>
    fetch(signInView.tokenEndpoint, {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({ client_id: signInView.clientId, ...grant }),
    });
  const granted = await token({
    grant_type: "authorization_code",
    code: back.searchParams.get("code") ?? "",
    redirect_uri: parameters.redirect_uri,
    code_verifier: verifier,
  });
  const tokens = (await granted.json()) as Tokens;
  return {
    tokens,
    signInView,
    /** Calls the desk's API with the access token. */
    call: (path: string, init: Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> } = {}) =>
      fetch(`${deskUrl}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${tokens.access_token}`, ...init.headers },
      }),
    /** Renews, as the app does before a token ends. */
    renew: (refreshToken = tokens.refresh_token, origin = deskUrl) =>
      token({ grant_type: "refresh_token", refresh_token: refreshToken }, origin),
    /** Where the sign-in leads this browser when it asks again: straight back, or to its page. */
    askAgain: async () => locationOf(await browser.open(asking), asking),
    signOut: async () => {
      const end = new URL(signInView.endSessionEndpoint);
      end.searchParams.set("client_id", signInView.clientId);
      end.searchParams.set("logout_uri", `${deskUrl}/`);
      return locationOf(await browser.open(end), end);
    },
  };
}

function locationOf(answer: Response, base: URL): URL {
  const location = answer.headers.get("location");
  if (location === null) throw new Error(`The sign-in answered ${answer.status} and leads nowhere`);
  return new URL(location, base);
}
