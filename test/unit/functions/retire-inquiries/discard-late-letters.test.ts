import { describe, expect, it } from "vitest";
import { discardLateLetters } from "../../../../functions/retire-inquiries/discard-late-letters.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";

type Letter = { readonly messageId: string; readonly reference?: Reference; readonly reason?: string };

const ERASED = aReference(1);
const ALIVE = aReference(2);

function world(letters: readonly Letter[]) {
  const left = new Set(letters);
  const store = {
    sweep: async function* (decide: (letter: Letter) => "discard" | "leave") {
      for (const letter of Array.from(left)) {
        const fate = decide(letter);
        if (fate === "discard") left.delete(letter);
        yield { letter, outcome: fate === "discard" ? "discarded" : "left" };
      }
    },
  };
  const find = async (reference: Reference) =>
    reference === ERASED ? ("erased" as const) : reference === ALIVE ? anInquiry({ reference }) : undefined;
  return { left, deps: { inquiries: { find }, deadLetters: [store] } };
}

describe("the daily look for dead letters of erased inquiries", () => {
  it("discards those that are theirs, and logs which", async () => {
    const { lines } = listenToStdout();
    const { left, deps } = world([{ messageId: "late", reference: ERASED, reason: "fault" }]);
    await discardLateLetters(deps);
    expect(left.size).toBe(0);
    expect(lines()).toMatchObject([
      { event: "dead-letter-discarded", messageId: "late", reference: ERASED },
      { event: "late-letters-discarded", count: 1 },
    ]);
  });

  it("leaves those of living inquiries, of such as are not there yet, and of none", async () => {
    const others = [
      { messageId: "1", reference: ALIVE },
      { messageId: "2", reference: aReference(3) },
      { messageId: "3" },
    ];
    const { left, deps } = world([...others, { messageId: "late", reference: ERASED }]);
    await discardLateLetters(deps);
    expect([...left]).toEqual(others);
  });

  it("leaves a collision: it bears an erased inquiry's reference, and holds another person's only copy", async () => {
    const { left, deps } = world([{ messageId: "1", reference: ERASED, reason: "reference-collision" }]);
    await discardLateLetters(deps);
    expect(left.size).toBe(1);
  });

  it("goes on with the other queues when one cannot be read, and fails", async () => {
    const { left, deps } = world([{ messageId: "late", reference: ERASED }]);
    const broken = {
      sweep: async function* () {
        yield await Promise.reject(new Error("no such queue"));
      },
    };
    const all = { ...deps, deadLetters: [broken, ...deps.deadLetters] };
    await expect(discardLateLetters(all)).rejects.toThrow("1 of 2 parts failed");
    expect(left.size).toBe(0);
  });
});
