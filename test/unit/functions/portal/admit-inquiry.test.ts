import { describe, expect, it, vi } from "vitest";
import type { ProofChallenge } from "../../../../shared/contracts/proof-of-work.ts";
import { BUDGETS } from "../../../../shared/domain/budgets.ts";
import { textsFor } from "../../../../shared/texts/texts-for.ts";
import { AT, aRequest, portalWorld } from "./portal-world.ts";
import { solutionOf } from "./solve.ts";

const FIELDS = { text: "Сұрақ", contact: "none", consent: "2026-11", language: "ru" };
const READ_FOR_A_MINUTE = { opened: "2026-11-23T05:59:00.000Z" };
const FREE = BUDGETS.inquiry.limit;

type World = ReturnType<typeof portalWorld>;

let number = 0;
const fresh = () => {
  number += 1;
  return `key-of-a-request-${String(number).padStart(8, "0")}`;
};

/** Each proof is some 50,000 hashes, and other tests run beside. */
vi.setConfig({ testTimeout: 60_000 });

/** Uses the network's free inquiries up, through the API. */
async function exhausted(world: World = portalWorld()): Promise<World> {
  for (let index = 0; index < FREE; index += 1) {
    expect((await world.post("/api/inquiries", aRequest())).status).toBe(202);
  }
  return world;
}

async function challengeOf(answer: Response): Promise<ProofChallenge> {
  const { challenge } = (await answer.json()) as { challenge: ProofChallenge };
  return challenge;
}

/** The challenge that stands in a proof page. */
function challengeIn(html: string): ProofChallenge {
  const read = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  return {
    algorithm: "SHA-256",
    challenge: read("challenge"),
    salt: read("salt"),
    signature: read("signature"),
    maxnumber: Number(read("max")),
  };
}

describe("the API beyond a network's free inquiries", () => {
  it("asks for proof of work with 429, a challenge, and when it will be free again", async () => {
    const { post } = await exhausted();
    const answer = await post("/api/inquiries", aRequest());
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("3600");
    expect(await answer.json()).toMatchObject({
      type: "urn:ucc:problem:proof-needed",
      challenge: { algorithm: "SHA-256", maxnumber: 100_000 },
    });
  });

  it("takes the same request with the solution, and its repeat alike", async () => {
    const { post, sent } = await exhausted();
    const key = { "idempotency-key": fresh() };
    const proof = solutionOf(await challengeOf(await post("/api/inquiries", aRequest(), key)));
    const proven = { ...key, "proof-of-work": proof };
    const [first, repeat] = [
      await post("/api/inquiries", aRequest(), proven),
      await post("/api/inquiries", aRequest(), proven),
    ];
    expect([first.status, repeat.status]).toEqual([202, 202]);
    expect(await first.json()).toEqual(await repeat.json());
    expect(sent).toHaveLength(FREE + 2);
  });

  it("takes a solution once: the next inquiry is asked anew", async () => {
    const { post } = await exhausted();
    const proof = { "proof-of-work": solutionOf(await challengeOf(await post("/api/inquiries", aRequest()))) };
    expect((await post("/api/inquiries", aRequest(), proof)).status).toBe(202);
    expect((await post("/api/inquiries", aRequest(), proof)).status).toBe(429);
  });

  it("asks nothing of another network, nor of the same one in the next hour", async () => {
    let now = AT;
    const world = await exhausted(portalWorld({ now: () => now }));
    const init = { method: "POST", body: JSON.stringify(aRequest()), headers: { "content-type": "application/json" } };
    expect((await world.request("/api/inquiries", init, { sourceIp: "198.51.100.9" })).status).toBe(202);
    now = "2026-11-23T07:00:00.000Z";
    expect((await world.post("/api/inquiries", aRequest())).status).toBe(202);
  });

  it("spends nothing on what does not fit the contract", async () => {
    const { post, spent } = portalWorld();
    await post("/api/inquiries", aRequest({ text: "" }));
    expect(spent).toEqual([]);
  });
});

describe("the form beyond a network's free inquiries", () => {
  it("shows the proof page with everything typed, a challenge, and a way without it", async () => {
    const { submit } = await exhausted();
    const answer = await submit("/ru/inquiries", { ...FIELDS, ...READ_FOR_A_MINUTE, key: fresh() });
    const html = await answer.text();
    expect(answer.status).toBe(429);
    expect(html).toContain(`name="text" value="${FIELDS.text}"`);
    expect(html).toMatch(/<button[^>]*name="waits"/);
    expect(html).toMatch(/<script src="\/assets\/proof-[\w-]{12}\.js" defer/);
    expect(challengeIn(html).salt).toMatch(/^[0-9a-f]{24}\?/);
  });

  it("takes it with the solution, and leads to the received page", async () => {
    const { submit, sent } = await exhausted();
    const fields = { ...FIELDS, ...READ_FOR_A_MINUTE, key: fresh() };
    const page = await (await submit("/ru/inquiries", fields)).text();
    const answer = await submit("/ru/inquiries", { ...fields, proof: solutionOf(challengeIn(page)) });
    expect(answer.status).toBe(303);
    expect(sent).toHaveLength(FREE + 1);
  });

  it("without JavaScript accepts it to wait: in the held queue for ten minutes, with its number and cookie", async () => {
    const { submit, delayed, held } = await exhausted();
    const answer = await submit("/ru/inquiries", { ...FIELDS, key: fresh(), waits: "yes" });
    expect(answer.status).toBe(303);
    expect(delayed).toMatchObject([{ delaySeconds: 600 }]);
    expect([...held.values()]).toMatchObject([{ body: delayed[0]?.body }]);
  });

  it("speaks of the mail that ends the wait to nobody who wants no mails", async () => {
    const { submit } = await exhausted();
    const page = async (contact: object) =>
      (await submit("/ru/inquiries", { ...FIELDS, ...contact, key: fresh() })).text();
    const { mailed } = textsFor("ru").proof.wait;
    expect(await page({ contact: "notice", email: "aigerim@example.org" })).toContain(mailed);
    expect(await page({})).not.toMatch(/письм/);
  });

  it(`lets ${BUDGETS["held-inquiry"].limit} of a network wait; more are told when to come back`, async () => {
    const { submit, delayed } = await exhausted();
    const wait = () => submit("/ru/inquiries", { ...FIELDS, key: fresh(), waits: "yes" });
    for (let index = 0; index < BUDGETS["held-inquiry"].limit; index += 1) expect((await wait()).status).toBe(303);
    const refused = await wait();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("3600");
    expect(delayed).toHaveLength(BUDGETS["held-inquiry"].limit);
  });
});

describe("signs of a machine", () => {
  it("in the hidden field ask for proof at once, and drop nothing", async () => {
    const { submit, sent } = portalWorld();
    const fields = { ...FIELDS, ...READ_FOR_A_MINUTE, key: fresh(), homepage: "https://spam.example" };
    const page = await submit("/ru/inquiries", fields);
    expect(page.status).toBe(429);
    const html = await page.text();
    expect(html).toContain('name="homepage" value="https://spam.example"');
    const answer = await submit("/ru/inquiries", { ...fields, proof: solutionOf(challengeIn(html)) });
    expect(answer.status).toBe(303);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["no time at all", AT],
    ["a second", "2026-11-23T05:59:59.000Z"],
    ["time that has not come", "2026-11-23T09:00:00.000Z"],
    ["nothing that is a time", "soon"],
    ["no time given", ""],
  ])("in the haste of %s use the free inquiries up sooner", async (_, opened) => {
    const { submit, sent } = portalWorld();
    for (let index = 0; index < FREE; index += 1) await submit("/ru/inquiries", { ...FIELDS, key: fresh(), opened });
    expect(sent).toHaveLength(FREE / 2);
  });

  it("are seen in nobody who read for a minute", async () => {
    const { submit, sent } = portalWorld();
    const read = () => submit("/ru/inquiries", { ...FIELDS, ...READ_FOR_A_MINUTE, key: fresh() });
    for (let index = 0; index < FREE; index += 1) await read();
    expect(sent).toHaveLength(FREE);
  });

  it.each(["/ru", "/ru/check"])(
    "are looked for in a field of %s that nobody sees, hears or is offered to fill in",
    async (path) => {
      const { request, submit } = portalWorld();
      const html = await (path === "/ru" ? await request(path) : await submit(path, FIELDS)).text();
      expect(html).toMatch(/<div class="trap" aria-hidden="true">/);
      expect(html).toMatch(/<input[^>]*name="homepage"[^>]*tabindex="-1"[^>]*autocomplete="off"/);
    },
  );
});

describe("acknowledgements of one network", () => {
  it("are at most 20 an hour, however much work is proven", async () => {
    const world = portalWorld();
    const mailed = aRequest({ contact: "answer", person: { email: "aigerim@example.org" } });
    for (let index = 0; index < FREE; index += 1) await world.post("/api/inquiries", mailed);
    for (let index = 0; index < 15; index += 1) {
      const challenge = await challengeOf(await world.post("/api/inquiries", mailed));
      expect((await world.post("/api/inquiries", mailed, { "proof-of-work": solutionOf(challenge) })).status).toBe(202);
    }
    const all = world.submitted();
    expect(all).toHaveLength(FREE + 15);
    expect(all.filter(({ unacknowledged }) => unacknowledged !== true)).toHaveLength(20);
  });
});
