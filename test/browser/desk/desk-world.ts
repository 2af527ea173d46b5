/** The inquiries of the fake desk, and what its API does with them: as little as the app's pages need. */
import type { CallLogged } from "../../../shared/contracts/desk/actions.ts";
import type { DeskEntry, DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import type { Me } from "../../../shared/contracts/desk/operators.ts";
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import type { TemplateView } from "../../../shared/contracts/desk/templates.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";
import { anInquiryView, aRow, MANY } from "./desk-samples.ts";
import { answerSupervisor } from "./desk-supervisor.ts";

export type DeskWorld = {
  me: Me;
  rows: QueueRow[];
  readonly inquiries: Map<string, DeskInquiry>;
  templates: TemplateView[];
  refusesTokens: boolean;
  /** What was asked, in order: method and path. */
  readonly asked: string[];
  /** Where pages of the queue began that were asked for, in order; "0" is the first. */
  readonly cursors: string[];
};

export type DeskCall = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly version: number;
};
type Answer = { readonly status: number; readonly body?: unknown };

/** As long as the real one (shared/contracts/desk/inquiry.ts). */
const UNDO_MILLISECONDS = 15_000;

export function newDeskWorld(): DeskWorld {
  const rows = MANY.map((sample, index) => aRow(sample, index));
  return {
    me: {
      id: "aigerim",
      name: "Айгерім Серікқызы",
      role: "supervisor",
      topics: [...TOPIC_CODES],
      languages: ["kk-Cyrl", "ru"],
      views: [],
    },
    rows,
    inquiries: new Map(rows.map((row, index) => [row.reference, anInquiryView(row, index)])),
    templates: [...TEMPLATES],
    refusesTokens: false,
    asked: [],
    cursors: [],
  };
}

const CALL_LOGGED: CallLogged = {
  reference: "7K3M-Q9XD-2V4T",
  statusUrl: "https://portal.example.org/ru/inquiries/7K3M-Q9XD-2V4T#k=secret",
};

export function answerDesk(world: DeskWorld, call: DeskCall): Answer {
  world.asked.push(`${call.method} ${call.path}`);
  const [resource = "", ...rest] = call.path.split("/");
  if (resource === "inquiries" && rest.length > 0) return answerInquiry(world, call, rest);
  const fixed: Readonly<Record<string, () => Answer>> = {
    me: () => {
      if (rest[0] === "absence") world.me = { ...world.me, ...(call.body as Pick<Me, "awayUntil">) };
      if (rest[0] === "views") world.me = { ...world.me, ...(call.body as Pick<Me, "views">) };
      return { status: 200, body: world.me };
    },
    topics: () => ({ status: 200, body: { topics: topicsOf(world), countedAt: new Date().toISOString() } }),
    queue: () => (rest[0] === "next" ? takeNext(world) : { status: 200, body: queuePage(world, call.query) }),
    inquiries: () => ({ status: 202, body: CALL_LOGGED }),
    templates: () =>
      call.method === "GET" ? { status: 200, body: { templates: world.templates } } : written(world, call),
    answers: () => ({ status: 200, body: { answers: ANSWERS } }),
    search: () => ({ status: 200, body: found(world, call.query.get("q") ?? "") }),
  };
  return fixed[resource]?.() ?? answerSupervisor(world, call) ?? notFound();
}

/** A template's new text, at the version that it has. */
function written(world: DeskWorld, { path, version, body }: DeskCall): Answer {
  const [, topic, id, language] = path.split("/");
  const before = world.templates.find((one) => one.topic === topic && one.id === id && one.language === language);
  if (before?.version !== version) {
    return {
      status: 409,
      body: { type: "urn:ucc:problem:version-conflict", title: "Somebody was faster", status: 409 },
    };
  }
  const after = { ...before, ...(body as Pick<TemplateView, "title" | "text">), version: version + 1 };
  world.templates = world.templates.map((one) => (one === before ? after : one));
  return { status: 200, body: after };
}

const notFound = (): Answer => ({
  status: 404,
  body: { type: "urn:ucc:problem:not-found", title: "Not found", status: 404 },
});

function topicsOf({ rows }: DeskWorld) {
  return TOPIC_CODES.map((topic) => ({ topic, open: rows.filter((row) => row.topic === topic).length }));
}

function queuePage({ rows, me, cursors }: DeskWorld, query: URLSearchParams) {
  const asks = (name: string) => query.get(name);
  const fitting = rows.filter(
    (row) =>
      (asks("topic") ?? row.topic) === row.topic &&
      (asks("language") ?? row.language) === row.language &&
      (asks("priority") ?? row.priority) === row.priority &&
      (asks("status") ?? row.status) === row.status &&
      (asks("assignee") !== "me" || row.assignee?.id === me.id) &&
      (asks("assignee") !== "nobody" || row.assignee === undefined),
  );
  cursors.push(asks("cursor") ?? "0");
  const from = Number.parseInt(asks("cursor") ?? "0", 10);
  const to = from + Number.parseInt(asks("limit") ?? "50", 10);
  const oldest = fitting.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))[0];
  return {
    rows: fitting.slice(from, to),
    ...(to < fitting.length && { cursor: String(to) }),
    ...(oldest && { longestWaiting: { reference: oldest.reference, receivedAt: oldest.receivedAt } }),
  };
}

function takeNext(world: DeskWorld): Answer {
  const next = world.rows.find(({ assignee }) => assignee === undefined);
  if (next === undefined) return { status: 200, body: { taken: false, reason: "none-waiting" } };
  const inquiry = world.inquiries.get(next.reference);
  if (inquiry) change(world, inquiry, [{ kind: "taken" }], { assignee: world.me, status: "assigned" });
  return { status: 200, body: { taken: true, reference: next.reference } };
}

type NewEntry = { readonly kind: DeskEntry["kind"] } & Readonly<Record<string, unknown>>;

/** Appends entries as the caller's, and keeps row and view in step. */
export function change(
  world: DeskWorld,
  inquiry: DeskInquiry,
  entries: readonly NewEntry[],
  fields: Partial<DeskInquiry> = {},
): DeskInquiry {
  const by = { role: "operator", id: world.me.id, name: world.me.name } as const;
  const at = new Date().toISOString();
  const added = entries.map((entry, index) => ({
    version: inquiry.version + index + 1,
    at,
    by,
    ...entry,
  })) as DeskEntry[];
  const changed: DeskInquiry = {
    ...inquiry,
    ...fields,
    version: inquiry.version + added.length,
    entries: [...inquiry.entries, ...added],
  };
  world.inquiries.set(inquiry.reference, changed);
  const { version, status, topic, assignee } = changed;
  world.rows = world.rows
    .map((row) => (row.reference === inquiry.reference ? { ...row, version, status, topic, assignee } : row))
    .filter((row) => row.status !== "resolved");
  return changed;
}

function answerInquiry(world: DeskWorld, call: DeskCall, [reference = "", action, part]: readonly string[]): Answer {
  const inquiry = world.inquiries.get(reference);
  if (inquiry === undefined) return notFound();
  if (action === undefined) return { status: 200, body: inquiry };
  if (action === "presence") return { status: 204 };
  if (action === "files") return { status: 200, body: { url: "http://127.0.0.1/file" } };
  if (action === "draft") return keepDraft(world, inquiry, call);
  if (action === "note")
    return { status: 200, body: change(world, inquiry, [{ ...(call.body as object), kind: "note" }]) };
  if (call.version !== inquiry.version) return conflict(inquiry, call.version);
  return { status: 200, body: afterAction(world, inquiry, { ...call, action, part }) };
}

function keepDraft(world: DeskWorld, inquiry: DeskInquiry, { method, body, query }: DeskCall): Answer {
  const { draft: before, ...rest } = inquiry;
  const { basedOn = query.get("basedOn"), ...text } = (body ?? {}) as { readonly basedOn?: string };
  if (before !== undefined && before.savedAt !== basedOn) {
    const problem = { type: "urn:ucc:problem:draft-conflict", title: "Changed elsewhere", status: 409, draft: before };
    return { status: 409, body: problem };
  }
  const draft = { ...text, savedAt: new Date().toISOString() } as DeskInquiry["draft"];
  world.inquiries.set(inquiry.reference, method === "DELETE" ? rest : { ...rest, draft });
  return method === "DELETE" ? { status: 204 } : { status: 200, body: { savedAt: draft?.savedAt } };
}

function conflict(inquiry: DeskInquiry, known: number): Answer {
  const since = inquiry.entries.filter(({ version }) => version > known);
  const body = {
    type: "urn:ucc:problem:version-conflict",
    title: "Somebody was faster",
    status: 409,
    conflict: { version: inquiry.version, since },
  };
  return { status: 409, body };
}

type Action = DeskCall & { readonly action: string; readonly part: string | undefined };

function afterAction(world: DeskWorld, inquiry: DeskInquiry, { action, body, part }: Action): DeskInquiry {
  const sent = (body ?? {}) as Readonly<Record<string, string | boolean>>;
  const visibleFrom = new Date(Date.now() + UNDO_MILLISECONDS).toISOString();
  switch (action) {
    case "take":
      return change(world, inquiry, [{ kind: "taken" }], { assignee: world.me, status: "assigned" });
    case "reply":
    case "question":
      return change(world, inquiry, [{ kind: action, text: sent["text"], visibleFrom, withdrawn: false }], {
        status: action === "question" ? "awaiting-compatriot" : sent["resolves"] === true ? "resolved" : inquiry.status,
      });
    case "replies": {
      const entries = inquiry.entries.map((entry) =>
        entry.version === Number(part) ? ({ ...entry, withdrawn: true } as DeskEntry) : entry,
      );
      return change(world, { ...inquiry, entries }, [], { status: "assigned", version: inquiry.version + 1 });
    }
    case "transfer":
      return change(world, inquiry, [{ kind: "transfer", from: inquiry.topic, to: sent["topic"] }], {
        topic: sent["topic"] as DeskInquiry["topic"],
        status: "new",
      });
    case "resolve":
      return change(world, inquiry, [{ kind: "resolved" }], { status: "resolved" });
    default:
      return change(world, inquiry, []);
  }
}

function found(world: DeskWorld, q: string) {
  const hits = world.rows.filter(({ gist, reference }) => gist?.includes(q) === true || reference === q).slice(0, 20);
  return {
    by: hits[0]?.reference === q ? "reference" : "words",
    hits: hits.map(({ reference, topic, status, receivedAt, gist }) => ({
      reference,
      topic,
      status,
      receivedAt,
      gist,
    })),
    unreadable: 0,
  };
}

const TEMPLATES: readonly TemplateView[] = [
  {
    topic: "repatriation",
    id: "hello",
    language: "kk-Arab",
    title: "سالەمدەسۋ",
    text: "سالەمەتسىز بە، {name}! وتىنىشىڭىز ({reference}) قابىلداندى.",
    version: 1,
  },
  {
    topic: "repatriation",
    id: "hello",
    language: "kk-Cyrl",
    title: "Амандасу",
    text: "Сәлеметсіз бе, {name}! Өтінішіңіз ({reference}) қаралып жатыр.",
    version: 1,
  },
  {
    topic: "repatriation",
    id: "thanks",
    language: "kk-Cyrl",
    title: "Рақмет айту",
    text: "Хабарласқаныңызға рақмет.\n{operator}",
    version: 3,
  },
];

const ANSWERS = [
  {
    topic: "repatriation",
    id: "kandas-status",
    language: "kk-Cyrl",
    title: "Қандас мәртебесін қалай аламын?",
    text: "Өтінішті шетелде елшілікке, Қазақстанда жергілікті атқарушы органға береді.",
    checkedOn: "2026-10-01",
    reviewBy: "2026-11-01",
    url: "https://example.org/kk-Cyrl/answers/repatriation/kandas-status",
  },
];
