/** What reads cost at 1,000 and at 100,000 inquiries: the same, to the unit, or the service gets slower as it succeeds. */
import { rmSync } from "node:fs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { countDesk } from "../functions/watch-deadlines/count-desk.ts";
import { LOCAL_CREDENTIALS } from "../local/aws-clients.ts";
import { startDynamoEmulator } from "../local/dynamo-emulator.ts";
import { databaseFileFor } from "../local/emulators.ts";
import { startQueueEmulator } from "../local/queue-emulator.ts";
import { memoryDirectory } from "../local/state.ts";
import { BoardStore } from "../shared/adapters/board-store.ts";
import { DeskQueue } from "../shared/adapters/desk-queue.ts";
import { InquiryStore } from "../shared/adapters/inquiry-store.ts";
import { LongestWaitingStore } from "../shared/adapters/longest-waiting-store.ts";
import { PRIORITIES } from "../shared/domain/deadline.ts";
import type { BenchRun } from "./bench-run.ts";
import { DUE_IN_WINDOW, DUE_WINDOW, fill, PAGE_ROWS, putWithOpening, type Table, TOPIC } from "./bulk-inquiries.ts";
import { deskOver } from "./desk-reads.ts";
import { deskTimes } from "./desk-times.ts";
import { Observer } from "./observer.ts";
import { makeTable, REGION } from "./private-table.ts";
import { compared, consumed, type Read, type Reads } from "./read-units.ts";
import type { Finding } from "./report.ts";
import { sampleInquiry } from "./sample-inquiry.ts";
import { bucketAt, writeSegments } from "./search-segments.ts";

const SMALL = 1_000;
const LARGE = 100_000;

/** A word of a third of all inquiries: its first page is full in both sizes. */
const COMMON_WORD = "гражданство";

const fullPage = z.object({ hits: z.array(z.unknown()).length(20), unreadable: z.literal(0) });

/** The inquiry whose status page is read, with its opening. */
const READ = sampleInquiry(LARGE + 1);

/** Where the reads go: straight to the emulators, or past the observer. */
type Store = { readonly table: Table; readonly filesUrl: string };
type Stores = { readonly straight: Store; readonly watched: Store; readonly observer: Observer };

export async function growth(run: BenchRun): Promise<readonly Finding[]> {
  const stores = await startStores(run);
  const { table } = stores.straight;
  await fill(table, 0, SMALL);
  await putWithOpening(table, READ);
  const small = await readAll(stores, SMALL);
  run.say(`${SMALL} inquiries read; writing up to ${LARGE}`);
  await fill(table, SMALL, LARGE);
  run.say(`${LARGE} inquiries written; making them searchable`);
  const large = await readAll(stores, LARGE);
  run.say(`${LARGE} inquiries read; timing the desk's pages`);
  const times = await deskTimes(
    { ...table, segments: bucketAt(stores.straight.filesUrl, bucketName(LARGE)) },
    { reference: READ.reference, inquiries: LARGE, commonWord: COMMON_WORD },
  );
  return [...compared({ inquiries: SMALL, reads: small }, { inquiries: LARGE, reads: large }), ...times];
}

async function startStores({ cdkOut, undo }: BenchRun): Promise<Stores> {
  const memory = memoryDirectory();
  undo.add(() => rmSync(memory, { recursive: true, force: true }));
  const dynamo = await startDynamoEmulator(databaseFileFor(memory, undefined));
  undo.add(() => dynamo.stop());
  const files = await startQueueEmulator({ region: REGION, retryDelaySeconds: 1 });
  undo.add(() => files.stop());
  const observer = await Observer.start();
  undo.add(() => observer.stop());
  const clientOf = (endpoint: string) => {
    const client = new DynamoDBClient({ region: REGION, endpoint, credentials: LOCAL_CREDENTIALS });
    undo.add(() => client.destroy());
    return client;
  };
  const client = clientOf(dynamo.url);
  const tableName = await makeTable(cdkOut, client);
  const pastObserver = (service: string, url: string) => observer.endpointFor("bench", service, url);
  const watched = { client: clientOf(pastObserver("dynamodb", dynamo.url)), tableName };
  return {
    straight: { table: { client, tableName }, filesUrl: files.url },
    watched: { table: watched, filesUrl: pastObserver("s3", files.url) },
    observer,
  };
}

function bucketName(inquiries: number): string {
  return `segments-of-${inquiries}`;
}

async function readAll({ straight, watched, observer }: Stores, inquiries: number): Promise<Reads> {
  const { client, tableName } = watched.table;
  await writeSegments(bucketAt(straight.filesUrl, bucketName(inquiries)), inquiries);
  await countBoard(straight.table);
  const store = new InquiryStore(client, tableName);
  const desk = deskOver({ client, tableName, segments: bucketAt(watched.filesUrl, bucketName(inquiries)) });
  const read = (path: string): Promise<Read> => consumed(observer, () => desk.get(path));
  const search = () => desk.get(`/api/search?q=${encodeURIComponent(COMMON_WORD)}`);
  return {
    page: await read(`/api/queue?topic=${TOPIC}&limit=${PAGE_ROWS}`),
    inquiry: await read(`/api/inquiries/${READ.reference}`),
    firstSearch: await consumed(observer, search),
    search: await consumed(observer, async () => fullPage.parse(await search())),
    board: await read("/api/board"),
    sweep: await consumed(observer, () => sweep(new DeskQueue(client, tableName))),
    status: await consumed(observer, async () => {
      await store.find(READ.reference);
      await store.entries(READ.reference);
    }),
  };
}

/** What watch-deadlines does every minute, so that there is a board to look at. */
async function countBoard({ client, tableName }: Table): Promise<void> {
  await countDesk({
    deskQueue: new DeskQueue(client, tableName),
    board: new BoardStore(client, tableName),
    longestWaiting: new LongestWaitingStore(client, tableName),
    now: () => new Date().toISOString(),
  });
}

/** What watch-deadlines asks of one topic in one look. */
async function sweep(desk: DeskQueue): Promise<void> {
  const rows: string[] = [];
  for (const priority of PRIORITIES) {
    for await (const row of desk.due({ topic: TOPIC, priority, ...DUE_WINDOW })) rows.push(row.reference);
  }
  if (rows.length !== DUE_IN_WINDOW) throw new Error(`${rows.length} rows are due, not ${DUE_IN_WINDOW}`);
}
