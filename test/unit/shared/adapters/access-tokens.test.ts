/** Whose access tokens count: the forged ones are those of the "JWT confusion" attacks (RFC 8725). */
import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AccessTokens } from "../../../../shared/adapters/access-tokens.ts";

const CLIENT_ID = "desk-app";
const SIGNED_IN_AT = Math.floor(Date.now() / 1000) - 60;

type Pair = { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };

let own: Pair;
let stranger: Pair;
let ownJwk: JWK;
let strangerJwk: JWK;
let signIn: Server;
let issuer: string;
let foreign: Server;
let foreignUrl: string;
let foreignCalls = 0;
let tokens: AccessTokens;

beforeAll(async () => {
  own = await generateKeyPair("RS256", { extractable: true });
  stranger = await generateKeyPair("RS256", { extractable: true });
  ownJwk = { ...(await exportJWK(own.publicKey)), kid: "own", alg: "RS256", use: "sig" };
  strangerJwk = { ...(await exportJWK(stranger.publicKey)), kid: "own", alg: "RS256", use: "sig" };
  signIn = createServer((_request, response) => response.end(JSON.stringify({ keys: [ownJwk] })));
  foreign = createServer((_request, response) => {
    foreignCalls += 1;
    response.end(JSON.stringify({ keys: [strangerJwk] }));
  });
  issuer = await addressOf(signIn);
  foreignUrl = await addressOf(foreign);
});

afterAll(() => {
  signIn.close();
  foreign.close();
});

beforeEach(() => {
  foreignCalls = 0;
  tokens = new AccessTokens({ issuer, clientId: CLIENT_ID, jwksUri: `${issuer}/.well-known/jwks.json` });
});

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Forgery = {
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: CryptoKey;
};

/** A valid token, but for what is given. */
function token({ claims = {}, header = {}, key = own.privateKey }: Forgery = {}): Promise<string> {
  return new SignJWT({ ...validClaims(), ...claims })
    .setProtectedHeader({ alg: "RS256", kid: "own", ...header })
    .sign(key);
}

const validClaims = () => ({
  iss: issuer,
  sub: "0b7c6b1e-aigerim",
  client_id: CLIENT_ID,
  token_use: "access",
  auth_time: SIGNED_IN_AT,
  iat: SIGNED_IN_AT,
  exp: SIGNED_IN_AT + 3_600,
  "cognito:groups": ["operator"] as unknown,
});

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

async function hmacWithThePublicKey(): Promise<string> {
  const signed = `${encoded({ alg: "HS256", kid: "own" })}.${encoded(validClaims())}`;
  const signature = createHmac("sha256", await exportSPKI(own.publicKey))
    .update(signed)
    .digest("base64url");
  return `${signed}.${signature}`;
}

async function withOtherClaims(): Promise<string> {
  const [header = "", , signature = ""] = (await token()).split(".");
  return [header, encoded({ ...validClaims(), "cognito:groups": ["administrator"] }), signature].join(".");
}

const withoutSignature = async () => (await token()).replace(/[^.]+$/, "");

const FORGED: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ["the algorithm none", async () => `${encoded({ alg: "none" })}.${encoded(validClaims())}.`],
  ["an HMAC with the public key for its secret", hmacWithThePublicKey],
  ["another issuer", () => token({ claims: { iss: `${issuer}/other` } })],
  ["another app's client id", () => token({ claims: { client_id: "another-app" } })],
  ["a time that is over", () => token({ claims: { exp: SIGNED_IN_AT - 3_600 } })],
  ["no end of its time", () => token({ claims: { exp: undefined } })],
  ["a time that has not begun", () => token({ claims: { nbf: SIGNED_IN_AT + 3_600 } })],
  ["the use of an ID token", () => token({ claims: { token_use: "id", aud: CLIENT_ID } })],
  ["a key id that is a path", () => token({ header: { kid: "../../own" }, key: stranger.privateKey })],
  ["a key of its own in its header", () => token({ header: { jwk: strangerJwk }, key: stranger.privateKey })],
  ["keys at another address (jku)", () => token({ header: { jku: `${foreignUrl}/jwks` }, key: stranger.privateKey })],
  ["a certificate elsewhere (x5u)", () => token({ header: { x5u: `${foreignUrl}/x5u` }, key: stranger.privateKey })],
  ["a stranger's signature", () => token({ key: stranger.privateKey })],
  ["an empty signature", withoutSignature],
  ["claims that were changed afterwards", withOtherClaims],
  ["no group of ours", () => token({ claims: { "cognito:groups": ["visitors"] } })],
  ["no groups at all", () => token({ claims: { "cognito:groups": undefined } })],
];

describe("an access token", () => {
  it("tells who signed in, in which role, and when", async () => {
    expect(await tokens.verify(`Bearer ${await token()}`)).toEqual({
      id: "0b7c6b1e-aigerim",
      role: "operator",
      signedInAt: new Date(SIGNED_IN_AT * 1000).toISOString(),
    });
  });

  it.each([
    [["operator", "administrator", "supervisor"], "administrator"],
    ["[operator supervisor]", "supervisor"],
    ["supervisor", "supervisor"],
  ])("gives the most powerful role of the groups %j", async (groups, role) => {
    const verified = await tokens.verify(`Bearer ${await token({ claims: { "cognito:groups": groups } })}`);
    expect(verified?.role).toBe(role);
  });

  it.each(FORGED)("is refused with %s, and no foreign address is called", async (_name, make) => {
    expect(await tokens.verify(`Bearer ${await make()}`)).toBeUndefined();
    expect(foreignCalls).toBe(0);
  });

  it.each([undefined, null, "", "Bearer ", "Basic YTpi", "Bearer a b", "Bearer é.é.é"])(
    "is none when the header is %j",
    async (header) => {
      expect(await tokens.verify(header)).toBeUndefined();
    },
  );

  it("is no matter of the token when the sign-in's keys cannot be read", async () => {
    const unreachable = new AccessTokens({ issuer, clientId: CLIENT_ID, jwksUri: "http://127.0.0.1:1/jwks.json" });
    await expect(unreachable.verify(`Bearer ${await token()}`)).rejects.toThrow("fetch failed");
  });
});
