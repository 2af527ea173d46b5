/** Every route × who calls × whose inquiry: one row a route, and a route without a row fails. */
import { describe, expect, it } from "vitest";
import { deskRoutes } from "../../../../functions/desk/routes.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { aReference } from "../../../builders.ts";
import { ABSENT, AT, anOpening, deskWorld } from "./desk-world.ts";

/** How one route is called, and what it answers to who may. */
type Row = {
  readonly route: string;
  readonly body?: unknown;
  readonly query?: string;
  readonly ifMatch?: true;
  readonly ok: number;
  /** The least role that may, if not every one. */
  readonly least?: (typeof RANKS)[number];
  /** Whether nobody has the inquiry: else the first operator has it. */
  readonly isFree?: true;
};

const RANKS = ["operator", "supervisor", "administrator"] as const;
const TEXT = { text: "Сәлеметсіз бе" };
const FILE = "a".repeat(22);
const OTHER = aReference(50);
const TEMPLATE = "/api/templates/:topic/:id/:language";
const DAYS = "from=2026-11-23&to=2026-11-24&by=day";
const IN_PATHS = { file: FILE, version: "4", topic: "citizenship", id: "aigerim", language: "ru" };

const OPEN: readonly Row[] = [
  { route: "GET /api/sign-in", ok: 200 },
  { route: "GET /api/openapi.json", ok: 200 },
];

/** About no inquiry in particular. */
const OF_NONE: readonly Row[] = [
  { route: "GET /api/me", ok: 200 },
  { route: "PUT /api/me/absence", body: {}, ok: 200 },
  { route: "POST /api/me/sign-out-everywhere", ok: 204 },
  { route: "PUT /api/me/views", body: { views: [] }, ok: 200 },
  { route: "GET /api/topics", ok: 200 },
  { route: "GET /api/queue", ok: 200 },
  { route: "POST /api/queue/next", ok: 200 },
  {
    route: "POST /api/inquiries",
    body: { channel: "phone", ...TEXT, language: "ru", person: {}, contact: "none", consent: true },
    ok: 202,
  },
  { route: "GET /api/search", query: "q=x", ok: 200 },
  { route: "GET /api/templates", query: "topic=citizenship", ok: 200 },
  { route: `PUT ${TEMPLATE}`, body: { title: "a", ...TEXT }, ok: 200, least: "supervisor" },
  { route: `DELETE ${TEMPLATE}`, ifMatch: true, ok: 409, least: "supervisor" },
  { route: "GET /api/answers", ok: 200 },
  { route: "GET /api/board", ok: 200, least: "supervisor" },
  { route: "GET /api/report", query: DAYS, ok: 200, least: "supervisor" },
  { route: "GET /api/report.csv", query: DAYS, ok: 200, least: "supervisor" },
  { route: "GET /api/operators", ok: 200, least: "supervisor" },
  {
    route: "PUT /api/operators/:id",
    body: { name: "a", topics: [], languages: [] },
    ifMatch: true,
    ok: 409,
    least: "supervisor",
  },
  { route: "GET /api/operators/:id/work", ok: 200, least: "supervisor" },
  { route: "GET /api/dead-letters", ok: 200, least: "supervisor" },
  { route: "POST /api/dead-letters/redrive", body: { queue: "Intake", ids: ["a"] }, ok: 200, least: "supervisor" },
  { route: "POST /api/dead-letters/discard", body: { queue: "Intake", ids: ["a"] }, ok: 200, least: "supervisor" },
  { route: "GET /api/audit", query: "day=2026-11-24", ok: 200, least: "supervisor" },
];

const INQUIRY = "/api/inquiries/:reference";
const OF_AN_INQUIRY: readonly Row[] = [
  { route: `GET ${INQUIRY}`, ok: 200 },
  { route: `POST ${INQUIRY}/take`, ifMatch: true, ok: 200, isFree: true },
  { route: `POST ${INQUIRY}/release`, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/reply`, body: { ...TEXT, resolves: false }, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/question`, body: TEXT, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/note`, body: TEXT, ok: 200 },
  { route: `POST ${INQUIRY}/transfer`, body: { topic: "culture" }, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/refer`, body: { ...TEXT, ownerOf: "citizenship" }, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/extend`, body: { ...TEXT, dueOn: "2026-12-21" }, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/resolve`, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/reopen`, ifMatch: true, ok: 409 },
  { route: `POST ${INQUIRY}/merge`, body: { into: OTHER }, ifMatch: true, ok: 200 },
  { route: `POST ${INQUIRY}/unmerge`, ifMatch: true, ok: 409 },
  {
    route: `POST ${INQUIRY}/answer-link`,
    body: { topic: "citizenship", answerId: "dual-citizenship" },
    ifMatch: true,
    ok: 200,
  },
  { route: `PUT ${INQUIRY}/contact`, body: { contact: "none" }, ifMatch: true, ok: 200 },
  {
    route: `POST ${INQUIRY}/contact/confirmed`,
    body: { contact: "none", confirmation: "AAAA" },
    ifMatch: true,
    ok: 400,
  },
  { route: `POST ${INQUIRY}/erase`, body: { reference: "own" }, ifMatch: true, ok: 200, least: "supervisor" },
  { route: `PUT ${INQUIRY}/draft`, body: { ...TEXT, kind: "reply" }, ok: 200 },
  { route: `DELETE ${INQUIRY}/draft`, ok: 204 },
  { route: `PUT ${INQUIRY}/presence`, body: { activity: "reading" }, ok: 204 },
  { route: `GET ${INQUIRY}/files/:file`, ok: 200 },
  { route: `DELETE ${INQUIRY}/replies/:version`, ok: 200 },
];

const ROLES = { aigerim: "operator", daniyar: "operator", saule: "supervisor", admin: "administrator" } as const;
const may = (as: keyof typeof ROLES, { least = "operator" }: Row) => RANKS.indexOf(ROLES[as]) >= RANKS.indexOf(least);

/** A desk with one inquiry on citizenship (aigerim's topic, and hers), and an older one of the same person to join it to. */
function desk({ isFree }: Partial<Row> = {}) {
  const world = deskWorld();
  const by = { role: "operator", operator: "aigerim" } as const;
  const entries: Entry[] = [
    anOpening(),
    {
      kind: "file",
      fileId: FILE,
      title: "passport",
      outcome: "clean",
      type: "pdf",
      sizeBytes: 9,
      version: 2,
      at: AT,
      by,
    },
    { kind: "taken", version: 3, at: AT, by },
    { kind: "reply", text: "a", visibleFrom: "2026-11-24T06:00:15.000Z", version: 4, at: AT, by },
  ];
  const held: Partial<Inquiry> = isFree ? {} : { status: "assigned", assignee: "aigerim" };
  const own = world.put({ version: 4, ...held }, { entries }).reference;
  world.put({ reference: OTHER, receivedAt: "2026-11-20T06:00:00.000Z" });
  return { ...world, own };
}

function addressOf({ route }: Row, of: Reference) {
  const [method = "", pattern = ""] = route.split(" ");
  const named = Object.entries({ ...IN_PATHS, reference: of });
  return { method, address: named.reduce((path, [name, value]) => path.replace(`:${name}`, value), pattern) };
}

function send(world: ReturnType<typeof desk>, row: Row, of: Reference, as?: string) {
  const { method, address } = addressOf(row, of);
  const path = row.query === undefined ? address : `${address}?${row.query}`;
  const body = JSON.stringify(row.body)?.replace('"own"', `"${of}"`);
  const headers: Record<string, string> = row.ifMatch === undefined ? {} : { "if-match": '"4"' };
  return world.call(method, path, { as, headers, body });
}

describe("the table of routes", () => {
  it("has a row here for every route, and no other", () => {
    const there = deskRoutes(deskWorld().deps).map(([method, path]) => `${method} ${path}`);
    expect([...OPEN, ...OF_NONE, ...OF_AN_INQUIRY].map(({ route }) => route).toSorted()).toEqual(there.toSorted());
  });

  it("leaves a line in the audit wherever something of an inquiry is read or changed", () => {
    const unaudited = deskRoutes(deskWorld().deps).filter(([, , , audit]) => audit.startsWith("none: "));
    expect(unaudited.map(([method, path]) => `${method} ${path}`).toSorted()).toEqual(
      [
        "GET /api/sign-in",
        "GET /api/openapi.json",
        "GET /api/me",
        "PUT /api/me/views",
        "GET /api/topics",
        "GET /api/queue",
        "GET /api/templates",
        "GET /api/answers",
        "GET /api/board",
        "GET /api/report",
        "GET /api/operators",
        "GET /api/operators/:id/work",
        "GET /api/dead-letters",
        `PUT ${INQUIRY}/draft`,
        `DELETE ${INQUIRY}/draft`,
        `PUT ${INQUIRY}/presence`,
      ].toSorted(),
    );
  });
});

describe.each(OPEN)("$route", (row) => {
  it("is open to everybody", async () => {
    const world = desk(row);
    expect((await send(world, row, world.own)).status).toBe(row.ok);
  });
});

describe.each([...OF_NONE, ...OF_AN_INQUIRY])("$route", (row) => {
  it.each([undefined, "stranger", "gone"])("refuses whoever is not signed in: %s", async (as) => {
    const world = desk(row);
    const answers = [await send(world, row, world.own, as), await send(world, row, ABSENT, as)];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(world.audited).toEqual([]);
  });
});

describe.each(OF_NONE)("$route", (row) => {
  it.each(Object.keys(ROLES) as (keyof typeof ROLES)[])("answers %s", async (as) => {
    const world = desk(row);
    expect((await send(world, row, world.own, as)).status).toBe(may(as, row) ? row.ok : 403);
  });
});

describe.each(OF_AN_INQUIRY)("$route", (row) => {
  it.each(["aigerim", "saule", "admin"] as const)("answers %s, who sees the inquiry", async (as) => {
    const world = desk(row);
    expect((await send(world, row, world.own, as)).status).toBe(may(as, row) ? row.ok : 403);
  });

  it("tells a foreign inquiry as an absent one, byte for byte", async () => {
    const world = desk(row);
    const [foreign, absent] = [await send(world, row, world.own, "daniyar"), await send(world, row, ABSENT, "daniyar")];
    const expected = may("daniyar", row) ? (row.route.endsWith("/confirmed") ? 400 : 404) : 403;
    expect([foreign.status, absent.status]).toEqual([expected, expected]);
    expect(await foreign.text()).toBe(await absent.text());
    expect(world.audited).toEqual([]);
    expect(world.table.get(world.own)?.inquiry.version).toBe(4);
  });

  it("tells an absent one to those who see everything, too", async () => {
    const world = desk(row);
    expect((await send(world, row, ABSENT, "admin")).status).toBe(row.route.endsWith("/confirmed") ? 400 : 404);
  });
});

describe.each(OF_AN_INQUIRY.filter(({ ifMatch }) => ifMatch))("$route", (versioned) => {
  const { ifMatch: _, ...row } = versioned;
  it("wants to know the version it was decided on", async () => {
    const world = desk(row);
    expect((await send(world, row, world.own, "admin")).status).toBe(428);
  });
});

const FIELDS = `
  status assignee reference2 requestHash receivedAt registeredOn dueAt innerDueAt dueState linkVersion priority role roles
  version by at personKey updatedAt closedAt resolvedAt undelivered addressProven unacknowledged erased expiresAt pk sk
  deskQueue deskOrder operatorKey visibleFrom withdrawn mergedInto firstAnsweredAt id isAdmin groups cognito:groups
  constructor prototype toString __proto__ hasOwnProperty`
  .trim()
  .split(/\s+/);

describe("fields that nobody may set", () => {
  it("are forty at least", () => expect(FIELDS.length).toBeGreaterThanOrEqual(40));

  const bodied = [...OF_NONE, ...OF_AN_INQUIRY].filter(({ route }) => !route.startsWith("GET "));
  it.each(bodied)("are refused, each of them, by $route", async (row) => {
    const world = desk(row);
    for (const field of FIELDS) {
      const known = JSON.stringify(row.body ?? {}).slice(1, -1);
      const body = `{${known}${known === "" ? "" : ","}${JSON.stringify(field)}:"x"}`;
      const { method, address } = addressOf(row, world.own);
      const answer = await world.call(method, address, { as: "admin", headers: { "if-match": '"4"' }, body });
      expect([field, answer.status]).toEqual([field, 400]);
    }
    expect([world.audited, world.sent, world.table.get(world.own)?.inquiry.version]).toEqual([[], [], 4]);
  });
});
