/** The desk's API as it reads a table: its own code over real adapters, with a supervisor who is let in. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createDesk } from "../functions/desk/app.ts";
import { showBoard } from "../functions/desk/board-routes.ts";
import { showQueue } from "../functions/desk/queue-routes.ts";
import { showSearch } from "../functions/desk/search-routes.ts";
import { showInquiry } from "../functions/desk/show-inquiry.ts";
import { answerLibrary } from "../shared/adapters/answer-library.ts";
import { BoardStore } from "../shared/adapters/board-store.ts";
import { DeskQueue } from "../shared/adapters/desk-queue.ts";
import { InquiryDossiers } from "../shared/adapters/inquiry-dossier.ts";
import { InquiryStore } from "../shared/adapters/inquiry-store.ts";
import { LongestWaitingStore } from "../shared/adapters/longest-waiting-store.ts";
import { OperatorWork } from "../shared/adapters/operator-work.ts";
import { PersonInquiries } from "../shared/adapters/person-inquiries.ts";
import { Presences } from "../shared/adapters/presences.ts";
import { itemsReader } from "../shared/adapters/read-items-together.ts";
import type { Bucket } from "../shared/adapters/s3/bucket.ts";
import { SearchIndex } from "../shared/adapters/search-index.ts";
import { SearchSegments } from "../shared/adapters/search-segments.ts";
import type { Operator } from "../shared/domain/desk/operator.ts";

export type DeskStore = { readonly client: DynamoDBClient; readonly tableName: string; readonly segments: Bucket };

const SUPERVISOR: Operator = { id: "saule", name: "Saule", role: "supervisor", topics: [], languages: [] };

const ORIGIN = "https://desk.example.org";

/** How long a list of segments holds, so that each search lists them anew: more than the adapter's three seconds. */
const LIST_IS_OLD_MILLISECONDS = 10_000;

/** A desk of four routes, whose reads go to a table and a bucket; its audit is left out, and nothing was given up on. */
export function deskOver({ client, tableName, segments }: DeskStore) {
  let clock = 0;
  const inquiries = new InquiryStore(client, tableName, itemsReader(client, tableName));
  const deps = {
    tokens: { verify: async () => Promise.resolve({ ...SUPERVISOR, signedInAt: new Date().toISOString() }) },
    operators: { find: async () => Promise.resolve(SUPERVISOR) },
    names: { of: async () => Promise.resolve(new Map<string, string>()) },
    audit: { put: async () => Promise.resolve() },
    queue: new DeskQueue(client, tableName),
    longestWaiting: new LongestWaitingStore(client, tableName),
    inquiries,
    dossiers: new InquiryDossiers(client, tableName),
    persons: new PersonInquiries(client, tableName, inquiries),
    presences: new Presences(client, tableName),
    work: new OperatorWork(client, tableName, inquiries),
    searchIndex: new SearchIndex(new SearchSegments(segments), () => (clock += LIST_IS_OLD_MILLISECONDS)),
    addressKeys: { current: async () => Promise.resolve({ value: "bench" }) },
    board: new BoardStore(client, tableName),
    deadLetters: { count: async () => Promise.resolve(0) },
    library: answerLibrary,
    now: () => new Date().toISOString(),
  };
  const app = createDesk(deps, [
    ["GET", "/api/queue", "answer-inquiries", "none: a list", showQueue(deps)],
    ["GET", "/api/inquiries/:reference", "answer-inquiries", "inquiry-read", showInquiry(deps)],
    ["GET", "/api/search", "answer-inquiries", "inquiries-searched", showSearch(deps)],
    ["GET", "/api/board", "read-reports", "none: a list", showBoard(deps)],
  ]);
  const caller = { origin: ORIGIN, sourceIp: "192.0.2.7", requestId: "bench" };
  return {
    get: async (path: string): Promise<unknown> => {
      const answer = await app.request(`${ORIGIN}${path}`, { headers: { authorization: "Bearer bench" } }, caller);
      if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
      return answer.json();
    },
  };
}
