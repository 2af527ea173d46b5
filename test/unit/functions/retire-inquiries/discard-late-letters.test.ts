import { describe, expect, it } from "vitest";
import { discardLateLetters } from "../../../../functions/retire-inquiries/discard-late-letters.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { anInquiry, aReference } from "../../../builders.ts";

type Letter = { readonly reference?: string; readonly body: string };

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
  it("discards those that name one beside their body or in it, as a mail's tag does", async () => {
    const inTag = { body: JSON.stringify({ mail: { tags: { mail: [`${ERASED}_1_acknowledgement`] } } }) };
    const { left, deps } = world([{ reference: ERASED, body: "{}" }, inTag]);
    await discardLateLetters(deps);
    expect(left.size).toBe(0);
  });

  it("leaves those of living inquiries, of such as are not there yet, and of none", async () => {
    const others = [
      { reference: ALIVE, body: "{}" },
      { reference: aReference(3), body: "{}" },
      { body: "not JSON 0000-0000-0000" },
    ];
    const { left, deps } = world(others);
    await discardLateLetters(deps);
    expect([...left]).toEqual(others);
  });

  it("goes on with the other queues when one cannot be read, and fails", async () => {
    const { left, deps } = world([{ reference: ERASED, body: "{}" }]);
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
