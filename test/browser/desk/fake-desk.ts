/**
 * The desk's API, sign-in and files as one small server, for what only a browser shows of the app. It answers by the
 * contracts and holds them; the rules of the real API are tested with the real API.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { answerDesk, type DeskWorld, newDeskWorld } from "./desk-world.ts";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" } as const;

/** As the desk's distribution sends it. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type FakeDesk = {
  readonly url: string;
  readonly world: DeskWorld;
  readonly stop: () => Promise<void>;
};

/** Starts it on a port of its own, with the app that was built into a folder. */
export async function startFakeDesk(appFolder: string, port = 0): Promise<FakeDesk> {
  const world = newDeskWorld();
  const server: Server = createServer((request, response) => {
    serve(request, response, { appFolder, world }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((up) => server.listen(port, "127.0.0.1", up));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    world,
    stop: () =>
      new Promise((down) => {
        server.closeAllConnections();
        server.close(() => down());
      }),
  };
}

type Place = { readonly appFolder: string; readonly world: DeskWorld };

async function serve(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  const body = await bodyOf(request);
  if (url.pathname.startsWith("/idp/")) return signIn(url, body, response);
  if (url.pathname.startsWith("/api/")) return api(request, { url, body, response, world: place.world });
  file(place.appFolder, url.pathname, response);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function file(folder: string, path: string, response: ServerResponse): void {
  const wanted = join(folder, path);
  const found = extname(path) !== "" && existsSync(wanted) ? wanted : join(folder, "index.html");
  const type = TYPES[extname(found) as keyof typeof TYPES];
  response
    .writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": POLICY })
    .end(readFileSync(found));
}

/** Codes that were handed out, with what they were asked with. */
const asked = new Map<string, URLSearchParams>();

function signIn(url: URL, body: string, response: ServerResponse): void {
  if (url.pathname === "/idp/authorize") {
    const code = randomUUID();
    asked.set(code, url.searchParams);
    const back = new URL(url.searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", url.searchParams.get("state") ?? "");
    response.writeHead(302, { Location: back.href }).end();
    return;
  }
  if (url.pathname !== "/idp/token") {
    response.writeHead(200, { "Content-Type": "text/plain" }).end("signed out");
    return;
  }
  const form = new URLSearchParams(body);
  const before = asked.get(form.get("code") ?? "");
  const proof = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (form.get("grant_type") === "authorization_code" && before?.get("code_challenge") !== proof) {
    json(response, 400, { error: "invalid_grant" });
    return;
  }
  json(response, 200, {
    access_token: randomUUID(),
    refresh_token: randomUUID(),
    token_type: "Bearer",
    expires_in: 300,
    ...(before && { id_token: idToken(url.origin, before) }),
  });
}

/** The app takes it from the token endpoint itself, so its signature proves nothing more (OpenID Connect 3.1.3.7). */
function idToken(origin: string, request: URLSearchParams): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `${origin}/idp`,
    aud: request.get("client_id"),
    sub: "aigerim",
    nonce: request.get("nonce"),
    iat: now,
    exp: now + 300,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}.c2lnbmF0dXJl`;
}

type ApiCall = {
  readonly url: URL;
  readonly body: string;
  readonly response: ServerResponse;
  readonly world: DeskWorld;
};

async function api(request: IncomingMessage, { url, body, response, world }: ApiCall): Promise<void> {
  if (url.pathname === "/api/sign-in") {
    json(response, 200, {
      issuer: `${url.origin}/idp`,
      clientId: "desk",
      authorizationEndpoint: `${url.origin}/idp/authorize`,
      tokenEndpoint: `${url.origin}/idp/token`,
      endSessionEndpoint: `${url.origin}/idp/end`,
      scope: "openid profile",
    });
    return;
  }
  const isKnown = request.headers.authorization?.startsWith("Bearer ") === true && !world.refusesTokens;
  const answer = isKnown
    ? answerDesk(world, {
        method: request.method ?? "GET",
        path: url.pathname.slice("/api/".length),
        query: url.searchParams,
        body: body === "" ? undefined : JSON.parse(body),
        version: Number.parseInt((request.headers["if-match"] ?? "").replaceAll('"', ""), 10),
      })
    : { status: 401, body: { type: "urn:ucc:problem:not-signed-in", title: "Not signed in", status: 401 } };
  json(response, answer.status, answer.body);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  const type = status >= 400 ? "application/problem+json" : "application/json";
  response.writeHead(status, { "Content-Type": type }).end(body === undefined ? "" : JSON.stringify(body));
}
