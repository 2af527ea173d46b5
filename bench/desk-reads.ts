/** The desk's API as it reads a table: its own code over real adapters, with a supervisor who is let in. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createDesk } from "../functions/desk/app.ts";
import { showQueue } from "../functions/desk/queue-routes.ts";
import { showInquiry } from "../functions/desk/show-inquiry.ts";
import { DeskQueue } from "../shared/adapters/desk-queue.ts";
import { InquiryDossiers } from "../shared/adapters/inquiry-dossier.ts";
import { InquiryStore } from "../shared/adapters/inquiry-store.ts";
import { LongestWaitingStore } from "../shared/adapters/longest-waiting-store.ts";
import { OperatorWork } from "../shared/adapters/operator-work.ts";
import { PersonInquiries } from "../shared/adapters/person-inquiries.ts";
import { Presences } from "../shared/adapters/presences.ts";
import type { Operator } from "../shared/domain/desk/operator.ts";
import type { Finding } from "./report.ts";
import { percentile } from "./statistics.ts";

type Table = { readonly client: DynamoDBClient; readonly tableName: string };

const SUPERVISOR: Operator = { id: "saule", name: "Saule", role: "supervisor", topics: [], languages: [] };

const ORIGIN = "https://desk.example.org";

/** A desk with two routes, whose reads go to a table; its audit is left out. */
export function deskOver({ client, tableName }: Table) {
  const inquiries = new InquiryStore(client, tableName);
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
    now: () => new Date().toISOString(),
  };
  const app = createDesk(deps, [
    ["GET", "/api/queue", "answer-inquiries", "none: a list", showQueue(deps)],
    ["GET", "/api/inquiries/:reference", "answer-inquiries", "inquiry-read", showInquiry(deps)],
  ]);
  const caller = { origin: ORIGIN, sourceIp: "192.0.2.7", requestId: "bench" };
  return {
    get: async (path: string): Promise<void> => {
      const answer = await app.request(`${ORIGIN}${path}`, { headers: { authorization: "Bearer bench" } }, caller);
      if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
    },
  };
}

const REPEATS = 100;
const BUDGET_MILLISECONDS = 100;

/** How long pages of the desk take at the API, with everything in one process but the database. */
export async function deskTimes(table: Table, reference: string): Promise<readonly Finding[]> {
  const desk = deskOver(table);
  const pages = {
    "queue page of 50 rows over all topics": "/api/queue",
    "inquiry on the desk": `/api/inquiries/${reference}`,
  };
  const findings: Finding[] = [];
  for (const [what, path] of Object.entries(pages)) {
    const milliseconds: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const started = performance.now();
      await desk.get(path);
      milliseconds.push(performance.now() - started);
    }
    findings.push({
      measure: "growth",
      what: `${what}, p95`,
      figure: Math.round(percentile(milliseconds, 0.95)),
      unit: "ms",
      budget: { is: "at most", value: BUDGET_MILLISECONDS },
    });
  }
  return findings;
}
