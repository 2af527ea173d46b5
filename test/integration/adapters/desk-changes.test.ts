/** Changes of the desk that write more than one inquiry's next version: a reply taken back, two inquiries joined. */
import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { deliverMail } from "../../../functions/deliver-mail/deliver-mail.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import { replyChange, withdrawChange } from "../../../shared/domain/desk/answer-inquiry.ts";
import { mergeChanges } from "../../../shared/domain/desk/merge-inquiries.ts";
import { noteChange } from "../../../shared/domain/desk/note-inquiry.ts";
import type { Known } from "../../../shared/domain/desk/permitted-actions.ts";
import { ActionRefusedError } from "../../../shared/domain/desk/refused-action.ts";
import { NotYetThereError, VersionConflictError } from "../../../shared/domain/errors.ts";
import { type MailId, mailTag } from "../../../shared/domain/mail.ts";
import { openedInquiry } from "../../../shared/domain/opening.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { anInquirySubmitted, anOperator, aReference } from "../../builders.ts";
import { mailWorld } from "../../unit/functions/deliver-mail/mail-world.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

/** The reply is sent at 11:00 in Kazakhstan and taken back five seconds later. */
const by = anOperator();
const SENT = { by, at: "2026-11-24T06:00:00.000Z" };
const SOON = { by, at: "2026-11-24T06:00:05.000Z" };

/** Replies that are taken back at the moment at which their mail goes out. */
const RACES = 24;

describeWithTable("the desk's changes", () => {
  const { table } = inquiryTables();

  async function world() {
    const { client, tableName } = await table();
    const store = new InquiryStore(client, tableName);
    const ledger = new MailLedger(client, tableName);
    const known = async (reference: Reference): Promise<Known> => {
      const inquiry = await store.find(reference);
      if (inquiry === undefined || inquiry === "erased") throw new Error("It is not stored");
      return { inquiry, entries: await store.entries(reference) };
    };
    const opened = async (number: number): Promise<Known> => {
      const receivedAt = `2026-11-23T06:00:${String(number).padStart(2, "0")}.000Z`;
      const {
        text,
        declaredTopic: _declared,
        ...accepted
      } = anInquirySubmitted({ reference: aReference(number), receivedAt });
      const { inquiry, entry } = openedInquiry({ ...accepted, topic: "citizenship", priority: "normal" }, { text });
      await store.create(inquiry, entry);
      return { inquiry, entries: [entry] };
    };
    const replied = async (number: number): Promise<MailId> => {
      const { after, entry } = replyChange(await opened(number), { text: "Жауап", resolves: true }, SENT);
      const { reference, version } = await store.append(after, entry);
      return { reference, version, kind: "answer" };
    };
    /** Decided on what is known now; what is returned does it. */
    const undoing = async ({ reference, version }: MailId) => {
      const { after, entry, cancels } = withdrawChange(await known(reference), { of: version }, SOON);
      return async () => void (await store.append(after, entry, { cancels }));
    };
    const items = async (partition: string) => {
      const values = { ":pk": { S: partition } };
      const query = { TableName: tableName, KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: values };
      return (await client.send(new QueryCommand(query))).Items?.map(({ sk }) => sk?.S);
    };
    return { store, ledger, known, opened, replied, undoing, items };
  }

  /** Delivers as the queue does: what fails for now is delivered again. */
  function deliveries(ledger: MailLedger) {
    const { deps, sent } = mailWorld();
    const deliver = (mail: MailId): Promise<void> =>
      untilSettled(() => deliverMail(mail, 0, { ...deps, ledger }), NotYetThereError);
    return { deliver, sent };
  }

  it("take a reply back, or its mail goes out, and never both: however close they come", async () => {
    const { ledger, known, replied, undoing } = await world();
    const { deliver, sent } = deliveries(ledger);
    const mails = await Promise.all(Array.from({ length: RACES }, (_, number) => replied(number)));
    const races = await Promise.all(mails.map(async (mail) => ({ mail, undo: await undoing(mail) })));
    const undone = await Promise.all(
      races.map(async ({ mail, undo }, number) => {
        const undoes = () => isUndone(() => untilSettled(undo, VersionConflictError));
        // Each of the two is the first to begin in every other race.
        const first = number % 2 === 0 ? undoes() : deliver(mail);
        const [one, other] = await Promise.all([first, number % 2 === 0 ? deliver(mail) : undoes()]);
        await deliver(mail);
        return one ?? other;
      }),
    );
    expect(mails.map((mail) => sent.filter((tag) => tag === mailTag(mail)).length)).toEqual(
      undone.map((is) => (is ? 0 : 1)),
    );
    const statuses = await Promise.all(mails.map(async ({ reference }) => (await known(reference)).inquiry.status));
    expect(statuses).toEqual(undone.map((is) => (is ? "new" : "resolved")));
  });

  it("cancel the mail of a reply that is taken back first: what comes later sends nothing", async () => {
    const { ledger, replied, undoing } = await world();
    const { deliver, sent } = deliveries(ledger);
    const mail = await replied(1);
    await (await undoing(mail))();
    await deliver(mail);
    expect(sent).toEqual([]);
    expect(await ledger.find(mail)).toMatchObject({ state: "cancelled", attempts: 0, reason: "withdrawn" });
  });

  it("are refused whole once the mail has been begun, and leave the reply where it is", async () => {
    const { ledger, known, replied, undoing } = await world();
    const { deliver } = deliveries(ledger);
    const mail = await replied(1);
    const undo = await undoing(mail);
    await deliver(mail);
    await expect(undo()).rejects.toThrow(new ActionRefusedError("too-late"));
    expect((await known(mail.reference)).inquiry).toMatchObject({ status: "resolved", version: 2 });
    expect(await ledger.find(mail)).toMatchObject({ state: "sent" });
  });

  it("join two inquiries together or not at all, and name the one that somebody else changed", async () => {
    const { store, known, opened } = await world();
    const [target, source] = [await opened(1), await opened(2)];
    const changes = mergeChanges(source, target, SENT);
    const { after, entry } = noteChange(target, { text: "Жазба" }, SENT);
    await store.append(after, entry);
    const late = store.appendAll([changes.source, changes.target]);
    await expect(late).rejects.toThrow(new VersionConflictError(target.inquiry.reference, 1));
    expect((await known(source.inquiry.reference)).inquiry).toEqual(source.inquiry);
    const again = mergeChanges(source, await known(target.inquiry.reference), SENT);
    const stored = await store.appendAll([again.source, again.target]);
    expect(stored.map(({ status, version }) => ({ status, version }))).toEqual([
      { status: "closed", version: 2 },
      { status: "new", version: 3 },
    ]);
    expect((await known(source.inquiry.reference)).inquiry).toEqual(stored[0]);
  });

  it("bring along what shall be written with them, and leave it out with them", async () => {
    const { store, opened, items } = await world();
    const { after, entry } = noteChange(await opened(1), { text: "Жазба" }, SENT);
    const line = (sk: string) => ({ items: [marshall({ pk: "AUDIT#2026-11-24", sk, event: "inquiry-noted" })] });
    await store.append(after, entry, line("first"));
    await expect(store.append(after, entry, line("second"))).rejects.toThrow(VersionConflictError);
    expect(await items("AUDIT#2026-11-24")).toEqual(["first"]);
  });
});

async function isUndone(undo: () => Promise<void>): Promise<boolean> {
  try {
    await undo();
    return true;
  } catch (error) {
    if (error instanceof ActionRefusedError) return false;
    throw error;
  }
}

async function untilSettled(
  attempt: () => Promise<void>,
  passing: typeof NotYetThereError | typeof VersionConflictError,
) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof passing) || tries === 20) throw error;
    }
  }
}
