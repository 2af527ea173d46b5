import { describe, expect, it } from "vitest";
import { TransitionNotAllowedError } from "../../../../shared/domain/errors.ts";
import {
  afterPersonWrote,
  INQUIRY_STATUSES,
  type InquiryStatus,
  REOPEN_DAYS,
  transition,
} from "../../../../shared/domain/inquiry.ts";
import { anInquiry } from "../../../builders.ts";

const AT = "2026-12-01T06:00:00.000Z";

/** Where an inquiry may go, written down a second time on purpose: a change of the life is a change of this table. */
const ALLOWED = {
  new: ["assigned", "resolved"],
  assigned: ["new", "awaiting-compatriot", "referred", "resolved"],
  "awaiting-compatriot": ["new", "assigned", "resolved", "closed"],
  referred: ["new", "assigned", "resolved"],
  resolved: ["new", "assigned", "closed"],
  closed: ["new", "assigned"],
} as const satisfies Record<InquiryStatus, readonly InquiryStatus[]>;

const CELLS = INQUIRY_STATUSES.flatMap((from) => INQUIRY_STATUSES.map((to) => ({ from, to })));
const isAllowed = ({ from, to }: (typeof CELLS)[number]) => (ALLOWED[from] as readonly InquiryStatus[]).includes(to);

describe("the life of an inquiry", () => {
  it("knows six statuses", () => {
    expect([...INQUIRY_STATUSES].toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  });

  it.each(CELLS.filter(isAllowed))("lets it go from $from to $to", ({ from, to }) => {
    expect(transition(anInquiry({ status: from }), to, AT)).toMatchObject({ status: to, updatedAt: AT });
  });

  it.each(CELLS.filter((cell) => !isAllowed(cell)))("does not let it go from $from to $to", ({ from, to }) => {
    expect(() => transition(anInquiry({ status: from }), to, AT)).toThrow(new TransitionNotAllowedError(from, to));
  });

  it("changes nothing else about it, its version included", () => {
    const inquiry = anInquiry({ version: 7 });
    expect(transition(inquiry, "assigned", AT)).toEqual({ ...inquiry, status: "assigned", updatedAt: AT });
  });

  it("remembers when it was closed, and forgets that when it is opened again", () => {
    const closed = transition(anInquiry({ status: "resolved" }), "closed", AT);
    expect(closed.closedAt).toBe(AT);
    expect(transition(closed, "assigned", AT)).not.toHaveProperty("closedAt");
  });

  it("remembers since when it is resolved, closed or not, and forgets that when it is opened again", () => {
    const resolved = transition(anInquiry({ status: "assigned" }), "resolved", AT);
    const closed = transition(resolved, "closed", "2026-12-15T06:00:00.000Z");
    expect([resolved.resolvedAt, closed.resolvedAt]).toEqual([AT, AT]);
    expect(transition(closed, "new", AT)).not.toHaveProperty("resolvedAt");
  });

  it("names both statuses in the error", () => {
    expect(() => transition(anInquiry({ status: "closed" }), "resolved", AT)).toThrow(
      expect.objectContaining({
        code: "transition-not-allowed",
        retryability: "permanent",
        from: "closed",
        to: "resolved",
      }),
    );
  });
});

describe("what the person writes later", () => {
  it.each(["awaiting-compatriot", "resolved", "closed"] as const)(
    "brings an inquiry that is %s back to the desk",
    (status) => {
      expect(afterPersonWrote(anInquiry({ status }), AT)).toMatchObject({ status: "new", updatedAt: AT });
    },
  );

  it.each(["new", "assigned", "referred"] as const)("leaves an inquiry that is %s with whoever has it", (status) => {
    expect(afterPersonWrote(anInquiry({ status }), AT)).toEqual(anInquiry({ status, updatedAt: AT }));
  });

  const closedAt = "2026-11-01T06:00:00.000Z";

  it.each([
    ["2026-12-01T05:59:59.999Z", "new"],
    ["2026-12-01T06:00:00.000Z", "new"],
    ["2026-12-01T06:00:00.001Z", undefined],
    ["2027-11-01T06:00:00.000Z", undefined],
  ])("reopens an inquiry closed on 1 November for 30 days to the millisecond: %s", (at, status) => {
    expect(REOPEN_DAYS).toBe(30);
    expect(afterPersonWrote(anInquiry({ status: "closed", closedAt }), at)?.status).toBe(status);
  });

  it("counts from the last change where nobody noted when it was closed", () => {
    const inquiry = anInquiry({ status: "closed", updatedAt: closedAt });
    expect(afterPersonWrote(inquiry, "2026-12-01T06:00:00.000Z")?.status).toBe("new");
    expect(afterPersonWrote(inquiry, "2026-12-01T06:00:00.001Z")).toBeUndefined();
  });

  it("reopens a resolved inquiry however late", () => {
    expect(afterPersonWrote(anInquiry({ status: "resolved" }), "2030-01-01T00:00:00.000Z")?.status).toBe("new");
  });
});
