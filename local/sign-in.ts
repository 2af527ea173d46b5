/**
 * The operators' sign-in on this machine, in the place of Cognito: a standards-made OpenID provider at Cognito's own
 * paths, with the app, the token lifetimes and the scopes of the template. It asks who one wants to be, and for no password.
 */
import { generateKeyPair, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import type { default as Provider } from "oidc-provider";
import { readBody } from "./http-body.ts";
import { targetOf } from "./http-event.ts";
import { messageOf } from "./local-stack-error.ts";
import { LOOPBACK, listenOnLoopback } from "./loopback.ts";
import type { Notice } from "./notices.ts";
import type { People } from "./people.ts";
import { signInPage } from "./sign-in-page.ts";
import { type SignInApp, signInRules } from "./sign-in-rules.ts";
import { SignInStore } from "./sign-in-store.ts";

/** A choice on the page is one short field. */
const FORM_MAX_BYTES = 1_024;

const INTERACTION_PATH = "/interaction/";

/** Whom the sign-in knows, and what they are called. */
export type SignInDeps = {
  readonly apps: readonly SignInApp[];
  readonly people: People;
  readonly nameOf: (id: string) => Promise<string | undefined>;
};

type Serving = SignInDeps & { readonly provider: Provider };

export class SignInServer {
  readonly url: string;
  readonly #server: Server;
  readonly #notice: Notice;
  readonly #store = new SignInStore();
  #deps: SignInDeps | undefined;
  #opened: Promise<Serving> | undefined;

  /** Takes the port at once, since its address is the issuer that functions are told; answers once it serves. */
  static async listen(port: number, notice: Notice): Promise<SignInServer> {
    const server = createServer();
    const taken = await listenOnLoopback(server, port, "sign-in");
    return new SignInServer(server, `http://${LOOPBACK}:${taken}`, notice);
  }

  private constructor(server: Server, url: string, notice: Notice) {
    this.url = url;
    this.#server = server;
    this.#notice = notice;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  /** The provider is made when somebody first asks: most runs of the stack sign nobody in. */
  serve(deps: SignInDeps): void {
    this.#deps = deps;
  }

  /** Ends everything that somebody is signed in by. */
  signOutEverywhere(id: string): void {
    this.#store.forgetAllOf(id);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = targetOf(request);
    try {
      const serving = await this.#open();
      if (serving === undefined) response.writeHead(503).end();
      else if (pathname.startsWith(INTERACTION_PATH)) await this.#interact(request, response, serving);
      else if (pathname === "/logout") await signOut(request, response, serving);
      else await serving.provider.callback()(request, response);
    } catch (error) {
      this.#notice("sign-in-failed", { error: messageOf(error) });
      if (!response.headersSent) response.writeHead(400, { "content-type": "text/plain" });
      response.end("This sign-in is over or was never begun: go back to the desk and begin again.\n");
    }
  }

  async #open(): Promise<Serving | undefined> {
    if (this.#deps === undefined) return undefined;
    this.#opened ??= openProvider(this.#deps, this.#store, this.url);
    return await this.#opened;
  }

  async #interact(
    request: IncomingMessage,
    response: ServerResponse,
    { provider, people, nameOf }: Serving,
  ): Promise<void> {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method === "POST") {
      const form = new URLSearchParams((await readBody(request, FORM_MAX_BYTES))?.toString("utf8"));
      const account = people.find(form.get("person") ?? "");
      if (account?.enabled !== true) throw new Error("nobody was chosen");
      await provider.interactionFinished(request, response, { login: { accountId: account.id, remember: true } });
      return;
    }
    const choices = people.all().filter(({ enabled }) => enabled);
    const named = choices.map(async ({ id, email, groups: [role = "operator"] }) => ({
      id,
      name: (await nameOf(id)) ?? email,
      role,
    }));
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
      .end(signInPage(INTERACTION_PATH + uid, await Promise.all(named)));
  }
}

async function openProvider(deps: SignInDeps, store: SignInStore, issuer: string): Promise<Serving> {
  const { default: OidcProvider } = await import("oidc-provider");
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const kid = randomBytes(8).toString("hex");
  const key = { ...privateKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" };
  return { ...deps, provider: new OidcProvider(issuer, signInRules({ ...deps, store, keys: [key], issuer })) };
}

/** As Cognito ends a session: docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html */
async function signOut(request: IncomingMessage, response: ServerResponse, { provider, apps }: Serving): Promise<void> {
  const { searchParams } = targetOf(request);
  const to = searchParams.get("logout_uri") ?? "";
  const app = apps.find(({ clientId }) => clientId === searchParams.get("client_id"));
  if (app?.logoutUrls.includes(to) !== true) throw new Error("client_id or logout_uri is not registered");
  const session = await provider.Session.get(provider.createContext(request, response));
  if (session.accountId !== undefined) await session.destroy();
  response.writeHead(302, { location: to }).end();
}
