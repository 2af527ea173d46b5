/** Guessing at status links and references: what a stranger learns, and how often they may try. */
import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { BUDGETS } from "../../../../shared/domain/budgets.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { aReference } from "../../../builders.ts";
import { acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const PAGE = { accept: "text/html" };
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const inNetwork = (number: number) => ({ sourceIp: `198.51.${Math.floor(number / 250)}.${1 + (number % 250)}` });
const symbols = (seed: number) => createHash("sha256").update(`guess ${seed}`).digest("base64url").slice(0, 22);

/** A world with one stored inquiry. */
async function stored(overrides: Parameters<typeof portalWorld>[0] = {}) {
  const world = portalWorld(overrides);
  const link = await acceptedLink(await world.post("/api/inquiries", aRequest()));
  world.register();
  world.spent.length = 0;
  return { ...world, link };
}

/** Secrets one symbol away from the right one, each symbol of it in turn, and spellings of the right one. */
function nearMisses(secret: string, count: number): string[] {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const [version = "", mac = ""] = secret.split(".");
  return Array.from({ length: count }, (_, index) => {
    const place = index % mac.length;
    const offset = 1 + (Math.floor(index / mac.length) % (alphabet.length - 1));
    const other = alphabet[(alphabet.indexOf(mac[place] ?? "") + offset) % alphabet.length];
    return `${version}.${mac.slice(0, place)}${other}${mac.slice(place + 1)}`;
  });
}

/** Everything that can be seen of an answer. */
async function seen(answer: Response): Promise<string> {
  return JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
}

/** Eleven thousand requests take two seconds by themselves, and more beside other tests. */
vi.setConfig({ testTimeout: 60_000 });

describe("guessing at a status link", () => {
  it("is answered alike 11,000 times, near the secret and far from it, and reads nothing", async () => {
    const { request, link, reads } = await stored();
    const guesses = [
      ...Array.from({ length: 10_000 }, (_, index) => `1.${symbols(index)}`),
      ...nearMisses(link.secret, 1_000),
    ];
    const answers = new Set<string>();
    for (const [index, secret] of guesses.entries()) {
      const headers = bearer(secret);
      answers.add(await seen(await request(`/api/inquiries/${link.reference}`, { headers }, inNetwork(index))));
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^\[404/);
    expect(reads).toEqual([]);
  });

  it("costs the same work wherever the guess is wrong: the same checks and one count, counted and not timed", async () => {
    const { request, link, links, spent } = await stored();
    const verified: string[] = [];
    const { verify } = links;
    links.verify = (reference: Reference, secret: string) => {
      verified.push(reference);
      return verify.call(links, reference, secret);
    };
    const [near = ""] = nearMisses(link.secret, 1);
    for (const [reference, secret] of [
      [link.reference, near],
      [link.reference, `1.${symbols(1)}`],
      [aReference(7), link.secret],
      [aReference(7), `1.${symbols(2)}`],
    ] as const) {
      verified.length = 0;
      spent.length = 0;
      await request(`/api/inquiries/${reference}`, { headers: bearer(secret) });
      expect(verified).toEqual([reference]);
      expect(spent).toMatchObject([{ budget: "wrong-secret" }]);
    }
  });

  it(`is told to wait after ${BUDGETS["wrong-secret"].limit} wrong secrets a minute, whatever the reference`, async () => {
    const { request, link } = await stored();
    const guess = (index: number) =>
      request(`/api/inquiries/${index % 2 === 0 ? link.reference : aReference(index)}`, {
        headers: bearer(`1.${symbols(index)}`),
      });
    const answers = [];
    for (let index = 0; index < BUDGETS["wrong-secret"].limit + 10; index += 1) answers.push(await guess(index));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
    expect(statuses.slice(20)).toEqual(Array.from({ length: 10 }, () => 429));
    expect(new Set(await Promise.all(answers.slice(20).map(seen))).size).toBe(1);
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("is counted on pages and messages too, and by cookie", async () => {
    const { request, submit, link, spent } = await stored();
    const wrong = `1.${symbols(3)}`;
    const headers = { ...PAGE, cookie: `__Host-inquiry-${link.reference}=${wrong}` };
    await request(`/ru/inquiries/${link.reference}?key=${wrong}`, { headers: PAGE });
    await request(`/ru/inquiries/${link.reference}`, { headers });
    await submit(`/ru/inquiries/${link.reference}/messages`, { text: "Сәлем" }, headers);
    expect(spent.map(({ budget }) => budget)).toEqual(["wrong-secret", "wrong-secret", "wrong-secret"]);
  });

  it("from one network leaves every other network alone, and the guesser's neighbours their right secrets", async () => {
    const { request, link } = await stored();
    for (let index = 0; index < 30; index += 1) {
      await request(`/api/inquiries/${link.reference}`, { headers: bearer(`1.${symbols(index)}`) });
    }
    const right = { headers: bearer(link.secret) };
    expect((await request(`/api/inquiries/${link.reference}`, right)).status).toBe(200);
    const elsewhere = { headers: bearer(`1.${symbols(99)}`) };
    expect((await request(`/api/inquiries/${link.reference}`, elsewhere, inNetwork(5))).status).toBe(404);
  });

  it("counts no address, only its digest, and the addresses of one /64 together", async () => {
    const { request, link, spent } = await stored();
    for (const sourceIp of ["2001:db8:1:2::7", "2001:db8:1:2:ffff::1"]) {
      await request(`/api/inquiries/${link.reference}`, { headers: bearer(`1.${symbols(1)}`) }, { sourceIp });
    }
    expect(spent.map(({ whom }) => whom)).toEqual([spent[0]?.whom, spent[0]?.whom]);
    expect(spent[0]?.whom).toMatch(/^[\w-]{43}$/);
  });

  it("finds everybody let in while nothing can be counted", async () => {
    const { request, link } = await stored({ budgets: { spend: async () => "within" } });
    for (let index = 0; index < 30; index += 1) {
      const answer = await request(`/api/inquiries/${link.reference}`, { headers: bearer(`1.${symbols(index)}`) });
      expect(answer.status).toBe(404);
    }
  });
});

describe("trying references", () => {
  it("tells 1,000 that exist from 1,000 that do not by nothing: status, headers, body", async () => {
    const world = portalWorld();
    const existing: Reference[] = [];
    for (let index = 0; index < 1_000; index += 1) {
      const from = inNetwork(index);
      const init = {
        method: "POST",
        body: JSON.stringify(aRequest()),
        headers: { "content-type": "application/json" },
      };
      existing.push((await acceptedLink(await world.request("/api/inquiries", init, from))).reference);
      world.register();
    }
    const absent = Array.from({ length: 1_000 }, (_, index) => aReference(index + 5_000));
    const answers = new Set<string>();
    for (const [index, reference] of [...existing, ...absent].entries()) {
      const page = await world.request(`/ru/inquiries/${reference}`, { headers: PAGE }, inNetwork(index));
      answers.add((await seen(page)).replaceAll(reference, "…"));
    }
    expect(answers.size).toBe(1);
  });
});

describe("messages on one inquiry", () => {
  it(`are taken ${BUDGETS.message.limit} times an hour; then the person is told when to come back`, async () => {
    const { post, link, table } = await stored();
    const send = (index: number) =>
      post(`/api/inquiries/${link.reference}/messages`, { text: `Хабар ${index}` }, bearer(link.secret));
    for (let index = 0; index < BUDGETS.message.limit; index += 1) expect((await send(index)).status).toBe(201);
    const refused = await send(99);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ type: "urn:ucc:problem:too-many-requests" });
    expect(refused.headers.get("retry-after")).toBe("3600");
    expect(table.get(link.reference)?.entries).toHaveLength(1 + BUDGETS.message.limit);
  });
});
