import { describe, expect, it } from "vitest";
import { type EraseDeps, eraseInquiry } from "../../../../functions/erase-inquiry/erase-inquiry.ts";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_ERASED } from "../../../../shared/contracts/erasure-messages.ts";
import { receiptOf, type Tombstone } from "../../../../shared/domain/erasure.ts";
import { type MailState, mailTag } from "../../../../shared/domain/mail.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";

const ERASED_AT = "2026-11-24T06:00:00.000Z";
const FIRST = { reference: aReference(), looks: 0 };
const SECOND = { reference: aReference(), looks: 1 };

type Letter = { readonly messageId: string; readonly reference?: Reference; readonly reason?: string };

/** What an erased inquiry has left; it remembers what was done to it. */
function world({
  tombstone = {},
  mail,
  others = false,
  letters = [],
  now = "2026-11-24T06:00:10.000Z",
}: {
  tombstone?: Partial<Tombstone> | "none";
  mail?: MailState;
  others?: boolean;
  letters?: readonly Letter[];
  now?: string;
} = {}) {
  const done: string[] = [];
  const discarded: Letter[] = [];
  const sent: { body: string; delaySeconds: number }[] = [];
  const left: Tombstone = {
    reference: aReference(),
    erasedAt: ERASED_AT,
    linkVersion: 1,
    version: 3,
    personKey: "person-1",
    ...(tombstone === "none" ? {} : tombstone),
  };
  const deps: EraseDeps = {
    erasure: {
      find: async () => (tombstone === "none" ? undefined : left),
      empty: async (_, spared) => {
        done.push(spared === undefined ? "empty" : `empty but ${mailTag(spared)}`);
        return 2;
      },
      finish: async () => void done.push("finish"),
    },
    ledger: { find: async () => (mail === undefined ? undefined : { state: mail }) },
    addresses: {
      forget: async (personKey) => {
        done.push(`forget ${personKey}`);
        return true;
      },
    },
    personInquiries: { hasOther: async () => others },
    files: {
      deleteAll: async () => {
        done.push("files");
        return 1;
      },
    },
    deadLetters: [
      {
        sweep: async function* (decide) {
          for (const letter of letters) {
            const isDiscarded = decide(letter) === "discard";
            if (isDiscarded) discarded.push(letter);
            yield { letter, outcome: isDiscarded ? "discarded" : "left" };
          }
        },
      },
    ],
    queue: { send: async ({ body, delaySeconds }) => void sent.push({ body, delaySeconds }) },
    hopSeconds: 900,
    now: () => now,
  };
  const looks = () => sent.map(({ body }) => readMessage(body, INQUIRY_ERASED).data.looks);
  return { deps, done, discarded, sent, looks };
}

const receipt = receiptOf(anInquiry());
if (receipt === undefined) throw new Error("The builder's inquiry can be mailed about");

describe("erasing what is left of an inquiry", () => {
  it("deletes items, files and dead letters at once, and looks again before it takes the last", async () => {
    const { deps, done, looks } = world();
    await eraseInquiry(FIRST, deps);
    expect(done.toSorted()).toEqual(["empty", "files"]);
    expect(looks()).toEqual([1]);
  });

  it("ends with the second look, when no mail is awaited", async () => {
    const { deps, done, sent } = world();
    await eraseInquiry(SECOND, deps);
    expect(done.slice(-2)).toEqual(["forget person-1", "finish"]);
    expect(sent).toEqual([]);
  });

  it.each([undefined, "requested", "sending", "unknown"] as const)(
    "spares the line of the mail that confirms it while that is %s, and looks again",
    async (mail) => {
      const { deps, done, looks } = world({ tombstone: { receipt }, ...(mail === undefined ? {} : { mail }) });
      await eraseInquiry(SECOND, deps);
      expect(done).toContain(`empty but ${aReference()}_4_erased`);
      expect(done).not.toContain("finish");
      expect(looks()).toEqual([2]);
    },
  );

  it.each(["sent", "delivered", "bounced", "failed", "suppressed", "cancelled"] as const)(
    "takes the last once that mail is %s: its receipt first, so that no repeated request can send it again",
    async (mail) => {
      const { deps, done } = world({ tombstone: { receipt }, mail });
      await eraseInquiry(SECOND, deps);
      expect(done).toContain(`empty but ${aReference()}_4_erased`);
      expect(done.slice(-3)).toEqual(["forget person-1", "finish", "empty"]);
    },
  );

  it("spares that line with the first look too, even if the mail is delivered already", async () => {
    const { deps, done, looks } = world({ tombstone: { receipt }, mail: "delivered" });
    await eraseInquiry(FIRST, deps);
    expect(done.toSorted()).toEqual([`empty but ${aReference()}_4_erased`, "files"]);
    expect(looks()).toEqual([1]);
  });

  it("waits a day for it at most", async () => {
    const { deps, done } = world({ tombstone: { receipt }, mail: "unknown", now: "2026-11-25T06:00:00.001Z" });
    await eraseInquiry(SECOND, deps);
    expect(done).toContain("finish");
  });

  it("discards its own dead letters and no other, and logs which", async () => {
    const { lines } = listenToStdout();
    const its = { messageId: "its", reference: aReference(), reason: "fault" };
    const letters = [{ messageId: "another's", reference: aReference(2) }, its, { messageId: "nobody's" }];
    const { deps, discarded } = world({ letters });
    await eraseInquiry(FIRST, deps);
    expect(discarded).toEqual([its]);
    expect(lines()).toMatchObject([
      { event: "dead-letter-discarded", messageId: "its", reference: aReference() },
      { event: "erasure-look", count: 4 },
    ]);
  });

  it("spares a collision: it bears this reference, and holds another person's only copy", async () => {
    const collision = { messageId: "1", reference: aReference(), reason: "reference-collision" };
    const { deps, discarded } = world({ letters: [collision] });
    await eraseInquiry(FIRST, deps);
    expect(discarded).toEqual([]);
  });

  it("keeps what is known of an address that another inquiry uses", async () => {
    const { deps, done } = world({ others: true });
    await eraseInquiry(SECOND, deps);
    expect(done).not.toContain("forget person-1");
    expect(done.at(-1)).toBe("finish");
  });

  it("deletes nothing on a message's word alone: without a tombstone it refuses for good", async () => {
    const { deps, done } = world({ tombstone: "none" });
    await expect(eraseInquiry(FIRST, deps)).rejects.toMatchObject({ code: "not-erased", retryability: "permanent" });
    expect(done).toEqual([]);
  });

  it("can be repeated after its end", async () => {
    const { deps, done } = world({ tombstone: {} });
    await eraseInquiry(SECOND, deps);
    await eraseInquiry(SECOND, deps);
    expect(done.filter((step) => step === "finish")).toHaveLength(2);
  });
});
