import { describe, expect, it } from "vitest";
import { type CloseDeps, closeQuiet } from "../../../../functions/watch-deadlines/close-quiet.ts";
import type { NewEntry } from "../../../../shared/domain/entry.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import { type Inquiry, transition } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const ANSWERED = "2026-12-01T06:00:00.000Z";
const DUE = "2026-12-15T06:00:00.000Z";

const resolved = (number: number, at = ANSWERED) =>
  transition(anInquiry({ status: "assigned", reference: aReference(number) }), "resolved", at);

/** A store whose index says what the test says, which can be behind the store. */
function world(indexed: readonly Inquiry[], store: readonly Inquiry[] = indexed) {
  const changes: { after: Inquiry; entry: NewEntry }[] = [];
  const upTos: string[] = [];
  const deps: CloseDeps = {
    settled: {
      find: async function* ({ status, upTo }) {
        upTos.push(upTo);
        yield* indexed.filter((inquiry) => inquiry.status === status);
      },
    },
    inquiries: {
      find: async (reference) => store.find((inquiry) => inquiry.reference === reference),
      append: async (after, entry) => {
        changes.push({ after, entry });
        return after;
      },
    },
  };
  return { deps, changes, upTos };
}

describe("closing what has been quiet for long", () => {
  it("asks for what has been resolved for two weeks, and closes it with an entry of its own", async () => {
    const { deps, changes, upTos } = world([resolved(1), resolved(2)]);
    await closeQuiet("citizenship", DUE, deps);
    expect(upTos[0]).toBe(ANSWERED);
    expect(changes).toMatchObject([
      { after: { reference: aReference(1), status: "closed", closedAt: DUE }, entry: { kind: "closed" } },
      { after: { reference: aReference(2), status: "closed" } },
    ]);
  });

  it("closes what its person has not replied to for sixty days, and says so", async () => {
    const asked = transition(
      anInquiry({ status: "assigned", reference: aReference(3) }),
      "awaiting-compatriot",
      "2026-10-16T06:00:00.000Z",
    );
    const { deps, changes, upTos } = world([asked]);
    await closeQuiet("citizenship", DUE, deps);
    expect(upTos[1]).toBe("2026-10-16T06:00:00.000Z");
    expect(changes).toMatchObject([
      {
        after: { reference: aReference(3), status: "closed", closedAt: DUE },
        entry: { kind: "closed", unanswered: true },
      },
    ]);
  });

  it("leaves alone what the index says and the table does not: a person has written, or it has been erased", async () => {
    const { deps, changes } = world([resolved(1), resolved(2)], [anInquiry({ reference: aReference(1) })]);
    await closeQuiet("citizenship", DUE, deps);
    expect(changes).toEqual([]);
  });

  it("goes on with the others when somebody writes at the same moment", async () => {
    const { deps, changes } = world([resolved(1), resolved(2)]);
    const append = async (after: Inquiry, entry: NewEntry) => {
      if (after.reference === aReference(1)) throw new VersionConflictError(after.reference, after.version);
      return deps.inquiries.append(after, entry);
    };
    await closeQuiet("citizenship", DUE, { ...deps, inquiries: { ...deps.inquiries, append } });
    expect(changes).toMatchObject([{ after: { reference: aReference(2) } }]);
  });

  it("does not swallow a table that does not answer", async () => {
    const { deps } = world([resolved(1)]);
    const append = () => Promise.reject(new Error("throttled"));
    const closing = closeQuiet("citizenship", DUE, { ...deps, inquiries: { ...deps.inquiries, append } });
    await expect(closing).rejects.toThrow("throttled");
  });
});
