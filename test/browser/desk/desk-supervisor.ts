/** The supervisor's answers of the fake desk. */

import type { Me } from "../../../shared/contracts/desk/operators.ts";
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";

type World = { readonly me: Me; readonly rows: readonly QueueRow[] };
type Answer = { readonly status: number; readonly body?: unknown };

const ok = (body: unknown): Answer => ({ status: 200, body });

export function answerSupervisor(
  world: World,
  { path, method, query }: { readonly path: string; readonly method: string; readonly query: URLSearchParams },
): Answer | undefined {
  if (method !== "GET") return { status: 204 };
  const [resource = "", , part] = path.split("/");
  if (part === "work") return ok({ rows: world.rows.filter(({ assignee }) => assignee !== undefined).slice(0, 20) });
  const answers: Readonly<Record<string, () => unknown>> = {
    board: () => board(world),
    report: () => ({ rows: query.get("cut") === "topic" ? topicRows() : reportRows() }),
    operators: () => ({ operators: [{ ...world.me, deactivated: false, open: 7, version: 1 }, DANIYAR] }),
    "dead-letters": () => ({ deadLetters: DEAD_LETTERS }),
    audit: () => ({ lines: AUDIT }),
  };
  const answer = answers[resource];
  return answer && ok(answer());
}

function figures(open: number) {
  return {
    open,
    unowned: Math.ceil(open / 2),
    urgent: Math.floor(open / 20),
    dueToday: Math.floor(open / 9),
    missed: Math.floor(open / 40),
    passOnToday: Math.floor(open / 30),
    passOnMissed: Math.floor(open / 80),
    undelivered: Math.floor(open / 60),
    oldest: { reference: "0000-FXX5-ZZZ1", receivedAt: new Date(Date.now() - 4 * 86_400_000).toISOString() },
  };
}

function board({ rows }: World) {
  return {
    at: new Date().toISOString(),
    total: figures(rows.length),
    topics: TOPIC_CODES.map((topic) => ({ topic, ...figures(rows.filter((row) => row.topic === topic).length) })),
    languages: (["kk-Cyrl", "kk-Arab", "ru", "zh-Hans", "tr"] as const).map((language) => ({
      language,
      ...figures(rows.filter((row) => row.language === language).length),
    })),
    deadLetters: 2,
    answersPastReview: 3,
  };
}

function reportRows() {
  return Array.from({ length: 14 }, (_, index) => {
    const received = 30 + ((index * 17) % 23);
    const answered = 26 + ((index * 11) % 19);
    return {
      period: new Date(Date.UTC(2026, 9, 25 + index)).toISOString().slice(0, 10),
      value: "total",
      received,
      answered,
      resolved: answered - 3,
      reopened: index % 3,
      answeredOnTime: answered - (index % 4),
      medianFirstAnswerMinutes: 300 + ((index * 37) % 200),
      p90FirstAnswerMinutes: 900 + ((index * 71) % 500),
      medianResolutionMinutes: 1200,
      p90ResolutionMinutes: 2600,
      feedback: 9,
      solved: 7,
      ratingSum: 39,
      selfServed: 12,
    };
  });
}

/** Nothing of the second topic happened in the first week. */
function topicRows() {
  return reportRows().flatMap((row, index) => [
    { ...row, value: "citizenship" },
    ...(index < 7 ? [] : [{ ...row, value: "employment", received: 3, answered: 2, answeredOnTime: 2, resolved: 1 }]),
  ]);
}

const DANIYAR = {
  id: "daniyar",
  name: "Данияр Оспан",
  role: "operator",
  topics: ["employment", "education"],
  languages: ["kk-Cyrl", "ru", "en"],
  awayUntil: "2026-12-01",
  deactivated: false,
  open: 12,
  version: 1,
};

const DEAD_LETTERS = [
  {
    id: "1",
    queue: "MailQueue",
    reference: "0003-FXX5-ZZZ1",
    reason: "address-not-valid",
    sentAt: "2026-11-26T08:00:00.000Z",
  },
  { id: "2", queue: "IntakeQueue", reason: "schema-not-known", sentAt: "2026-11-26T09:00:00.000Z" },
];

const AUDIT = [
  {
    at: "2026-11-26T08:00:00.000Z",
    by: { id: "daniyar", name: "Данияр Оспан" },
    event: "inquiry-transferred",
    reference: "0003-FXX5-ZZZ1",
    from: "203.0.113.7",
    difference: { topic: { before: "education", after: "employment" } },
  },
];
