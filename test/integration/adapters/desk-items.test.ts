/** What the desk keeps beside inquiries, and how it reads one whole. */
import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, it, vi } from "vitest";
import { AuditTrail } from "../../../shared/adapters/audit-trail.ts";
import { DeskChanges } from "../../../shared/adapters/desk-changes.ts";
import { Drafts } from "../../../shared/adapters/drafts.ts";
import { InquiryDossiers } from "../../../shared/adapters/inquiry-dossier.ts";
import { InquiryErasure } from "../../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { LongestWaitingStore } from "../../../shared/adapters/longest-waiting-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import { OperatorWork } from "../../../shared/adapters/operator-work.ts";
import { Presences } from "../../../shared/adapters/presences.ts";
import type { AuditRecord } from "../../../shared/domain/desk/audit.ts";
import { LongestWaiting } from "../../../shared/domain/desk/longest-waiting.ts";
import type { Operator } from "../../../shared/domain/desk/operator.ts";
import { takeChange } from "../../../shared/domain/desk/take-inquiry.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { VersionConflictError } from "../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const AT = "2026-11-24T06:00:00.000Z";
const OPENING: Entry = { kind: "opened", text: "?", version: 1, at: AT, by: { role: "compatriot" } };
const OPERATOR: Operator = { id: "aigerim", name: "Aigerim", role: "operator", topics: ["citizenship"], languages: [] };
const LINE: AuditRecord = {
  at: AT,
  requestId: "request-1",
  by: { id: "aigerim", name: "Aigerim" },
  event: "inquiry-taken",
  reference: aReference(),
  from: "192.0.2.7",
  difference: { status: { before: "new", after: "assigned" } },
};

describeWithTable("the desk's items", () => {
  const { table } = inquiryTables();

  /** A table with these inquiries in it. */
  async function desk(...inquiries: readonly Inquiry[]) {
    const { client, tableName } = await table();
    const store = new InquiryStore(client, tableName);
    for (const inquiry of inquiries) await store.create(inquiry, OPENING);
    const dossiers = new InquiryDossiers(client, tableName);
    const itemsOf = async (partition: string) => {
      const query = {
        TableName: tableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: partition } },
      };
      return ((await client.send(new QueryCommand(query))).Items ?? []).map((item) => unmarshall(item));
    };
    return { client, tableName, store, dossiers, itemsOf };
  }

  it("are read with their inquiry in one query: history, mails, and drafts by whose they are", async () => {
    const { client, tableName, store, dossiers } = await desk(anInquiry());
    const note = { kind: "note", text: "n", at: AT, by: { role: "operator", operator: "aigerim" } } as const;
    const after = await store.append(anInquiry(), note);
    const ledger = new MailLedger(client, tableName);
    await ledger.move({ reference: aReference(), version: 1, kind: "acknowledgement" }, "suppressed");
    const draft = { text: "", kind: "reply", savedAt: AT } as const;
    await new Drafts(client, tableName).save(aReference(), "aigerim", draft, undefined);
    const sent = vi.spyOn(client, "send");
    expect(await dossiers.find(aReference())).toEqual({
      inquiry: after,
      entries: [OPENING, { ...note, version: 2 }],
      places: [],
      mails: [{ version: 1, kind: "acknowledgement", state: "suppressed" }],
      drafts: new Map([["aigerim", draft]]),
    });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it("are absent with an inquiry that was never there, or has been erased", async () => {
    const { client, tableName, dossiers } = await desk(anInquiry());
    const drafts = new Drafts(client, tableName);
    expect(await dossiers.find(aReference(2))).toBeUndefined();
    await new InquiryErasure(client, tableName).begin(anInquiry(), { at: AT });
    expect(await dossiers.find(aReference())).toBeUndefined();
    expect(await drafts.save(aReference(), "aigerim", { text: "", kind: "note", savedAt: AT }, undefined)).toBe("gone");
  });

  it("lose a draft that is thrown away, once or twice, and begin another in its place", async () => {
    const { client, tableName, dossiers } = await desk(anInquiry());
    const drafts = new Drafts(client, tableName);
    const draft = { text: "a", kind: "reply", savedAt: AT } as const;
    await drafts.save(aReference(), "aigerim", draft, undefined);
    await drafts.save(aReference(), "mei", draft, undefined);
    for (const _ of [1, 2]) await drafts.discard(aReference(), "aigerim", { at: AT, basedOn: AT });
    expect([...((await dossiers.find(aReference()))?.drafts.keys() ?? [])]).toEqual(["mei"]);
    expect(await drafts.save(aReference(), "aigerim", draft, AT)).toBe("saved");
  });

  it("keep a draft from whoever knew another one, and give them the one that stands there", async () => {
    const { client, tableName, dossiers } = await desk(anInquiry());
    const drafts = new Drafts(client, tableName);
    const first = { text: "a", kind: "reply", savedAt: AT } as const;
    const second = { text: "ab", kind: "reply", savedAt: "2026-11-26T05:00:01.000Z" } as const;
    await drafts.save(aReference(), "aigerim", first, undefined);
    expect(await drafts.save(aReference(), "aigerim", second, undefined)).toEqual(first);
    expect(await drafts.save(aReference(), "aigerim", second, AT)).toBe("saved");
    expect(await drafts.discard(aReference(), "aigerim", { at: AT, basedOn: AT })).toEqual(second);
    expect((await dossiers.find(aReference()))?.drafts).toEqual(new Map([["aigerim", second]]));
  });

  it("tell who is there for a minute after they said so, in one inquiry or in all", async () => {
    const { client, tableName } = await desk();
    const presences = new Presences(client, tableName);
    const here = { reference: aReference(1), operator: "aigerim", activity: "writing" } as const;
    const there = { reference: aReference(2), operator: "mei", activity: "reading" } as const;
    await presences.say({ ...here, activity: "reading" }, AT);
    await presences.say(here, AT);
    await presences.say(there, AT);
    const inAMinute = "2026-11-24T06:00:59.000Z";
    expect(await presences.now(inAMinute, aReference(1))).toEqual([here]);
    expect(await presences.now(inAMinute)).toHaveLength(2);
    expect(await presences.now("2026-11-24T06:01:00.000Z")).toEqual([]);
  });

  it("hold a line of the audit under its day in Kazakhstan, once, however often it is written", async () => {
    const { client, tableName, itemsOf } = await desk();
    const late = { ...LINE, at: "2026-11-24T20:00:00.000Z" };
    for (const _ of [1, 2]) await new AuditTrail(client, tableName).put(late);
    expect(await itemsOf("AUDIT#2026-11-25")).toEqual([
      expect.objectContaining({ ...late, sk: "2026-11-24T20:00:00.000Z#request-1", expiresAt: expect.any(Number) }),
    ]);
  });

  it("tell of an open page's looks at an inquiry once an hour, and of each operator's", async () => {
    const { client, tableName, itemsOf } = await desk();
    const trail = new AuditTrail(client, tableName);
    const look = { ...LINE, event: "inquiry-read" } as const;
    const times = ["06:00:00", "06:00:10", "06:59:59", "07:00:00"].map((time) => `2026-11-24T${time}.000Z`);
    for (const [n, at] of times.entries()) await trail.put({ ...look, at, requestId: `request-${n}` });
    await trail.put({ ...look, by: { id: "mei", name: "Mei" }, requestId: "request-9" });
    const lines = await itemsOf("AUDIT#2026-11-24");
    expect(lines.map(({ at, by }) => [at, by.id])).toEqual([
      [times[0], "aigerim"],
      [times[0], "mei"],
      [times[3], "aigerim"],
    ]);
  });

  it("get the line with the change or not at all", async () => {
    const { store, itemsOf } = await desk(anInquiry());
    const changes = new DeskChanges(store);
    const change = takeChange({ inquiry: anInquiry(), entries: [OPENING] }, { by: OPERATOR, at: AT });
    await changes.make([change], { audit: LINE });
    const second = changes.make([change], { audit: { ...LINE, requestId: "request-2" } });
    await expect(second).rejects.toThrow(VersionConflictError);
    expect((await itemsOf("AUDIT#2026-11-24")).map(({ requestId }) => requestId)).toEqual(["request-1"]);
  });

  it("list what somebody has, the one due first in front, without what is settled", async () => {
    const { client, tableName, store } = await desk(
      anInquiry({ reference: aReference(1), status: "assigned", assignee: "aigerim" }),
      anInquiry({ reference: aReference(2), status: "awaiting-compatriot", assignee: "aigerim", innerDueAt: AT }),
      anInquiry({ reference: aReference(3), status: "resolved", assignee: "aigerim" }),
      anInquiry({ reference: aReference(4), status: "assigned", assignee: "mei" }),
    );
    const work = new OperatorWork(client, tableName, store);
    expect(await work.of("aigerim")).toEqual([
      { reference: aReference(2), status: "awaiting-compatriot" },
      { reference: aReference(1), status: "assigned" },
    ]);
    expect((await work.whole("aigerim", 1)).map(({ reference }) => reference)).toEqual([aReference(2)]);
  });

  it("keep who waits longest from one count of the desk to the next", async () => {
    const { client, tableName } = await desk();
    const store = new LongestWaitingStore(client, tableName);
    expect(await store.find()).toEqual([]);
    const longest = new LongestWaiting();
    longest.add(anInquiry());
    longest.add(anInquiry({ reference: aReference(2), status: "assigned", assignee: "aigerim" }));
    await store.put(longest.list());
    expect(await store.find()).toEqual(longest.list());
  });
});
