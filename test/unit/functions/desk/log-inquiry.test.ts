import { describe, expect, it } from "vitest";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { AT, type DeskWorld, deskWorld } from "./desk-world.ts";

const CALL = {
  channel: "phone",
  text: "Қазақстан азаматтығын қалай аламын?",
  language: "kk-Cyrl",
  person: { name: "Дана", phone: "+77010000000" },
  contact: "none",
  consent: true,
};

const logCall = async (
  world: DeskWorld,
  change: Record<string, unknown> = {},
  key = "0123456789abcdef",
  as = "aigerim",
) => {
  const answer = await world.call("POST", "/api/inquiries", {
    as,
    body: { ...CALL, ...change },
    headers: { "idempotency-key": key },
  });
  return { status: answer.status, ...((await answer.json()) as { reference: string; statusUrl: string }) };
};

const submitted = ({ sent }: DeskWorld) => sent.map(({ body }) => readMessage(body, INQUIRY_SUBMITTED).data);

describe("an inquiry by phone or at the counter", () => {
  it("goes into the intake queue as the caller's, and is audited", async () => {
    const world = deskWorld();
    const { status, reference } = await logCall(world, { topic: "citizenship" });
    expect(status).toBe(202);
    expect(submitted(world)).toMatchObject([
      {
        reference,
        channel: "phone",
        receivedAt: AT,
        declaredTopic: "citizenship",
        unacknowledged: true,
        person: CALL.person,
      },
    ]);
    expect(world.audited).toMatchObject([{ event: "inquiry-logged", reference }]);
    expect(JSON.stringify(world.audited)).not.toContain("Дана");
  });

  it("is told with the link that its caller may be given", async () => {
    const { reference, statusUrl } = await logCall(deskWorld());
    expect(statusUrl).toBe(`https://ucc.example/kk-Cyrl/inquiries/${reference}?key=secret-of-${reference}-1`);
  });

  it("is acknowledged only where an address was given, and grouped by it without holding it", async () => {
    const world = deskWorld();
    await logCall(world, { person: { email: "dana@example.org" }, contact: "notice" });
    expect(submitted(world)[0]).not.toHaveProperty("unacknowledged");
    expect(world.sent[0]?.group).toMatch(/^[\w-]{43}$/);
  });

  it("is the same inquiry under the same key, another one by another operator, channel or body", async () => {
    const world = deskWorld();
    const references = [
      await logCall(world),
      await logCall(world),
      await logCall(world, {}, "0123456789abcdef", "saule"),
      await logCall(world, { channel: "visit" }),
      await logCall(world, { text: "?" }),
    ].map(({ reference }) => reference);
    expect(references[1]).toBe(references[0]);
    expect(new Set(references).size).toBe(4);
  });

  it.each([
    ["the consent that was read out", { consent: false }],
    ["an address for an answer by mail", { contact: "answer" }],
    ["a channel of the desk", { channel: "web" }],
  ])("needs %s", async (_what, change) => {
    const world = deskWorld();
    expect((await logCall(world, change)).status).toBe(400);
    expect(world.sent).toEqual([]);
  });

  it("is not accepted when the queue does not take it", async () => {
    const world = deskWorld({ intakeQueue: { send: () => Promise.reject(new Error("throttled")) } });
    expect((await logCall(world)).status).toBe(503);
    expect(world.audited).toEqual([]);
  });
});
