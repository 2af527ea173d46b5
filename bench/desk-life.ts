/** Write units of an inquiry's life on the desk: opened, taken, answered, closed; each with its audit and what reports count. */
import { rmSync } from "node:fs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { countChange } from "../functions/relay-changes/count-change.ts";
import { LOCAL_CREDENTIALS } from "../local/aws-clients.ts";
import { startDynamoEmulator } from "../local/dynamo-emulator.ts";
import { databaseFileFor } from "../local/emulators.ts";
import { memoryDirectory } from "../local/state.ts";
import { DeskChanges } from "../shared/adapters/desk-changes.ts";
import { InquiryStore } from "../shared/adapters/inquiry-store.ts";
import { ReportEvents } from "../shared/adapters/report-events.ts";
import { replyChange } from "../shared/domain/desk/answer-inquiry.ts";
import { type AuditEvent, type AuditRecord, differenceOf } from "../shared/domain/desk/audit.ts";
import type { Operator } from "../shared/domain/desk/operator.ts";
import type { Known } from "../shared/domain/desk/permitted-actions.ts";
import { takeChange } from "../shared/domain/desk/take-inquiry.ts";
import type { Entry } from "../shared/domain/entry.ts";
import { gistOf } from "../shared/domain/gist.ts";
import type { Inquiry } from "../shared/domain/inquiry.ts";
import type { Change } from "../shared/domain/life.ts";
import { closeChange } from "../shared/domain/resolution.ts";
import type { BenchRun } from "./bench-run.ts";
import { Observer } from "./observer.ts";
import { makeTable, REGION } from "./private-table.ts";
import type { Finding } from "./report.ts";
import { sampleInquiry, sampleText } from "./sample-inquiry.ts";
import { sum } from "./statistics.ts";

const MEASURE = "desk-life";

const OPERATOR: Operator = {
  id: "8f14e45f-ceea-467f-a8f0-1f2a3b4c5d6e",
  name: "Айгерім",
  role: "operator",
  topics: ["citizenship"],
  languages: ["kk-Cyrl"],
};

const TAKEN_AT = "2026-11-24T06:00:00.000Z";
const ANSWERED_AT = "2026-11-24T07:00:00.000Z";
const CLOSED_AT = "2026-12-24T07:00:00.000Z";

export async function deskLife({ cdkOut, undo }: BenchRun): Promise<readonly Finding[]> {
  const memory = memoryDirectory();
  undo.add(() => rmSync(memory, { recursive: true, force: true }));
  const emulator = await startDynamoEmulator(databaseFileFor(memory, undefined));
  undo.add(() => emulator.stop());
  const observer = await Observer.start();
  undo.add(() => observer.stop());
  const endpoint = observer.endpointFor("bench", "dynamodb", emulator.url);
  const client = new DynamoDBClient({ region: REGION, endpoint, credentials: LOCAL_CREDENTIALS });
  undo.add(() => client.destroy());
  const tableName = await makeTable(cdkOut, client);
  const before = observer.calls.length;
  const steps = await live(client, tableName, () => sum(observer.calls.slice(before).map(({ units }) => units)));
  const told = Object.entries(steps).map(([what, figure]) => ({ measure: MEASURE, what, figure, unit: "write units" }));
  const all = { measure: MEASURE, what: "the whole life", figure: sum(Object.values(steps)), unit: "write units" };
  return [...told, { ...all, budget: { is: "at most", value: 16 } }];
}

/** @param units written up to now */
async function live(client: DynamoDBClient, tableName: string, units: () => number) {
  const store = new InquiryStore(client, tableName);
  const changes = new DeskChanges(store);
  const reportEvents = new ReportEvents(client, tableName);
  const cost = async (step: () => Promise<void>): Promise<number> => {
    const before = units();
    await step();
    return units() - before;
  };
  let known: Known = { inquiry: opened(), entries: [OPENING] };
  const make = async (change: Change | undefined, event?: AuditEvent): Promise<void> => {
    if (change === undefined) throw new Error("Nothing is to be done");
    const { inquiry } = known;
    const after = { ...change.after, version: inquiry.version + 1 };
    await changes.make([change], event === undefined ? {} : { audit: lineOf(event, inquiry, after) });
    await countChange({ before: inquiry, after }, { reportEvents });
    known = { inquiry: after, entries: [...known.entries, { ...change.entry, version: after.version }] };
  };
  const open = async (): Promise<void> => {
    await store.create(known.inquiry, OPENING);
    await countChange({ after: known.inquiry }, { reportEvents });
  };
  const reply = { text: sampleText(0).text, resolves: true };
  return {
    opened: await cost(open),
    taken: await cost(() => make(takeChange(known, { by: OPERATOR, at: TAKEN_AT }), "inquiry-taken")),
    answered: await cost(() => make(replyChange(known, reply, { by: OPERATOR, at: ANSWERED_AT }), "reply-sent")),
    closed: await cost(() => make(closeChange(known.inquiry, CLOSED_AT))),
  };
}

const OPENING: Entry = {
  version: 1,
  at: "2026-11-23T06:00:00.000Z",
  by: { role: "compatriot" },
  kind: "opened",
  text: sampleText(0).text,
};

function opened(): Inquiry {
  return sampleInquiry(0, { gist: gistOf(sampleText(0)) });
}

function lineOf(event: AuditEvent, before: Inquiry, after: Inquiry): AuditRecord {
  const { id, name } = OPERATOR;
  const by = { by: { id, name }, from: "192.0.2.7", requestId: "Dk3x9hXqIAMEPHA=" };
  return { at: after.updatedAt, ...by, event, reference: before.reference, difference: differenceOf(before, after) };
}
