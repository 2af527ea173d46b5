import { describe, expect, it } from "vitest";
import { addMessage } from "../../../../functions/portal/add-message.ts";
import { takeInquiry } from "../../../../functions/portal/take-inquiry.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { aRequest, portalWorld } from "./portal-world.ts";

const KEY = "0123456789abcdef";
const aMessage = (text = "Тағы бір сұрағым бар.", idempotencyKey: string | undefined = KEY) => ({
  request: { text },
  idempotencyKey,
  channel: "web" as const,
  sourceIp: "192.0.2.7",
});

/** A world with one registered inquiry. */
async function registered(change: Partial<Inquiry> = {}, world = portalWorld()) {
  const submission = { channel: "web", request: aRequest(), idempotencyKey: KEY, sourceIp: "192.0.2.7" } as const;
  const link = await takeInquiry(submission, world.deps);
  world.register(change);
  const stored = () => world.table.get(link.reference);
  return { ...world, link, stored };
}

describe("adding a message", () => {
  it("appends what the person wrote and shows it", async () => {
    const { link, deps, stored } = await registered();
    expect(await addMessage(link, aMessage(), deps)).toMatchObject({
      outcome: "added",
      view: { conversation: [{ from: "you" }, { from: "you", text: "Тағы бір сұрағым бар." }] },
    });
    expect(stored()?.entries).toHaveLength(2);
  });

  it("adds it once when it is sent twice, and answers the same", async () => {
    const { link, deps, stored } = await registered();
    const first = await addMessage(link, aMessage(), deps);
    const second = await addMessage(link, aMessage(), deps);
    expect(second).toEqual(first);
    expect(stored()?.entries).toHaveLength(2);
  });

  it("adds it once when it is sent twice at the same moment", async () => {
    const { link, deps, stored } = await registered();
    await Promise.all([addMessage(link, aMessage(), deps), addMessage(link, aMessage(), deps)]);
    expect(stored()?.entries).toHaveLength(2);
  });

  it("takes another text under the same key as another message", async () => {
    const { link, deps, stored } = await registered();
    await addMessage(link, aMessage(), deps);
    await addMessage(link, aMessage("Тағы біреуі"), deps);
    expect(stored()?.entries).toHaveLength(3);
  });

  it("tries again when somebody else changed the inquiry meanwhile", async () => {
    const world = portalWorld();
    const { append } = world.deps.inquiries;
    let refusals = 2;
    const inquiries: typeof world.deps.inquiries = {
      ...world.deps.inquiries,
      append: async (after, entry) => {
        refusals -= 1;
        if (refusals >= 0) throw new VersionConflictError(after.reference, after.version);
        return append(after, entry);
      },
    };
    const { link, stored } = await registered({}, world);
    await addMessage(link, aMessage(), { ...world.deps, inquiries });
    expect(stored()?.entries).toHaveLength(2);
  });

  it("gives up when others keep changing it, as something that will do later", async () => {
    const world = portalWorld();
    const append = async (after: Inquiry) => {
      throw new VersionConflictError(after.reference, after.version);
    };
    const { link } = await registered({}, world);
    const inquiries = { ...world.deps.inquiries, append };
    await expect(addMessage(link, aMessage(), { ...world.deps, inquiries })).rejects.toThrow(VersionConflictError);
  });

  it("brings a resolved inquiry back to the desk", async () => {
    const { link, deps, stored } = await registered({ status: "resolved" });
    await addMessage(link, aMessage(), deps);
    expect(stored()?.inquiry).toMatchObject({ status: "new", version: 2 });
  });

  it("reopens one that was closed 30 days ago", async () => {
    const { link, deps, stored } = await registered({ status: "closed", closedAt: "2026-10-24T06:00:00.000Z" });
    await addMessage(link, aMessage(), deps);
    expect(stored()?.inquiry).toMatchObject({ status: "new" });
  });

  it("becomes a new inquiry, linked to the old one, when that was closed longer ago", async () => {
    const closed = { status: "closed", topic: "culture", language: "kk-Arab", consentVersion: "2026-11" } as const;
    const { link, deps, stored, submitted } = await registered({ ...closed, closedAt: "2026-10-24T05:59:59.999Z" });
    const added = await addMessage(link, aMessage(), deps);
    expect(added).toMatchObject({ outcome: "asked-anew", taken: { language: "kk-Arab" } });
    expect(submitted().at(-1)).toMatchObject({
      text: "Тағы бір сұрағым бар.",
      follows: link.reference,
      declaredTopic: "culture",
      contact: "none",
      consentVersion: "2026-11",
    });
    expect(submitted().at(-1)?.reference).not.toBe(link.reference);
    expect(stored()?.entries).toHaveLength(1);
  });

  it("becomes one new inquiry when it is sent twice", async () => {
    const { link, deps } = await registered({ status: "closed", closedAt: "2026-10-01T06:00:00.000Z" });
    const first = await addMessage(link, aMessage(), deps);
    expect(await addMessage(link, aMessage(), deps)).toEqual(first);
  });

  it("cannot add to an inquiry that is still being registered, and says so", async () => {
    const { link, deps, table } = await registered();
    table.clear();
    await expect(addMessage(link, aMessage(), deps)).rejects.toMatchObject({ code: "being-registered" });
  });

  it("tells a stranger nothing about whether their message would have been well-formed", async () => {
    const { link, deps } = await registered();
    const stranger = { reference: link.reference, secret: "1.AAAAAAAAAAAAAAAAAAAAAA" };
    await expect(addMessage(stranger, aMessage(""), deps)).rejects.toMatchObject({ code: "not-found" });
  });
});
