import { describe, expect, it } from "vitest";
import { type Accepted, openedInquiry } from "../../../../shared/domain/opening.ts";
import { aReference, aRequestHash } from "../../../builders.ts";

function accepted(change: Partial<Accepted> = {}): Accepted {
  return {
    reference: aReference(),
    requestHash: aRequestHash(),
    topic: "citizenship",
    priority: "normal",
    channel: "web",
    language: "kk-Cyrl",
    person: { name: "Айгерім" },
    contact: "none",
    consentVersion: "2026-11",
    // A Monday, 11:00 in Kazakhstan.
    receivedAt: "2026-11-23T06:00:00.000Z",
    ...change,
  };
}

const TEXT = { text: "Қалай аламын?" };

describe("a new inquiry", () => {
  it("is version 1, new, ahead of its deadlines, with a first status link", () => {
    const { inquiry } = openedInquiry(accepted(), TEXT);
    expect(inquiry).toMatchObject({ version: 1, status: "new", dueState: "ahead", linkVersion: 1 });
  });

  it("keeps what was accepted, and of the texts a gist alone", () => {
    const { inquiry } = openedInquiry(accepted({ personKey: "person-1" }), { ...TEXT, subject: "Азаматтық" });
    expect(inquiry).toMatchObject({ ...accepted({ personKey: "person-1" }), gist: "Азаматтық" });
    expect(JSON.stringify(inquiry)).not.toContain("Қалай аламын");
  });

  it("has its deadlines counted from when it was accepted: 15 working days outside, 5 inside", () => {
    const { inquiry } = openedInquiry(accepted(), TEXT);
    expect(inquiry).toMatchObject({
      registeredOn: "2026-11-23",
      innerDueAt: "2026-11-30T13:00:00.000Z",
      dueAt: "2026-12-14T13:00:00.000Z",
      updatedAt: "2026-11-23T06:00:00.000Z",
    });
  });

  it("is due inside within one working day when it is urgent; the outer limit stays", () => {
    const { inquiry } = openedInquiry(accepted({ priority: "urgent" }), TEXT);
    expect(inquiry).toMatchObject({ innerDueAt: "2026-11-24T13:00:00.000Z", dueAt: "2026-12-14T13:00:00.000Z" });
  });

  it("is refused for now, not for good, where the calendar does not reach", () => {
    expect(() => openedInquiry(accepted({ receivedAt: "2040-01-10T06:00:00.000Z" }), TEXT)).toThrow(
      expect.objectContaining({ code: "calendar-year-missing", retryability: "transient" }),
    );
  });
});

describe("the opening entry", () => {
  it("is entry 1, by the compatriot, at the time of acceptance", () => {
    expect(openedInquiry(accepted(), TEXT).entry).toEqual({
      version: 1,
      at: "2026-11-23T06:00:00.000Z",
      by: { role: "compatriot" },
      kind: "opened",
      text: "Қалай аламын?",
    });
  });

  it("holds subject, declared topic and answers where there are any", () => {
    const opening = { ...TEXT, subject: "Азаматтық", declaredTopic: "culture", answers: { city: "Өскемен" } } as const;
    expect(openedInquiry(accepted(), opening).entry).toMatchObject(opening);
  });

  it("holds no empty places for what nobody said", () => {
    const opening = { ...TEXT, subject: undefined, declaredTopic: undefined, answers: undefined };
    expect(Object.keys(openedInquiry(accepted(), opening).entry).toSorted()).toEqual([
      "at",
      "by",
      "kind",
      "text",
      "version",
    ]);
  });
});
