import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { PortalClient, PortalUnavailableError } from "../../../cli/portal-client.ts";
import { type Answer, accepted, aPortal, refused } from "./portal-server.ts";

const REQUEST = { text: "Сәлем", contact: "none", consent: true };
const KEY = "0123456789abcdef";
const NOW = Date.parse("2026-11-23T06:00:00Z");

const servers: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A client whose clock moves only while it waits. */
async function world(...answers: readonly (Answer | "hang-up")[]) {
  const server = await aPortal((_, index) => answers[Math.min(index, answers.length - 1)] ?? "hang-up");
  servers.push(server);
  const waits: number[] = [];
  const pause = (milliseconds: number) => Promise.resolve(waits.push(milliseconds));
  const now = () => NOW + waits.reduce((sum, wait) => sum + wait, 0);
  return { server, waits, portal: new PortalClient(server.url, { fetch, pause, now, random: () => 0.5 }) };
}

describe("sending an inquiry to the portal", () => {
  it("posts it under its key and gives back the number and the link", async () => {
    const { server, portal } = await world(accepted("R-1"));
    expect(await portal.submit(REQUEST, KEY)).toMatchObject({ outcome: "accepted", reference: "R-1" });
    expect(server.asked).toMatchObject([
      { path: "/api/inquiries", headers: { "idempotency-key": KEY }, body: REQUEST },
    ]);
  });

  it("tells what the portal refuses, without asking again", async () => {
    const { server, portal } = await world(refused("/topic"));
    expect(await portal.submit(REQUEST, KEY)).toMatchObject({
      outcome: "refused",
      problem: { status: 400, errors: [{ pointer: "/topic" }] },
    });
    expect(server.asked).toHaveLength(1);
  });

  it("repeats under the same key when the answer is lost or the portal fails", async () => {
    const { server, portal, waits } = await world("hang-up", { status: 500 }, { status: 503 }, accepted("R-1"));
    expect(await portal.submit(REQUEST, KEY)).toMatchObject({ outcome: "accepted" });
    expect(server.asked.map(({ headers }) => headers["idempotency-key"])).toEqual([KEY, KEY, KEY, KEY]);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it.each([
    ["seconds", "7", 7_000],
    ["a date", new Date(NOW + 9_000).toUTCString(), 9_000],
    ["nothing at all", "0", 250],
  ])("waits as long as the portal asks for in %s", async (_, retryAfter, expected) => {
    const { portal, waits } = await world({ status: 429, headers: { "retry-after": retryAfter } }, accepted("R-1"));
    await portal.submit(REQUEST, KEY);
    expect(waits).toEqual([expected]);
  });

  it("proves work when the portal asks for it, and sends the same request with the proof", async () => {
    const salt = "0123456789abcdef01234567?expires=1790000000&";
    const challenge = createHash("sha256").update(`${salt}4711`).digest("hex");
    const asked = { algorithm: "SHA-256", challenge, maxnumber: 10_000, salt, signature: "0".repeat(64) };
    const body = { type: "urn:ucc:problem:proof-needed", title: "Proof", status: 429, challenge: asked };
    const needed = { status: 429, headers: { "retry-after": "3600" }, body };
    const { server, portal, waits } = await world(needed, accepted("R-1"));
    expect(await portal.submit(REQUEST, KEY)).toMatchObject({ outcome: "accepted" });
    const proof = String(server.asked[1]?.headers["proof-of-work"]);
    expect(JSON.parse(Buffer.from(proof, "base64").toString())).toMatchObject({ number: 4_711, salt });
    expect(waits).toEqual([]);
  });

  it("does not count the waits that the portal asks for as failed tries", async () => {
    const busy = { status: 503, headers: { "retry-after": "1" } };
    const { portal } = await world(...Array.from({ length: 20 }, () => busy), accepted("R-1"));
    expect(await portal.submit(REQUEST, KEY)).toMatchObject({ outcome: "accepted" });
  });

  it("has its patience, too, when the portal asks for ever", async () => {
    const { server, portal } = await world({ status: 429, headers: { "retry-after": "400" } });
    await expect(portal.submit(REQUEST, KEY)).rejects.toThrow("it answers 429");
    expect(server.asked).toHaveLength(3);
  });

  it("lets all its requests wait when one is told to", async () => {
    const { server, portal, waits } = await world({ status: 429, headers: { "retry-after": "7" } }, accepted("R-1"));
    await Promise.all([portal.submit(REQUEST, KEY), portal.submit(REQUEST, `${KEY}2`)]);
    await portal.submit(REQUEST, `${KEY}3`);
    expect(waits[0]).toBe(7_000);
    expect(server.asked.length).toBeGreaterThanOrEqual(4);
  });

  it("gives up in the end, and says what it met", async () => {
    const { server, portal } = await world("hang-up");
    const submitting = portal.submit(REQUEST, KEY);
    await expect(submitting).rejects.toThrow(PortalUnavailableError);
    await expect(submitting).rejects.toThrow("no answer");
    expect(server.asked).toHaveLength(5);
  });

  it.each([
    ["a page of somebody else's", { status: 404, body: { message: "Not Found" } }],
    ["an acceptance without a number", { status: 202, body: {} }],
  ])("takes %s for no answer of the portal", async (_, answer) => {
    const { portal } = await world(answer);
    await expect(portal.submit(REQUEST, KEY)).rejects.toThrow("is not the portal");
  });
});
