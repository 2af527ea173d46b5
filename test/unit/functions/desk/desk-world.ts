/** The outside world of the desk's tests: people, a table, an index and an audit that remember. */
import { createDesk } from "../../../../functions/desk/app.ts";
import type { DeskDeps } from "../../../../functions/desk/desk-deps.ts";
import type { Dossier } from "../../../../functions/desk/find-inquiry.ts";
import { deskRoutes } from "../../../../functions/desk/routes.ts";
import type { AuditRecord } from "../../../../shared/domain/desk/audit.ts";
import type { Draft } from "../../../../shared/domain/desk/draft.ts";
import type { Operator } from "../../../../shared/domain/desk/operator.ts";
import type { Presence } from "../../../../shared/domain/desk/presence.ts";
import { queuedInquiry } from "../../../../shared/domain/desk/queued-inquiry.ts";
import { ActionRefusedError } from "../../../../shared/domain/desk/refused-action.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { MailId } from "../../../../shared/domain/mail.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import type { Caller } from "../../../../shared/platform/http-event.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { supervisorFakes } from "./supervisor-world.ts";

export const AT = "2026-11-24T06:00:00.000Z";

/** Who signs in to the tests' desk. Their token is their id. */
const PEOPLE = {
  aigerim: person("aigerim", { topics: ["citizenship", "repatriation"], languages: ["kk-Cyrl", "ru"] }),
  daniyar: person("daniyar", { topics: ["employment"], languages: ["kk-Cyrl", "ru", "en"] }),
  saule: person("saule", { role: "supervisor", topics: [], languages: ["ru"] }),
  admin: person("admin", { role: "administrator", topics: [], languages: ["ru"] }),
  gone: person("gone", { topics: ["citizenship"], deactivated: true }),
} as const;

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
  const sent: { body: string; reference: string; group: string }[] = [];
  const open = () => [...table.values()].map(({ inquiry }) => inquiry).filter(isQueued);
  /** Rows that the index gave, lane by lane. */
  const read = { lanes: 0, rows: 0 };
  const supervised = supervisorFakes({ people, table, audited });
  const deps: DeskDeps = {
    ...supervised.deps,
    tokens: {
      verify: async (authorization) => {
        const id = /^Bearer (\w+)$/.exec(authorization ?? "")?.[1];
        const operator = id === undefined ? undefined : people.get(id);
        return operator && { id: operator.id, role: operator.role, signedInAt: "2026-11-24T05:00:00.000Z" };
      },
    },
    operators: {
      find: async (id) => people.get(id),
      list: async () => [...people.values()],
      change: async (id: string, change: object, known?: number) => {
        const before = people.get(id);
        const { changes = 0 } = before ?? {};
        if (before === undefined || (known ?? changes) !== changes) return undefined;
        const after = Object.entries({ ...before, ...change, changes: changes + 1 }).filter(
          ([, value]) => value !== null,
        );
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
        const rows = open()
          .filter((inquiry) => shard === 0 && inquiry.topic === topic)
          .map(queuedInquiry)
          .filter(({ position }) => position > after && position <= upTo)
          .toSorted((one, other) => (one.position < other.position ? -1 : 1))
          .slice(0, atMost);
        read.lanes += 1;
        read.rows += rows.length;
        return rows;
      },
    },
    work: {
      of: async (operator) => open().filter(({ assignee }) => assignee === operator),
      whole: async (operator, atMost) =>
        open()
          .filter(({ assignee }) => assignee === operator)
          .slice(0, atMost),
    },
    inquiries: { find: async (reference) => table.get(reference)?.inquiry },
    changes: changesOf(table, audited),
    erasure: {
      begin: async ({ reference, version }) => {
        if (table.get(reference)?.inquiry.version !== version) throw new VersionConflictError(reference, version);
        table.delete(reference);
      },
    },
    drafts: {
      save: async (reference, operator, draft, basedOn) => {
        const kept = table.get(reference)?.drafts;
        const other = kept?.get(operator);
        if (other !== undefined && other.savedAt !== basedOn) return other;
        kept?.set(operator, draft);
        return kept === undefined ? "gone" : "saved";
      },
      discard: async (reference, operator, { basedOn }) => {
        const other = table.get(reference)?.drafts.get(operator);
        if (other !== undefined && other.savedAt !== basedOn) return other;
        table.get(reference)?.drafts.delete(operator);
        return "discarded";
      },
    },
    files: { downloadAddress: ({ reference, id }, name) => `https://files.example/${reference}/${id}?name=${name}` },
    intakeQueue: { send: async (message) => void sent.push(message) },
    links: { secretOf: async (reference, linkVersion) => `secret-of-${reference}-${linkVersion}` },
    portalUrl: "https://ucc.example/",
    referenceKeys: { current: async () => ({ value: "reference key" }) },
    addressKeys: { current: async () => ({ value: "address key" }) },
    newIdempotencyKey: () => `minted-key-${String(sent.length).padStart(8, "0")}`,
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
      say: async (presence) => void present.push(presence),
      now: async (_at: string, of?: Reference) =>
        present.filter(({ reference }) => of === undefined || reference === of),
    },
    now: () => AT,
    ...overrides,
  };
  const app = createDesk(deps, deskRoutes(deps));
  const caller: Caller = { origin: "https://desk.ucc.example", sourceIp: "192.0.2.7", requestId: "request-1" };

  return {
    app,
    deps,
    people,
    table,
    present,
    audited,
    signedOut,
    /** What the intake queue holds. */
    sent,
    read,
    supervised,
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

type Made = DeskDeps["changes"]["make"];

/** All or none, each at its version, with its line of the audit; a mail that has been begun cannot be cancelled. */
function changesOf(table: Map<Reference, Stored>, audited: AuditRecord[]): { make: Made } {
  return {
    make: async (changes, { audit, cancels }) => {
      for (const { after } of changes) {
        const stored = table.get(after.reference);
        if (stored?.inquiry.version !== after.version) throw new VersionConflictError(after.reference, after.version);
      }
      if (cancels !== undefined) cancel(table, cancels);
      for (const { after, entry } of changes) {
        const stored = table.get(after.reference);
        if (stored === undefined) continue;
        const version = after.version + 1;
        table.set(after.reference, {
          ...stored,
          inquiry: { ...after, version },
          entries: [...stored.entries, { ...entry, version }],
        });
      }
      if (audit !== undefined) audited.push(audit);
    },
  };
}

function cancel(table: Map<Reference, Stored>, { reference, version, kind }: MailId): void {
  const stored = table.get(reference);
  const begun = stored?.mails.find((mail) => mail.version === version && mail.kind === kind);
  if (begun !== undefined && begun.state !== "requested") throw new ActionRefusedError("too-late");
  if (stored === undefined) return;
  table.set(reference, { ...stored, mails: [...stored.mails, { version, kind, state: "cancelled" }] });
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
