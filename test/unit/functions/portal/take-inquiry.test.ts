import { describe, expect, it, vi } from "vitest";
import { type Submission, takeInquiry } from "../../../../functions/portal/take-inquiry.ts";
import { CURRENT_CONSENT_VERSION } from "../../../../shared/domain/consent.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import { AT, aRequest, portalWorld } from "./portal-world.ts";

const KEY = "0123456789abcdef";

const aSubmission = (change: Partial<Submission> = {}): Submission => ({
  channel: "api",
  request: aRequest(),
  idempotencyKey: KEY,
  sourceIp: "192.0.2.7",
  ...change,
});

/** The world after one submission was taken. */
async function taken(change: Partial<Submission> = {}) {
  const world = portalWorld();
  const inquiry = await takeInquiry(aSubmission(change), world.deps);
  return { ...world, inquiry };
}

describe("taking an inquiry in", () => {
  it("queues what was asked under the reference that the person is given", async () => {
    const { inquiry, sent, submitted } = await taken({ request: aRequest({ topic: "citizenship", language: "ru" }) });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.reference).toBe(inquiry.reference);
    expect(submitted()).toMatchObject([
      {
        reference: inquiry.reference,
        channel: "api",
        declaredTopic: "citizenship",
        language: "ru",
        text: "Азаматтық алу үшін қандай құжаттар керек?",
        contact: "none",
        consentVersion: CURRENT_CONSENT_VERSION,
      },
    ]);
  });

  it("says when it was accepted, so that no night in a queue costs the person a day", async () => {
    const { submitted } = await taken();
    expect(submitted()[0]?.receivedAt).toBe(AT);
  });

  it("gives a secret that opens the inquiry's status link", async () => {
    const { inquiry, links } = await taken();
    expect(await links.verify(inquiry.reference, inquiry.secret)).toEqual({ linkVersion: 1, way: "shown" });
  });

  it("gives the same request under the same key the same reference and hash, fifty times", async () => {
    const world = portalWorld({ budgets: { spend: async () => "within" } });
    const all = await Promise.all(Array.from({ length: 50 }, () => takeInquiry(aSubmission(), world.deps)));
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1);
    expect(new Set(world.submitted().map(({ requestHash }) => requestHash)).size).toBe(1);
  });

  it("knows the same request whatever order its members come in", async () => {
    const request = aRequest();
    const turned = Object.fromEntries(Object.entries(request).toReversed());
    const [a, b] = [await taken({ request }), await taken({ request: turned })];
    expect(a.inquiry.reference).toBe(b.inquiry.reference);
  });

  it.each([
    ["another text", { request: aRequest({ text: "Басқа сұрақ" }) }],
    ["another key", { idempotencyKey: "fedcba9876543210" }],
    ["another channel", { channel: "web" }],
  ] as const)("makes %s another inquiry", async (_, change) => {
    const [a, b] = [await taken(), await taken(change)];
    expect(a.inquiry.reference).not.toBe(b.inquiry.reference);
  });

  it("takes the same words from two people without a key as two inquiries", async () => {
    const world = portalWorld();
    const a = await takeInquiry(aSubmission({ idempotencyKey: undefined }), world.deps);
    const b = await takeInquiry(aSubmission({ idempotencyKey: undefined }), world.deps);
    expect(a.reference).not.toBe(b.reference);
  });

  it.each([0, 15, 256])("refuses a key of %i characters", async (length) => {
    const refused = taken({ idempotencyKey: "k".repeat(length) });
    await expect(refused).rejects.toMatchObject({ errors: [{ code: "idempotency-key-not-valid" }] });
  });

  it.each([16, 255])("takes a key of %i characters", async (length) => {
    const { sent } = await taken({ idempotencyKey: "k".repeat(length) });
    expect(sent).toHaveLength(1);
  });

  it("queues nothing of a request that does not fit", async () => {
    const world = portalWorld();
    await expect(takeInquiry(aSubmission({ request: aRequest({ text: "" }) }), world.deps)).rejects.toThrow(
      ContractError,
    );
    expect(world.sent).toEqual([]);
  });

  it("cleans the text before queueing, and changes nothing else in it", async () => {
    const { submitted } = await taken({ request: aRequest({ text: "  \u0000й\ud800\u0007\r\nКе\u0301 🐎  " }) });
    expect(submitted()[0]?.text).toBe("  й\ufffd\nКе\u0301 🐎  ".normalize("NFC"));
  });

  it("holds no e-mail address in the message's group or key, only a digest", async () => {
    const person = { email: "aigerim@example.org" };
    const { sent, submitted } = await taken({ request: aRequest({ contact: "answer", person }) });
    expect(submitted()[0]?.personKey).toMatch(/^[\w-]{43}$/);
    expect(sent[0]?.group).toBe(submitted()[0]?.personKey);
  });

  it("takes upper and lower case of an address as one person", async () => {
    const by = (email: string) => taken({ request: aRequest({ contact: "answer", person: { email } }) });
    const [a, b] = [await by("Aigerim@example.org"), await by("aigerim@EXAMPLE.org")];
    expect(a.sent[0]?.group).toBe(b.sent[0]?.group);
  });

  it("groups people without an address by their network, as a digest", async () => {
    const [a, b, other] = [
      await taken({ sourceIp: "2001:db8:1:2::1" }),
      await taken({ sourceIp: "2001:db8:1:2:ffff::9", idempotencyKey: "fedcba9876543210" }),
      await taken({ sourceIp: "2001:db8:1:3::1" }),
    ];
    expect(a.sent[0]?.group).toMatch(/^[\w-]{43}$/);
    expect(a.sent[0]?.group).toBe(b.sent[0]?.group);
    expect(a.sent[0]?.group).not.toBe(other.sent[0]?.group);
  });

  it("groups by the reference where not even the network is known", async () => {
    const { sent, inquiry } = await taken({ sourceIp: "" });
    expect(sent[0]?.group).toBe(inquiry.reference);
  });

  it("says that it was accepted only after the queue has it", async () => {
    const lines: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
    const world = portalWorld({ intakeQueue: { send: () => Promise.reject(new Error("throttled")) } });
    await expect(takeInquiry(aSubmission(), world.deps)).rejects.toMatchObject({ code: "temporarily-unavailable" });
    expect(lines).toEqual([]);
    const good = portalWorld();
    const { reference } = await takeInquiry(aSubmission(), good.deps);
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { event: "inquiry-accepted", reference, channel: "api" },
      { InquiryAccepted: 1 },
    ]);
  });

  it("needs nothing any more once the queue has it: a failing link key fails it before", async () => {
    const links = {
      secretOf: () => Promise.reject(new Error("no key")),
      verify: async () => ({ linkVersion: 1, way: "shown" as const }),
    };
    const world = portalWorld({ links });
    await expect(takeInquiry(aSubmission(), world.deps)).rejects.toMatchObject({ code: "temporarily-unavailable" });
    expect(world.sent).toEqual([]);
  });
});
