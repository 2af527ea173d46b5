/** Signing in to the desk: who gets in, what ends it, and that no other site gets anything of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { OperatorDirectory } from "../../../shared/adapters/operator-directory.ts";
import { type DeskSession, signIn } from "../desk-session.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
let desk: string;
let mei: DeskSession;
beforeAll(async () => {
  centre = await theCentre();
  desk = centre.stack.deskUrl;
  mei = await signIn(desk, "mei");
});

const asBearer = (token: string) => fetch(`${desk}/api/me`, { headers: { authorization: `Bearer ${token}` } });

/** Another signature under the same words. */
const tampered = (token: string) => token.replace(/.{8}$/, (end) => end.split("").toReversed().join(""));

describe("a sign-in at the desk", () => {
  it("ends in a token that the API takes, and that says who one is", async () => {
    const answer = await mei.call("/api/me");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: "mei", role: "operator", name: expect.any(String) });
  });

  it("is renewed without the person, and each refresh token counts once", async () => {
    const { tokens, renew } = await signIn(desk, "mei");
    const renewed = (await (await renew()).json()) as { access_token: string };
    expect((await asBearer(renewed.access_token)).status).toBe(200);
    expect((await renew(tokens.refresh_token)).status).toBe(400);
  });

  it("lasts in the browser, so that a reload asks nobody anything, until one signs out", async () => {
    const session = await signIn(desk, "mei");
    expect((await session.askAgain()).origin).toBe(desk);
    expect((await session.signOut()).href).toBe(`${desk}/`);
    expect((await session.askAgain()).pathname).toMatch(/^\/interaction\//);
  });

  it.each([
    ["none", () => ""],
    ["one with another signature", ({ tokens }: DeskSession) => tampered(tokens.access_token)],
    ["an ID token", ({ tokens }: DeskSession) => tokens.id_token],
    ["a refresh token", ({ tokens }: DeskSession) => tokens.refresh_token],
  ])("is not taken for the token %s", async (_name, tokenOf) => {
    const answer = await asBearer(tokenOf(mei));
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("mei");
  });

  it("is over everywhere, and cannot be renewed, once somebody signs out everywhere", async () => {
    const [here, elsewhere] = [await signIn(desk, "daniyar"), await signIn(desk, "daniyar")];
    const answer = await here.call("/api/me/sign-out-everywhere", { method: "POST" });
    expect(answer.status).toBe(204);
    for (const session of [here, elsewhere]) {
      expect((await session.call("/api/me")).status).toBe(401);
      expect((await session.renew()).status).toBe(400);
      expect((await session.askAgain()).pathname).toMatch(/^\/interaction\//);
    }
  });
});

describe("another site", () => {
  /** {host}, {name} and {port} are the desk's own. */
  const ORIGINS = [
    "null",
    "https://desk.example.org",
    "https://desk.example.evil",
    "https://sub.desk.example.org",
    "https://evildesk.example.org",
    "https://desk.example.org.evil.example",
    "http://desk.example.org:8080",
    "https://{host}",
    "http://{name}:1{port}",
    "http://localhost:{port}",
    "http://{name}",
    "file://",
  ];

  const originOf = (pattern: string) => {
    const { host, hostname, port } = new URL(desk);
    return pattern.replace("{host}", host).replace("{name}", hostname).replace("{port}", port);
  };
  const corsHeaders = (answer: Response) =>
    [...answer.headers.keys()].filter((name) => name.startsWith("access-control-"));

  it.each(ORIGINS)("%s is allowed nothing, and changes nothing", async (pattern) => {
    const origin = originOf(pattern);
    const people = new OperatorDirectory(centre.dynamoDb, centre.tableName);
    const before = await people.find("mei");
    const asking = { "access-control-request-method": "PUT", "access-control-request-headers": "authorization" };
    const answers = await Promise.all([
      fetch(desk, { headers: { origin } }),
      fetch(`${desk}/api/sign-in`, { headers: { origin } }),
      fetch(`${desk}/api/me/absence`, { method: "OPTIONS", headers: { origin, ...asking } }),
      fetch(`${desk}/api/me/absence`, { method: "PUT", headers: { origin }, body: '{"awayUntil":"2030-01-01"}' }),
    ]);
    expect(answers.flatMap(corsHeaders)).toEqual([]);
    expect(await people.find("mei")).toEqual(before);
    expect((await mei.renew("a guess", origin)).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("cannot have a form of its own taken for a request, even with a token", async () => {
    const answer = await mei.call("/api/me/absence", {
      method: "PUT",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "awayUntil=2030-01-01",
    });
    expect(answer.status).toBe(415);
  });
});
