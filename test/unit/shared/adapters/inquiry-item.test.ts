import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryFromItem, entrySortKey, entryToItem } from "../../../../shared/adapters/entry-item.ts";
import { identityFromItem, inquiryFromItem, inquiryToItem, shardOf } from "../../../../shared/adapters/inquiry-item.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { INDEXES } from "../../../../shared/domain/table-shape.ts";
import { anInquiry, aReference, aRequestHash, aRouting } from "../../../builders.ts";
import { anyString } from "../domain/any-string.ts";
import { anyHistory, played } from "../domain/desk/random-histories.ts";

const AT = "2026-11-23T06:00:00.000Z";
const attributes = (inquiry: Inquiry) => unmarshall(inquiryToItem(inquiry));

describe("an inquiry's item", () => {
  const { personKey: _, ...pseudonymous } = anInquiry({ person: {}, contact: "none" });

  it.each([
    ["just opened", anInquiry()],
    ["of somebody who said nothing of themselves", pseudonymous],
    ["routed by its words", anInquiry({ routing: aRouting({ urgentReason: "medical", suggestedTopic: "culture" }) })],
    ["closed, with mail that does not arrive", anInquiry({ status: "closed", closedAt: AT, undelivered: "bounced" })],
  ])("is read back as the inquiry %s", (_name, inquiry) => {
    expect(inquiryFromItem(inquiryToItem(inquiry))).toEqual(inquiry);
  });

  it("shows the desk queue in which script the person wrote", () => {
    expect(attributes(anInquiry({ routing: aRouting({ textScript: "Arab" }) }))).toMatchObject({ script: "Arab" });
    expect(attributes(anInquiry())).not.toHaveProperty("script");
  });

  it("stands under its reference", () => {
    expect(attributes(anInquiry())).toMatchObject({ pk: `INQUIRY#${aReference()}`, sk: "INQUIRY" });
  });

  it.each([
    ["new", "1"],
    ["assigned", "1"],
    ["referred", "1"],
    ["awaiting-compatriot", "2"],
  ] as const)("is on the desk while it is %s, in class %s", (status, place) => {
    expect(attributes(anInquiry({ status }))).toMatchObject({
      deskQueue: "QUEUE#citizenship#0",
      deskOrder: `${place}#2026-11-30T13:00:00.000Z#${aReference()}`,
    });
  });

  it.each(["resolved", "closed"] as const)("has left the desk when it is %s", (status) => {
    expect(attributes(anInquiry({ status }))).not.toHaveProperty("deskQueue");
    expect(attributes(anInquiry({ status }))).not.toHaveProperty("deskOrder");
  });

  it("is its operator's work while it is open, by its inner limit, and in nobody's index when nobody has it", () => {
    const assignee = "operator-1";
    expect(attributes(anInquiry({ status: "assigned", assignee }))).toMatchObject({
      [INDEXES.byOperator.partition]: "OPERATOR#operator-1",
      [INDEXES.byOperator.sort]: "2026-11-30T13:00:00.000Z",
    });
    expect(attributes(anInquiry())).not.toHaveProperty(INDEXES.byOperator.partition);
    expect(attributes(anInquiry({ status: "resolved", assignee }))).not.toHaveProperty(INDEXES.byOperator.partition);
  });

  it("is found by its person's key, where there is one", () => {
    expect(attributes(anInquiry())[INDEXES.byPerson.partition]).toBe("person-1");
    expect(attributes(pseudonymous)).not.toHaveProperty(INDEXES.byPerson.partition);
  });

  it("tells the desk the country, where it is known", () => {
    expect(attributes(anInquiry())).toMatchObject({ country: "MN" });
    expect(attributes(pseudonymous)).not.toHaveProperty("country");
  });

  it("is in the index of what is quiet only while the clock goes on with it, by topic and date", () => {
    const resolvedAt = "2026-12-01T06:00:00.000Z";
    const closedAt = "2026-12-15T06:00:00.000Z";
    expect(attributes(anInquiry({ status: "assigned" }))).not.toHaveProperty("settled");
    expect(attributes(anInquiry({ status: "resolved", resolvedAt }))).toMatchObject({
      settled: "RESOLVED#citizenship",
      settledAt: resolvedAt,
    });
    expect(attributes(anInquiry({ status: "awaiting-compatriot", awaitedSince: resolvedAt }))).toMatchObject({
      settled: "AWAITING-COMPATRIOT#citizenship",
      settledAt: resolvedAt,
    });
    expect(attributes(anInquiry({ status: "closed", resolvedAt, closedAt }))).toMatchObject({
      settled: "CLOSED#citizenship",
      settledAt: closedAt,
    });
  });

  it("keeps addresses and names out of every key", () => {
    const keys = Object.values(INDEXES).flatMap(({ partition, sort }) => [partition, sort]);
    const values = ["pk", "sk", ...keys].map((key) => String(attributes(anInquiry())[key]));
    expect(values.join()).not.toMatch(/aigerim|Айгерім/i);
  });

  it.each([{ status: "lost" }, { version: "1" }, { topic: undefined }, { reference: "7K3M" }, { person: "Айгерім" }])(
    "is refused when it is not one of ours: %j",
    (change) => {
      const broken = { ...anInquiry(), ...change } as unknown as Inquiry;
      expect(() =>
        inquiryFromItem(inquiryToItem(broken.topic === undefined ? { ...broken, status: "closed" } : broken)),
      ).toThrow(ContractError);
    },
  );

  it("is in the one shard there is", () => {
    expect(shardOf("citizenship", aReference())).toBe(0);
  });
});

describe("what the table holds of any history", () => {
  it("is read back as it was written, the inquiry and every entry", () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        for (const { after } of played(steps)) {
          for (const { inquiry, entries } of after) {
            expect(inquiryFromItem(inquiryToItem(inquiry))).toEqual(inquiry);
            expect(entries.slice(-1).map((entry) => entryFromItem(entryToItem(inquiry.reference, entry)))).toEqual(
              entries.slice(-1),
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("an entry's item", () => {
  const frame = { version: 2, at: AT, by: { role: "service" } } as const;
  const operator = { role: "operator", operator: "operator-1" } as const;
  const entries = [
    { ...frame, version: 1, by: { role: "compatriot" }, kind: "opened", text: "?" },
    {
      ...frame,
      version: 1,
      by: { role: "compatriot" },
      kind: "opened",
      text: "Қалай?",
      subject: "Азаматтық",
      declaredTopic: "citizenship",
      answers: { city: "Өскемен", empty: "" },
    },
    { ...frame, by: { role: "compatriot" }, kind: "message", text: "Рақмет" },
    { ...frame, kind: "deadline", dueState: "soon", innerDueAt: AT },
    { ...frame, by: operator, kind: "reply", text: "Жауап", visibleFrom: AT },
    { ...frame, by: operator, kind: "question", text: "Қай елде?", visibleFrom: AT },
    { ...frame, by: operator, kind: "note", text: "Тексеру керек" },
    { ...frame, by: operator, kind: "referral", to: "Көші-қон қызметі", text: "Шешім соларда" },
    { ...frame, by: operator, kind: "referral", to: "Министрлік", ownerOf: "employment", text: "Шешім соларда" },
    { ...frame, by: operator, kind: "extension", dueAt: AT, text: "Деректер керек" },
    { ...frame, by: { role: "compatriot" }, kind: "solved" },
    { ...frame, by: { role: "compatriot" }, kind: "feedback", resolvedAt: AT, solved: false, rating: 2 },
    { ...frame, by: { role: "compatriot" }, kind: "feedback", resolvedAt: AT, solved: true, rating: 5, comment: "!" },
    { ...frame, kind: "closed" },
    { ...frame, by: { role: "compatriot" }, kind: "link-renewed", requestDigest: "digest" },
    { ...frame, by: { role: "compatriot" }, kind: "links-requested" },
    { ...frame, by: { role: "compatriot" }, kind: "address-proven" },
    { ...frame, kind: "transfer", from: "other", to: "education" },
    { ...frame, kind: "file", fileId: "id", title: "eicar", declaredType: "txt", outcome: "infected" },
    { ...frame, kind: "file", fileId: "id", title: "older", outcome: "refused", reason: "kind" },
    { ...frame, kind: "mail-undelivered", mail: "acknowledgement", outcome: "bounced" },
  ] as const satisfies readonly Entry[];

  it.each(entries)("is read back as it was written: $kind", (entry) => {
    expect(entryFromItem(entryToItem(aReference(), entry))).toEqual(entry);
  });

  it("keeps a text unchanged, whatever it holds", () => {
    fc.assert(
      fc.property(anyString, (any) => {
        const entry: Entry = { ...frame, kind: "message", text: any };
        expect(entryFromItem(entryToItem(aReference(), entry))).toEqual(entry);
      }),
    );
  });

  it("sorts by version, as far as an inquiry can ever get", () => {
    const versions = [1, 2, 9, 10, 11, 99, 100, 12_345_678];
    expect(versions.map(entrySortKey).toSorted()).toEqual(versions.map(entrySortKey));
    expect(entrySortKey(7)).toBe("ENTRY#00000007");
  });

  it("holds the request's hash with the opening, and with nothing else", () => {
    expect(identityFromItem(entryToItem(aReference(), entries[0], aRequestHash()))).toEqual({
      requestHash: aRequestHash(),
    });
    expect(identityFromItem(entryToItem(aReference(), entries[2]))).toEqual({});
  });

  it.each([{ kind: "gossip" }, { by: { role: "stranger" } }, { dueState: "ahead" }, { version: "2" }])(
    "is refused when it is not one of ours: %j",
    (change) => {
      const broken = { ...entries[3], ...change } as unknown as Entry;
      expect(() => entryFromItem(entryToItem(aReference(), broken))).toThrow(ContractError);
    },
  );

  it("is refused when it tells of a kind of mail that does not exist", () => {
    const broken = { ...entries.at(-1), mail: "newsletter" } as unknown as Entry;
    expect(() => entryFromItem(entryToItem(aReference(), broken))).toThrow(ContractError);
  });
});
