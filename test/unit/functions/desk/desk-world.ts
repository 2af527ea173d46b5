/** The outside world of the desk's tests: people, a table, an index and an audit that remember. */
import { createDesk } from "../../../../functions/desk/app.ts";
import type { DeskDeps } from "../../../../functions/desk/desk-deps.ts";
import type { Dossier } from "../../../../functions/desk/find-inquiry.ts";
import type { AuditRecord } from "../../../../shared/domain/desk/audit.ts";
import type { Draft } from "../../../../shared/domain/desk/draft.ts";
import type { Operator } from "../../../../shared/domain/desk/operator.ts";
import type { Presence } from "../../../../shared/domain/desk/presence.ts";
import { queueClassOf, queuePosition } from "../../../../shared/domain/desk/queue-order.ts";
import type { QueuedInquiry } from "../../../../shared/domain/desk/queued-inquiry.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import type { Caller } from "../../../../shared/platform/http-event.ts";
import { anInquiry, aReference } from "../../../builders.ts";

export const AT = "2026-11-24T06:00:00.000Z";

/** Who signs in to the tests' desk. Their token is their id. */
export const PEOPLE = {
  aigerim: person("aigerim", { topics: ["citizenship", "repatriation"], languages: ["kk-Cyrl", "ru"] }),
  daniyar: person("daniyar", { topics: ["employment"], languages: ["kk-Cyrl", "ru", "en"] }),
  saule: person("saule", { role: "supervisor", topics: [], languages: ["ru"] }),
  admin: person("admin", { role: "administrator", topics: [], languages: ["ru"] }),
  gone: person("gone", { topics: ["citizenship"], deactivated: true }),
} as const;
export type PersonId = keyof typeof PEOPLE;

function person(id: string, change: Partial<Operator> = {}): Operator {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, name, role: "operator", topics: ["citizenship"], languages: ["ru"], ...change };
}

type Stored = { inquiry: Inquiry; entries: Entry[]; drafts: Map<string, Draft> } & Pick<Dossier, "places" | "mails">;

export type DeskWorld = ReturnType<typeof deskWorld>;

export function deskWorld(overrides: Partial<DeskDeps> = {}) {
  const people = new Map<string, Operator>(Object.entries(PEOPLE));
  const table = new Map<Reference, Stored>();
  const present: Presence[] = [];
  const audited: AuditRecord[] = [];
  const signedOut: string[] = [];
  /** Rows that the index gave, lane by lane. */
  const read = { lanes: 0, rows: 0 };
  const deps: DeskDeps = {
    tokens: {
      verify: async (authorization) => {
        const id = /^Bearer (\w+)$/.exec(authorization ?? "")?.[1];
        const operator = id === undefined ? undefined : people.get(id);
        return operator && { id: operator.id, role: operator.role, signedInAt: "2026-11-24T05:00:00.000Z" };
      },
    },
    operators: {
      find: async (id) => people.get(id),
      change: async (id, change) => {
        const before = people.get(id);
        if (before === undefined) return undefined;
        const after = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null);
        people.set(id, Object.fromEntries(after) as Operator);
        return people.get(id);
      },
    },
    accounts: { signOutEverywhere: async (id) => void signedOut.push(id) },
    names: { of: async () => new Map([...people.values()].map(({ id, name }) => [id, name])) },
    audit: { put: async (line) => void audited.push(line) },
    signIn: {
      issuer: "https://sign-in.example.org",
      clientId: "desk",
      authorizationEndpoint: "https://sign-in.example.org/authorize",
      tokenEndpoint: "https://sign-in.example.org/token",
      endSessionEndpoint: "https://sign-in.example.org/logout",
      scope: "openid",
    },
    queue: {
      behind: async ({ topic, shard, after, upTo }, atMost) => {
        const rows = [...table.values()]
          .map(({ inquiry }) => inquiry)
          .filter((inquiry) => shard === 0 && inquiry.topic === topic && isQueued(inquiry))
          .map(rowOf)
          .filter(({ position }) => position > after && position <= upTo)
          .toSorted((one, other) => (one.position < other.position ? -1 : 1))
          .slice(0, atMost);
        read.lanes += 1;
        read.rows += rows.length;
        return rows;
      },
    },
    dossiers: { find: async (reference) => table.get(reference) },
    persons: {
      newest: async (personKey, atMost) =>
        [...table.values()]
          .map(({ inquiry }) => inquiry)
          .filter((inquiry) => inquiry.personKey === personKey)
          .toSorted((one, other) => (one.receivedAt > other.receivedAt ? -1 : 1))
          .slice(0, atMost),
    },
    presences: {
      now: async (_at: string, of?: Reference) =>
        present.filter(({ reference }) => of === undefined || reference === of),
    },
    now: () => AT,
    ...overrides,
  };
  const app = createDesk(deps);
  const caller: Caller = { origin: "https://desk.ucc.example", sourceIp: "192.0.2.7", requestId: "request-1" };

  return {
    app,
    deps,
    people,
    table,
    present,
    audited,
    signedOut,
    read,
    /** Stores an inquiry with its opening, and what else the test says. */
    put: (change: Partial<Inquiry> = {}, more: Partial<Stored> = {}): Inquiry => {
      const inquiry = anInquiry(change);
      const entries = [anOpening({ text: "Қазақстан азаматтығын қалай аламын?" })];
      table.set(inquiry.reference, { inquiry, entries, places: [], mails: [], drafts: new Map(), ...more });
      return inquiry;
    },
    /** Calls the API as somebody, with JSON where there is a body. */
    call: async (
      method: string,
      path: string,
      { as, body, headers = {} }: { as?: string | undefined; body?: unknown; headers?: Record<string, string> } = {},
    ) =>
      app.request(
        `${caller.origin}${path}`,
        {
          method,
          headers: {
            ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
            ...(body === undefined ? {} : { "content-type": "application/json" }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
        },
        caller,
      ),
  };
}

function isQueued({ status }: Inquiry): boolean {
  return status !== "resolved" && status !== "closed";
}

function rowOf(inquiry: Inquiry): QueuedInquiry {
  const { reference, version, topic, status, priority, language, receivedAt, dueAt, innerDueAt, dueState } = inquiry;
  const { routing, person: who } = inquiry;
  const { assignee, gist } = inquiry as { assignee?: string; gist?: string };
  const columns = { reference, version, topic, status, priority, language, receivedAt, dueAt, innerDueAt, dueState };
  return {
    ...columns,
    ...(assignee === undefined ? {} : { assignee }),
    ...(gist === undefined ? {} : { gist }),
    ...(routing === undefined ? {} : { script: routing.textScript }),
    ...(who.country === undefined ? {} : { country: who.country }),
    position: queuePosition(queueClassOf(status, priority), innerDueAt, reference),
  };
}

/** The first entry of an inquiry. */
export function anOpening(change: { text?: string; subject?: string } = {}): Entry {
  return {
    kind: "opened",
    text: "?",
    version: 1,
    at: "2026-11-23T06:00:00.000Z",
    by: { role: "compatriot" },
    ...change,
  };
}

/** An inquiry nobody has. */
export const ABSENT = aReference(99);
