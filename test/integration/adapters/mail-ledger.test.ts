import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { AddressBook } from "../../../shared/adapters/address-book.ts";
import { inquiryPartition } from "../../../shared/adapters/inquiry-item.ts";
import { type Claim, MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import { ContractError } from "../../../shared/domain/errors.ts";
import { MAIL_STATES, type MailId, type MailState, mayMove } from "../../../shared/domain/mail.ts";
import { aReference } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const MAIL: MailId = { reference: aReference(), version: 1, kind: "acknowledgement" };

function aClaim(change: Partial<Claim> = {}): Claim {
  return {
    attemptId: "attempt-1",
    attemptedAt: "2026-11-23T06:00:00.000Z",
    leaseUntil: "2026-11-23T06:02:00.000Z",
    attempts: 1,
    ...change,
  };
}

const NOBODY = { personKey: "person-1", revision: 0 };
const BUDGET = { hour: "2026-11-23T06", inHour: 1, day: "2026-11-23", inDay: 1 };

/** States from which a mail that nobody has begun yet may be settled at once. */
const FIRST_MOVES: readonly MailState[] = ["suppressed", "cancelled"];
const CELLS = MAIL_STATES.flatMap((from) => MAIL_STATES.map((to) => [from, to] as const));

describeWithTable("the mail ledger", () => {
  const { table, anotherClient } = inquiryTables();

  /** An empty ledger; `line` writes the mail's line as it might stand there. */
  async function emptyLedger() {
    const { client, tableName, put } = await table();
    const line = (state: MailState, rest: object = {}) =>
      put(
        marshall({ pk: inquiryPartition(MAIL.reference), sk: "MAIL#1#acknowledgement", state, attempts: 1, ...rest }),
      );
    return {
      ledger: new MailLedger(client, tableName),
      addresses: new AddressBook(client, tableName),
      tableName,
      line,
      put,
    };
  }

  it("has no line for a mail that was never begun", async () => {
    const { ledger } = await emptyLedger();
    expect(await ledger.find(MAIL)).toBeUndefined();
  });

  it("refuses a line that is not one of ours", async () => {
    const { ledger, line } = await emptyLedger();
    await line("lost" as MailState);
    await expect(ledger.find(MAIL)).rejects.toThrow(ContractError);
  });

  it("keeps the claim to one attempt", async () => {
    const { ledger } = await emptyLedger();
    expect(await ledger.claim(MAIL, undefined, aClaim())).toBe("claimed");
    expect(await ledger.find(MAIL)).toEqual({ state: "sending", ...aClaim() });
  });

  it("lets one of many claims win when all come at the same time", async () => {
    const { ledger, tableName } = await emptyLedger();
    const other = new MailLedger(anotherClient(), tableName);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? ledger : other).claim(MAIL, undefined, aClaim({ attemptId: `attempt-${n}` })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "claimed")).toHaveLength(1);
    const winner = outcomes.indexOf("claimed");
    expect(await ledger.find(MAIL)).toMatchObject({ attemptId: `attempt-${winner}` });
  });

  it("knows a claim that is repeated because its answer was lost", async () => {
    const { ledger } = await emptyLedger();
    expect(await ledger.claim(MAIL, undefined, aClaim())).toBe("claimed");
    expect(await ledger.claim(MAIL, undefined, aClaim())).toBe("claimed");
    expect(await ledger.claim(MAIL, undefined, aClaim({ attemptId: "attempt-2" }))).toBe("lost");
  });

  it.each(["requested", "unknown"] as const)(
    "lets a mail be claimed again from '%s', and only while it stands there",
    async (from) => {
      const { ledger, line } = await emptyLedger();
      expect(await ledger.claim(MAIL, from, aClaim())).toBe("lost");
      await line(from);
      expect(await ledger.claim(MAIL, from, aClaim({ attempts: 2 }))).toBe("claimed");
      expect(await ledger.find(MAIL)).toMatchObject({ state: "sending", attempts: 2 });
      expect(await ledger.claim(MAIL, from, aClaim({ attemptId: "attempt-2" }))).toBe("lost");
    },
  );

  it.each(MAIL_STATES)("does not let a mail that is %s be claimed as one not begun", async (state) => {
    const { ledger, line } = await emptyLedger();
    await line(state, { attemptId: "attempt-0" });
    expect(await ledger.claim(MAIL, undefined, aClaim())).toBe("lost");
    expect(await ledger.find(MAIL)).toMatchObject({ state, attemptId: "attempt-0" });
  });

  it("keeps mails of one inquiry apart by version and inquiry", async () => {
    const { ledger } = await emptyLedger();
    await ledger.claim(MAIL, undefined, aClaim());
    expect(await ledger.find({ ...MAIL, version: 2 })).toBeUndefined();
    expect(await ledger.find({ ...MAIL, reference: aReference(2) })).toBeUndefined();
  });

  it("takes a claimed mail off the address's budget", async () => {
    const { ledger, addresses } = await emptyLedger();
    const after = { ...NOBODY, revision: 1, budget: BUDGET };
    expect(await ledger.claim(MAIL, undefined, aClaim(), { before: NOBODY, after })).toBe("claimed");
    expect(await addresses.find("person-1")).toEqual(after);
    expect(await ledger.find(MAIL)).toMatchObject({ state: "sending" });
  });

  it("leaves the budget alone when the mail was claimed by another", async () => {
    const { ledger, addresses } = await emptyLedger();
    await ledger.claim(MAIL, undefined, aClaim({ attemptId: "attempt-0" }));
    const after = { ...NOBODY, revision: 1, budget: BUDGET };
    expect(await ledger.claim(MAIL, undefined, aClaim(), { before: NOBODY, after })).toBe("lost");
    expect(await addresses.find("person-1")).toEqual(NOBODY);
  });

  it("leaves the mail alone when the address has changed since it was read", async () => {
    const { ledger, addresses } = await emptyLedger();
    await addresses.suppress("person-1", "bounced", "2026-11-23T06:00:00.000Z");
    const after = { ...NOBODY, revision: 1, budget: BUDGET };
    expect(await ledger.claim(MAIL, undefined, aClaim(), { before: NOBODY, after })).toBe("lost");
    expect(await ledger.find(MAIL)).toBeUndefined();
    expect(await addresses.find("person-1")).toMatchObject({ suppressed: "bounced", revision: 1 });
  });

  it("counts every claim when mails to one address are claimed at the same time", async () => {
    const { ledger, addresses } = await emptyLedger();
    const claimUntilWon = async (version: number): Promise<void> => {
      const before = await addresses.find("person-1");
      const inDay = (before.budget?.inDay ?? 0) + 1;
      const after = { ...before, revision: before.revision + 1, budget: { ...BUDGET, inDay } };
      const outcome = await ledger.claim({ ...MAIL, version }, undefined, aClaim(), { before, after });
      if (outcome === "lost") await claimUntilWon(version);
    };
    await Promise.all([1, 2, 3, 4, 5].map(claimUntilWon));
    expect(await addresses.find("person-1")).toMatchObject({ revision: 5, budget: { inDay: 5 } });
  });

  it.each(CELLS)("moves a mail from %s to %s if the domain lets it, else leaves it", async (from, to) => {
    const { ledger, line } = await emptyLedger();
    await line(from);
    expect(await ledger.move(MAIL, to)).toBe(mayMove(from, to));
    expect(await ledger.find(MAIL)).toEqual({ state: mayMove(from, to) ? to : from, attempts: 1 });
  });

  it.each(MAIL_STATES)("settles a mail that nobody has begun as %s, or not at all", async (to) => {
    const { ledger } = await emptyLedger();
    const isFirst = FIRST_MOVES.includes(to);
    expect(await ledger.move(MAIL, to, { reason: "budget" })).toBe(isFirst);
    expect(await ledger.find(MAIL)).toEqual(isFirst ? { state: to, attempts: 0, reason: "budget" } : undefined);
  });

  it("records what ended the attempt, and keeps what was known of it", async () => {
    const { ledger } = await emptyLedger();
    await ledger.claim(MAIL, undefined, aClaim());
    expect(await ledger.move(MAIL, "sent", { attemptId: "attempt-1", sesMessageId: "ses-1" })).toBe(true);
    expect(await ledger.find(MAIL)).toEqual({ ...aClaim(), state: "sent", sesMessageId: "ses-1" });
  });

  it("lets an attempt speak for itself alone", async () => {
    const { ledger } = await emptyLedger();
    await ledger.claim(MAIL, undefined, aClaim({ attemptId: "attempt-2", attempts: 2 }));
    expect(await ledger.move(MAIL, "requested", { attemptId: "attempt-1" })).toBe(false);
    expect(await ledger.move(MAIL, "failed", { attemptId: "attempt-1", reason: "late" })).toBe(false);
    expect(await ledger.find(MAIL)).toEqual({ ...aClaim({ attemptId: "attempt-2", attempts: 2 }), state: "sending" });
  });

  it("gives no attempt a say in a mail that nobody has begun", async () => {
    const { ledger } = await emptyLedger();
    expect(await ledger.move(MAIL, "failed", { attemptId: "attempt-1" })).toBe(false);
    expect(await ledger.find(MAIL)).toBeUndefined();
  });
});
