/** What reads cost at 1,000 and at 100,000 inquiries: the same, to the unit, or the service gets slower as it succeeds. */
import { rmSync } from "node:fs";
import { BatchWriteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { LOCAL_CREDENTIALS } from "../local/aws-clients.ts";
import { startDynamoEmulator } from "../local/dynamo-emulator.ts";
import { databaseFileFor } from "../local/emulators.ts";
import { memoryDirectory } from "../local/state.ts";
import { DeskQueue } from "../shared/adapters/desk-queue.ts";
import { entryToItem } from "../shared/adapters/entry-item.ts";
import { inquiryToItem } from "../shared/adapters/inquiry-item.ts";
import { InquiryStore } from "../shared/adapters/inquiry-store.ts";
import { PRIORITIES } from "../shared/domain/deadline.ts";
import type { Inquiry } from "../shared/domain/inquiry.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";
import type { BenchRun } from "./bench-run.ts";
import { deskOver, deskTimes } from "./desk-reads.ts";
import { type ObservedCall, Observer } from "./observer.ts";
import { makeTable, REGION } from "./private-table.ts";
import type { Finding } from "./report.ts";
import { sampleInquiry } from "./sample-inquiry.ts";
import { sum } from "./statistics.ts";
import { inParallel } from "./until.ts";

const SMALL = 1_000;
const LARGE = 100_000;
/** Nine of ten inquiries are closed and have left the desk. */
const OPEN_EACH = 10;
const PAGE_ROWS = 25;
/** BatchWriteItem takes 25 at most (docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html). */
const BATCH = 25;
const WRITES_AT_ONCE = 8;
const TOPIC = "citizenship";

/** What the sweep looks for; in both sizes the same rows are due in it, and the rest before and behind it. */
const DUE_WINDOW = { after: "2027-01-15T10:00:00.000Z", upTo: "2027-01-15T10:05:00.000Z" } as const;
const DUE_IN_WINDOW = 10;
const DUE_AT_IN_WINDOW = "2027-01-15T10:03:00.000Z";

const MEASURE = "growth";

type Read = { readonly units: number; readonly scanned: number; readonly returned: number; readonly calls: number };
type Reads = Readonly<Record<"page" | "inquiry" | "sweep" | "status", Read>>;

export async function growth(run: BenchRun): Promise<readonly Finding[]> {
  const { undo } = run;
  const memory = memoryDirectory();
  undo.add(() => rmSync(memory, { recursive: true, force: true }));
  const emulator = await startDynamoEmulator(databaseFileFor(memory, undefined));
  undo.add(() => emulator.stop());
  const observer = await Observer.start();
  undo.add(() => observer.stop());
  const clientOf = (endpoint: string) => {
    const client = new DynamoDBClient({ region: REGION, endpoint, credentials: LOCAL_CREDENTIALS });
    undo.add(() => client.destroy());
    return client;
  };
  const client = clientOf(emulator.url);
  const table = { client, tableName: await makeTable(run.cdkOut, client) };
  const observed = { client: clientOf(observer.endpointFor("bench", "dynamodb", emulator.url)), observer };

  await fill(table, 0, SMALL);
  await putReadInquiry(table);
  const small = await readAll({ ...table, ...observed });
  run.say(`${SMALL} inquiries read; writing up to ${LARGE}`);
  await fill(table, SMALL, LARGE);
  run.say(`${LARGE} inquiries written; reading again`);
  const large = await readAll({ ...table, ...observed });
  return [...compared(small, large), ...(await deskTimes(table, READ.reference))];
}

type Table = { readonly client: DynamoDBClient; readonly tableName: string };

async function fill({ client, tableName }: Table, from: number, to: number): Promise<void> {
  await inParallel(Math.ceil((to - from) / BATCH), WRITES_AT_ONCE, async (batch) => {
    const first = from + batch * BATCH;
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, index) => first + index);
    const puts = numbers.map((number) => ({ PutRequest: { Item: inquiryToItem(inquiryOfBulk(number)) } }));
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }));
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error("The emulator did not take a whole batch");
  });
}

/** The first open ones are due in the window; all later ones before it or behind it, in turns. */
function inquiryOfBulk(number: number): Inquiry {
  if (number % OPEN_EACH !== 0) return sampleInquiry(number, { topic: topicOf(number), ...CLOSED });
  const nth = number / OPEN_EACH;
  // The topic that is read has a full page in both sizes.
  const topic = nth < 2 * PAGE_ROWS ? TOPIC : topicOf(nth);
  if (nth < DUE_IN_WINDOW) return sampleInquiry(number, { topic: TOPIC, innerDueAt: DUE_AT_IN_WINDOW });
  const hours = 1 + (Math.floor(nth / 2) % 4_000);
  const aside =
    Date.parse(nth % 2 === 0 ? DUE_WINDOW.after : DUE_WINDOW.upTo) + (nth % 2 === 0 ? -1 : 1) * hours * 3_600_000;
  return sampleInquiry(number, { topic, innerDueAt: new Date(aside).toISOString() });
}

const CLOSED = { status: "closed", closedAt: "2026-11-24T06:00:00.000Z" } as const;

function topicOf(number: number) {
  return TOPIC_CODES[number % TOPIC_CODES.length] ?? TOPIC;
}

/** The inquiry whose status page is read, with its opening. */
const READ = sampleInquiry(LARGE + 1);

async function putReadInquiry({ client, tableName: TableName }: Table): Promise<void> {
  const text = "Қазақстан азаматтығын қалай аламын? ".repeat(12);
  const opening = { version: 1, at: READ.receivedAt, by: { role: "compatriot" }, kind: "opened", text } as const;
  const items = [inquiryToItem(READ), entryToItem(READ.reference, opening, READ.requestHash)];
  for (const Item of items) await client.send(new PutItemCommand({ TableName, Item }));
}

type Watched = Table & { readonly observer: Observer };

async function readAll({ client, tableName, observer }: Watched): Promise<Reads> {
  const inquiries = new InquiryStore(client, tableName);
  const desk = deskOver({ client, tableName });
  return {
    page: await consumed(observer, () => desk.get(`/api/queue?topic=${TOPIC}&limit=${PAGE_ROWS}`)),
    inquiry: await consumed(observer, () => desk.get(`/api/inquiries/${READ.reference}`)),
    sweep: await consumed(observer, () => sweep(new DeskQueue(client, tableName))),
    status: await consumed(observer, async () => {
      await inquiries.find(READ.reference);
      await inquiries.entries(READ.reference);
    }),
  };
}

/** What watch-deadlines asks of one topic in one look. */
async function sweep(desk: DeskQueue): Promise<void> {
  const rows: string[] = [];
  for (const priority of PRIORITIES) {
    for await (const row of desk.due({ topic: TOPIC, priority, ...DUE_WINDOW })) rows.push(row.reference);
  }
  if (rows.length !== DUE_IN_WINDOW) throw new Error(`${rows.length} rows are due, not ${DUE_IN_WINDOW}`);
}

async function consumed({ calls }: Observer, read: () => Promise<unknown>): Promise<Read> {
  const before = calls.length;
  await read();
  const own = calls.slice(before);
  const total = (of: (call: ObservedCall) => number) => sum(own.map(of));
  return {
    units: total(({ units }) => units),
    scanned: total(({ scanned }) => scanned),
    returned: total(({ returned }) => returned),
    calls: own.length,
  };
}

function compared(small: Reads, large: Reads): readonly Finding[] {
  const names = {
    page: `queue page of ${PAGE_ROWS} rows of one topic`,
    inquiry: "inquiry on the desk",
    sweep: "due sweep of one topic",
    status: "status page",
  } as const;
  return (["page", "inquiry", "sweep", "status"] as const).flatMap((read): readonly Finding[] => {
    const [before, after] = [small[read], large[read]];
    const gate = { measure: MEASURE, gate: true } as const;
    return [
      { measure: MEASURE, what: `${names[read]}, at ${SMALL} inquiries`, figure: before.units, unit: "read units" },
      {
        ...gate,
        what: `${names[read]}, at ${LARGE} inquiries`,
        figure: after.units,
        unit: "read units",
        budget: { is: "exactly", value: before.units },
      },
      {
        ...gate,
        what: `${names[read]}, items looked at for ${after.returned} returned`,
        figure: after.scanned,
        unit: "items",
        budget: { is: "exactly", value: after.returned },
      },
    ];
  });
}
