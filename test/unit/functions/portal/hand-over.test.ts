import { describe, expect, it } from "vitest";
import { endWait, handOver } from "../../../../functions/portal/hand-over.ts";
import { aReference } from "../../../builders.ts";
import { portalWorld } from "./portal-world.ts";

const REFERENCE = aReference();
const MESSAGE = { body: "{}", reference: REFERENCE, group: "person" };

describe("an inquiry that waits", () => {
  it("is accepted by its queue before anything else, so that nothing can lose it", async () => {
    const { deps, delayed, sent } = portalWorld();
    const broken = { ...deps.held, keep: () => Promise.reject(new Error("throttled")) };
    await handOver(MESSAGE, true, { ...deps, held: broken });
    expect(delayed).toMatchObject([{ ...MESSAGE, delaySeconds: 600 }]);
    expect(sent).toEqual([]);
  });

  it("is not accepted while its queue does not take it, and leaves no copy then", async () => {
    const { deps, held } = portalWorld();
    const heldQueue = { send: () => Promise.reject(new Error("throttled")) };
    await expect(handOver(MESSAGE, true, { ...deps, heldQueue })).rejects.toMatchObject({
      code: "temporarily-unavailable",
    });
    expect(held.size).toBe(0);
  });

  it("goes to the intake queue at once when its wait ends, unchanged and once", async () => {
    const { deps, sent } = portalWorld();
    await handOver(MESSAGE, true, deps);
    await endWait(REFERENCE, deps);
    await endWait(REFERENCE, deps);
    expect(sent).toEqual([MESSAGE]);
  });

  it("is handed over again when the process died in between: its consumer stores it once", async () => {
    const { deps, sent } = portalWorld();
    await handOver(MESSAGE, true, deps);
    const dying = { ...deps.held, forget: () => Promise.reject(new Error("killed")) };
    await endWait(REFERENCE, { ...deps, held: dying });
    await endWait(REFERENCE, deps);
    expect(sent).toEqual([MESSAGE, MESSAGE]);
  });

  it("waits to the end when its wait cannot be ended, and the person sees no fault", async () => {
    const { deps, held } = portalWorld();
    await handOver(MESSAGE, true, deps);
    const intakeQueue = { send: () => Promise.reject(new Error("throttled")) };
    await expect(endWait(REFERENCE, { ...deps, intakeQueue })).resolves.toBeUndefined();
    expect(held.size).toBe(1);
  });
});

describe("the wait of an inquiry", () => {
  const FIELDS = { text: "Сұрақ", contact: "answer", email: "aigerim@example.org", consent: "2026-11", language: "ru" };

  /** An inquiry that waits, with its links. */
  async function waiting() {
    const world = portalWorld();
    const fields = { ...FIELDS, homepage: "x", waits: "yes", key: "0123456789abcdef" };
    const answer = await world.submit("/ru/inquiries", fields);
    const received = answer.headers.get("location") ?? "";
    const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
    const [reference] = world.held.keys();
    if (reference === undefined) throw new Error("Nothing waits");
    const open = (secret: string) => world.request(`/ru/inquiries/${reference}?key=${secret}`);
    return { ...world, reference, received, headers: { cookie, accept: "text/html" }, open };
  }

  it("ends when the link that was mailed is opened", async () => {
    const { open, links, reference, sent, delayed } = await waiting();
    expect((await open(await links.secretOf(reference, 1, "mailed"))).status).toBe(303);
    expect(sent.map(({ body }) => body)).toEqual(delayed.map(({ body }) => body));
  });

  it("does not end by the link on the screen, which a machine could open, nor by a wrong one", async () => {
    const { open, links, reference, sent } = await waiting();
    await open(await links.secretOf(reference, 1));
    await open("1m.AAAAAAAAAAAAAAAAAAAAAA");
    expect(sent).toEqual([]);
  });

  it("is told in plain words on the received page and on the status page, until it ends", async () => {
    const { request, received, headers, open, links, reference, register } = await waiting();
    const page = async (path: string) => (await request(path, { headers })).text();
    const status = received.replace(/\/received.*/, "");
    for (const path of [received, status]) expect(await page(path)).toContain("в течение десяти минут");
    await open(await links.secretOf(reference, 1, "mailed"));
    register();
    for (const path of [received, status]) expect(await page(path)).not.toContain("в течение десяти минут");
  });
});
