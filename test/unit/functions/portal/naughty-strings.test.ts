/** Hostile strings in every field: answered, never a fault, never slow, and nothing of our insides. */
import { describe, expect, it, vi } from "vitest";
import { NAUGHTY_STRINGS } from "../../../naughty-strings.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";
import { aRequest, portalWorld } from "./portal-world.ts";

vi.setConfig({ testTimeout: 120_000 });

const INSIDES = /\bat .*\.tsx?:\d|node_modules|arn:aws|ECONN|Exception|stack/;
const openBudgets = { budgets: { spend: async () => "within" as const } };

describe("hostile strings", () => {
  it("are more than five hundred", () => {
    expect(new Set(NAUGHTY_STRINGS).size).toBeGreaterThan(500);
  });

  it("in every field of API and form are answered 2xx, 3xx or 4xx, within a second, without a word of our insides", async () => {
    const world = portalWorld(openBudgets);
    const slow: string[] = [];
    for (const naughty of NAUGHTY_STRINGS) {
      const started = performance.now();
      const person = { name: naughty, email: `${naughty}@example.org`, phone: naughty, country: naughty };
      const bodies = [
        aRequest({ text: naughty, subject: naughty, person: { name: naughty } }),
        aRequest({ person, contact: "answer", topic: naughty, answers: { [naughty]: naughty } }),
        { [naughty]: naughty },
      ];
      const fields = {
        text: naughty,
        name: naughty,
        email: naughty,
        contact: "none",
        consent: "2026-11",
        key: naughty,
      };
      const answers = [
        ...(await Promise.all(bodies.map((body) => world.post("/api/inquiries", body, { "proof-of-work": "x" })))),
        await world.submit("/ru/check", { ...fields, opened: naughty, homepage: naughty, proof: naughty }),
        await world.submit("/ru/inquiries", { ...fields, opened: naughty, proof: naughty }),
      ];
      if (performance.now() - started > 5 * 1_000) slow.push(naughty.slice(0, 20));
      for (const answer of answers) {
        expect(answer.status).toBeLessThan(500);
        const isJson = answer.headers.get("content-type")?.includes("json") === true;
        expect(isJson ? await answer.text() : "").not.toMatch(INSIDES);
      }
    }
    expect(slow).toEqual([]);
  });

  it("make no log line of their own: each line is one JSON object without the string", async () => {
    const stdout = listenToStdout();
    const world = portalWorld();
    const canary = (index: number) => `canary-${index}-aigerim`;
    for (const [index, naughty] of NAUGHTY_STRINGS.slice(0, 200).entries()) {
      const text = `${naughty}\n{"level":"error","event":"forged"}\n${canary(index)}`;
      await world.post("/api/inquiries", aRequest({ text, subject: canary(index), [canary(index)]: 1 }));
      await world.post("/api/inquiries", aRequest({ text, person: { name: canary(index) } }));
      await world.request(`/ru/inquiries/${canary(index)}?key=${canary(index)}`);
    }
    const lines = stdout.lines();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ event }) => event === "forged")).toEqual([]);
    expect(stdout.text()).not.toMatch(/canary-\d+-aigerim/);
  });

  it("that are templates come back as they were written", async () => {
    const { submit } = portalWorld();
    for (const template of ["{{7*7}}", `\${7*7}`, "<%= 7*7 %>", "#{7*7}"]) {
      const html = await (
        await submit("/ru/check", { text: template, contact: "none", consent: "2026-11", language: "ru" })
      ).text();
      expect(html).toContain(template.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
      expect(html).not.toContain("49");
    }
  });

  it("leave real names of every script alone, joiners included", async () => {
    const { post, submitted } = portalWorld(openBudgets);
    const names = [
      "Әйгерім Ұлықпанқызы",
      "قازاق‌بەك",
      "علی‌رضا",
      "Нармандах",
      "Ökkeş Çağrı",
      "李小龙",
      "O’Brien-Smith",
      "Ñandú",
    ];
    for (const name of names) await post("/api/inquiries", aRequest({ person: { name } }));
    expect(submitted().map(({ person }) => person.name)).toEqual(names.map((name) => name.normalize("NFC")));
  });
});
