import { describe, expect, it } from "vitest";
import { differenceOf } from "../../../../../shared/domain/desk/audit.ts";
import { anInquiry } from "../../../../builders.ts";

describe("the difference that the audit keeps", () => {
  it("tells codes, ids and times before and after", () => {
    const before = anInquiry();
    const after = anInquiry({ status: "resolved", topic: "culture", dueAt: "2027-01-11T13:00:00.000Z" });
    expect(differenceOf(before, after)).toEqual({
      status: { before: "new", after: "resolved" },
      topic: { before: "citizenship", after: "culture" },
      dueAt: { before: before.dueAt, after: after.dueAt },
    });
  });

  it("tells of an address or a phone only that it is another one", () => {
    const after = anInquiry({ person: { email: "dana@example.org", phone: "+77010000000" }, contact: "notice" });
    const difference = differenceOf(anInquiry(), after);
    expect(difference).toEqual({ email: {}, phone: {}, contact: { before: "answer", after: "notice" } });
    expect(JSON.stringify(difference)).not.toContain("example.org");
  });

  it("is empty when nothing that it tells has changed", () => {
    expect(differenceOf(anInquiry(), anInquiry({ version: 2, updatedAt: "2026-11-24T06:00:00.000Z" }))).toEqual({});
  });
});
