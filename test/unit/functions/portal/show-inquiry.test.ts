import { describe, expect, it } from "vitest";
import { showInquiry } from "../../../../functions/portal/show-inquiry.ts";
import { takeInquiry } from "../../../../functions/portal/take-inquiry.ts";
import { StatusLinks } from "../../../../shared/adapters/status-links.ts";
import { aReference } from "../../../builders.ts";
import { AT, aRequest, portalWorld } from "./portal-world.ts";

async function accepted() {
  const world = portalWorld();
  const submission = {
    channel: "web",
    request: aRequest(),
    idempotencyKey: undefined,
    sourceIp: "192.0.2.7",
  } as const;
  return { ...world, link: await takeInquiry(submission, world.deps) };
}

describe("showing an inquiry", () => {
  it("says that it is being registered before the table has it", async () => {
    const { link, deps } = await accepted();
    expect(await showInquiry(link, deps)).toEqual({ reference: link.reference, status: "being-registered" });
  });

  it("shows where it stands, the promised date and the conversation", async () => {
    const { link, deps, register } = await accepted();
    register();
    expect(await showInquiry(link, deps)).toEqual({
      reference: link.reference,
      status: "new",
      topic: "citizenship",
      receivedAt: "2026-11-23T06:00:00.000Z",
      registeredOn: "2026-11-23",
      dueAt: "2026-12-14T13:00:00.000Z",
      updatedAt: "2026-11-23T06:00:00.000Z",
      conversation: [
        {
          kind: "opened",
          from: "you",
          at: "2026-11-23T06:00:00.000Z",
          text: "Азаматтық алу үшін қандай құжаттар керек?",
        },
      ],
      files: [],
    });
  });

  it("shows what the centre answered, asked, passed on and put off, and not who of the centre it was", async () => {
    const { link, deps, register } = await accepted();
    const frame = { at: "2026-11-23T05:00:00.000Z", by: { role: "operator", operator: "operator-1" } } as const;
    register({}, [
      { ...frame, version: 2, kind: "question", text: "Қай елдесіз?", visibleFrom: AT },
      { ...frame, version: 3, kind: "referral", to: "Көші-қон қызметі", text: "Шешім соларда" },
      { ...frame, version: 4, kind: "extension", dueAt: "2027-01-29T13:00:00.000Z", text: "Деректер керек" },
      { ...frame, version: 5, kind: "reply", text: "Жауап", visibleFrom: AT },
    ]);
    const view = await showInquiry(link, deps);
    const from = { from: "centre", at: frame.at };
    expect(view).toMatchObject({
      conversation: [
        { kind: "opened" },
        { ...from, kind: "question", text: "Қай елдесіз?" },
        { ...from, kind: "referral", to: "Көші-қон қызметі", text: "Шешім соларда" },
        { ...from, kind: "extension", dueAt: "2027-01-29T13:00:00.000Z", text: "Деректер керек" },
        { ...from, kind: "reply", text: "Жауап" },
      ],
    });
    expect(JSON.stringify(view)).not.toContain("operator");
  });

  it("hides a reply while the operator can take it back, and notes for ever", async () => {
    const { link, deps, register } = await accepted();
    const frame = { at: AT, by: { role: "operator", operator: "operator-1" } } as const;
    register({}, [
      { ...frame, version: 2, kind: "reply", text: "Қате жауап", visibleFrom: "2026-11-23T06:00:00.001Z" },
      { ...frame, version: 3, kind: "note", text: "Құпия жазба" },
    ]);
    expect(await showInquiry(link, deps)).toMatchObject({ conversation: [{ kind: "opened" }] });
  });

  it("shows what the person thinks of the answer, as they said it last", async () => {
    const { link, deps, register } = await accepted();
    const frame = { at: AT, by: { role: "compatriot" }, kind: "feedback", resolvedAt: AT } as const;
    register({ status: "resolved", resolvedAt: AT }, [
      { ...frame, version: 3, solved: false, rating: 2 },
      { ...frame, version: 4, solved: true, rating: 5, comment: "Рахмет" },
    ]);
    expect(await showInquiry(link, deps)).toMatchObject({ feedback: { solved: true, rating: 5, comment: "Рахмет" } });
  });

  it("never shows what the desk notes: deadlines, and mails that did not arrive", async () => {
    const { link, deps, register } = await accepted();
    const by = { role: "service" } as const;
    const at = "2026-11-24T06:00:00.000Z";
    register({}, [
      { version: 2, at, by, kind: "deadline", dueState: "soon", innerDueAt: at },
      { version: 3, at, by, kind: "mail-undelivered", mail: "acknowledgement", outcome: "bounced" },
    ]);
    expect(await showInquiry(link, deps)).toMatchObject({ conversation: [{ from: "you" }] });
  });

  it("takes a reference in any spelling", async () => {
    const { link, deps } = await accepted();
    const spelled = link.reference.replaceAll("-", " ").toLowerCase();
    expect(await showInquiry({ ...link, reference: spelled }, deps)).toMatchObject({ reference: link.reference });
  });

  it.each([
    ["a wrong secret", (secret: string) => `${secret.slice(0, -1)}${secret.endsWith("A") ? "Q" : "A"}`],
    ["no secret", () => undefined],
    ["an empty secret", () => ""],
    ["the secret of a later version", (secret: string) => secret.replace(/^1/, "2")],
  ])("shows nothing for %s, and reads nothing", async (_, change) => {
    const { link, deps, register, reads } = await accepted();
    register();
    const given = { reference: link.reference, secret: change(link.secret) };
    await expect(showInquiry(given, deps)).rejects.toMatchObject({ code: "not-found" });
    expect(reads).toEqual([]);
  });

  it("shows nothing for another inquiry's secret", async () => {
    const { link, deps } = await accepted();
    const given = { reference: aReference(), secret: link.secret };
    await expect(showInquiry(given, deps)).rejects.toMatchObject({ code: "not-found" });
  });

  it("still opens for a secret made under the link key before the last rotation", async () => {
    const { link, deps } = await accepted();
    const old = { id: "id of old link key", value: "old link key" };
    const before = new StatusLinks({ current: async () => old, previous: async () => undefined } as never);
    const secret = await before.secretOf(link.reference, 1);
    expect(await showInquiry({ reference: link.reference, secret }, deps)).toMatchObject({
      status: "being-registered",
    });
  });

  it("shows nothing by a link that has been revoked", async () => {
    const { link, deps, register } = await accepted();
    register({ linkVersion: 2 });
    await expect(showInquiry(link, deps)).rejects.toMatchObject({ code: "not-found" });
  });

  it("does not say 'being registered' for a later link of an inquiry that is gone", async () => {
    const { link, deps, links } = await accepted();
    const given = { reference: link.reference, secret: await links.secretOf(link.reference, 2) };
    await expect(showInquiry(given, deps)).rejects.toMatchObject({ code: "not-found" });
  });

  it("says of an erased inquiry what it says of none", async () => {
    const { link, deps, table } = await accepted();
    table.set(link.reference, { inquiry: "erased", entries: [] });
    await expect(showInquiry(link, deps)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is unavailable, not broken, while the table does not answer", async () => {
    const world = await accepted();
    const inquiries = { ...world.deps.inquiries, find: () => Promise.reject(new Error("throttled")) };
    const shown = showInquiry(world.link, { ...world.deps, inquiries });
    await expect(shown).rejects.toMatchObject({ code: "temporarily-unavailable" });
  });
});
