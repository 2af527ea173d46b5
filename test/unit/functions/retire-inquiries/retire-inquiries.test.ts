import { describe, expect, it } from "vitest";
import { keepRetention } from "../../../../functions/retire-inquiries/keep-retention.ts";
import { type RetireDeps, retireInquiries } from "../../../../functions/retire-inquiries/retire-inquiries.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const NOW = "2026-11-24T06:00:00.000Z";
const closed = (number: number, change: Partial<Inquiry> = {}) =>
  anInquiry({
    reference: aReference(number),
    status: "closed",
    topic: "culture",
    closedAt: "2026-05-01T00:00:00.000Z",
    ...change,
  });

function world(indexed: readonly Inquiry[], stored: readonly Inquiry[] = indexed) {
  const erased: string[] = [];
  const looks = new Map<string, string>();
  const deps: RetireDeps = {
    settled: {
      find: async function* ({ topic, upTo }) {
        looks.set(topic, upTo);
        yield* indexed.filter((inquiry) => inquiry.topic === topic);
      },
    },
    inquiries: { find: async (reference) => stored.find((inquiry) => inquiry.reference === reference) },
    erasure: { begin: async ({ reference }) => void erased.push(reference) },
    now: () => NOW,
  };
  return { deps, erased, looks };
}

describe("carrying out retention", () => {
  it("erases what was closed longer ago than its topic is kept for, and mails nobody", async () => {
    const { deps, erased, looks } = world([closed(1)]);
    await retireInquiries(deps);
    expect(erased).toEqual([aReference(1)]);
    expect(looks.get("culture")).toBe("2026-05-28T06:00:00.000Z");
    expect(looks.get("citizenship")).toBe("2025-11-24T06:00:00.000Z");
    expect(looks.size).toBe(9);
  });

  it.each([
    ["was opened again", { status: "new" }],
    ["was closed again later", { closedAt: "2026-11-01T00:00:00.000Z" }],
    ["moved to a topic that is kept for longer", { topic: "citizenship" }],
  ] as const)("leaves alone what the index still has and %s", async (_, change) => {
    const { deps, erased } = world([closed(1)], [closed(1, change)]);
    await retireInquiries(deps);
    expect(erased).toEqual([]);
  });

  it("goes on with the others when somebody writes at the same moment", async () => {
    const { deps, erased } = world([closed(1), closed(2)]);
    const begin: RetireDeps["erasure"]["begin"] = async (inquiry, at) => {
      if (inquiry.reference === aReference(1)) throw new VersionConflictError(inquiry.reference, inquiry.version);
      return deps.erasure.begin(inquiry, at);
    };
    await retireInquiries({ ...deps, erasure: { begin } });
    expect(erased).toEqual([aReference(2)]);
  });

  it("fails loudly, and only after the other topics, when one cannot be gone through", async () => {
    const { deps, erased } = world([closed(1), closed(2, { topic: "business" })]);
    const begin: RetireDeps["erasure"]["begin"] = async (inquiry, at) => {
      if (inquiry.topic === "business") throw new Error("throttled");
      return deps.erasure.begin(inquiry, at);
    };
    await expect(retireInquiries({ ...deps, erasure: { begin } })).rejects.toThrow(AggregateError);
    expect(erased).toEqual([aReference(1)]);
  });
});

describe("a day's run", () => {
  it("looks for late letters though a topic could not be gone through, and fails", async () => {
    const { deps } = world([closed(1)]);
    let looks = 0;
    const store = {
      async *sweep() {
        looks += 1;
        yield* [];
      },
    };
    const begin = async (): Promise<void> => {
      throw new Error("throttled");
    };
    await expect(keepRetention({ ...deps, erasure: { begin }, deadLetters: [store] })).rejects.toThrow(AggregateError);
    expect(looks).toBe(1);
  });
});
