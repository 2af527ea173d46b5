/** The outside world of the portal's tests: an intake queue and a table that remember, and real keyed digests. */
import { createPortal } from "../../../../functions/portal/app.ts";
import type { SelfServed } from "../../../../functions/portal/count-answered.ts";
import type { PortalDeps } from "../../../../functions/portal/portal-deps.ts";
import { answerLibrary } from "../../../../shared/adapters/answer-library.ts";
import type { KeyRing } from "../../../../shared/adapters/key-ring.ts";
import { StatusLinks } from "../../../../shared/adapters/status-links.ts";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED, type InquirySubmitted } from "../../../../shared/contracts/inquiry-messages.ts";
import type { FilePlace } from "../../../../shared/domain/attachment.ts";
import type { Entry, NewEntry } from "../../../../shared/domain/entry.ts";
import type { Tombstone } from "../../../../shared/domain/erasure.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { openedInquiry } from "../../../../shared/domain/opening.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import type { Caller } from "../../../../shared/platform/http-event.ts";
import { countedBudgets } from "./counted-budgets.ts";
import { aFileWorld } from "./file-world.ts";

type Sent = { body: string; reference: string; group: string };
type Stored = { inquiry: Inquiry | "erased"; entries: Entry[]; tombstone?: Tombstone; places?: FilePlace[] };

const keys = (current: string, previous?: string) =>
  ({
    current: async () => ({ id: `id of ${current}`, value: current }),
    previous: async () => (previous === undefined ? undefined : { id: `id of ${previous}`, value: previous }),
  }) as unknown as KeyRing;

export const AT = "2026-11-23T06:00:00.000Z";

export function portalWorld(overrides: Partial<PortalDeps> = {}) {
  const sent: Sent[] = [];
  const linkRequests: { body: string; group: string }[] = [];
  const table = new Map<Reference, Stored>();
  const reads: Reference[] = [];
  let minted = 0;
  const budgets = countedBudgets(overrides.now ?? (() => AT));
  const links = new StatusLinks(keys("link key", "old link key"));
  const delayed: (Sent & { delaySeconds: number })[] = [];
  const held = new Map<Reference, { body: string; group: string }>();
  const used = new Map<string, string>();
  const selfServed: SelfServed[] = [];
  const deps: PortalDeps = {
    library: answerLibrary,
    selfServed: {
      count: async (served) => {
        if (selfServed.some(({ nonce }) => nonce === served.nonce)) return "repeated";
        selfServed.push(served);
        return "counted";
      },
    },
    intakeQueue: { send: async (message) => void sent.push(message) },
    heldQueue: { send: async (message) => void delayed.push(message) },
    held: {
      keep: async (reference, message) => void held.set(reference, message),
      find: async (reference) => held.get(reference),
      forget: async (reference) => void held.delete(reference),
    },
    holdSeconds: 600,
    nonces: {
      claim: async (challenge, by) => {
        const first = used.get(challenge) ?? by;
        used.set(challenge, first);
        return first === by;
      },
    },
    referenceKeys: keys("reference key"),
    addressKeys: keys("address key"),
    links,
    budgets,
    inquiries: {
      find: async (reference) => {
        reads.push(reference);
        return table.get(reference)?.inquiry;
      },
      entries: async (reference) => [...(table.get(reference)?.entries ?? [])],
      append: async (after, entry) => append(table, after, entry),
    },
    dataRegion: "eu-central-1",
    linkQueue: { send: async (message) => void linkRequests.push(message) },
    erasure: erasureOf(table),
    ...aFileWorld(table),
    now: () => AT,
    newIdempotencyKey: () => {
      minted += 1;
      return `minted-key-${String(minted).padStart(8, "0")}`;
    },
    ...overrides,
  };
  const app = createPortal(deps);
  const caller: Caller = { origin: "https://ucc.example", sourceIp: "192.0.2.7", requestId: "request-1" };

  return {
    app,
    deps,
    sent,
    /** What waits in the held queue, and the copies that can end the wait. */
    delayed,
    held,
    /** Who found their answer without asking, as it was counted. */
    selfServed,
    linkRequests,
    table,
    reads,
    links,
    /** Every call to the budgets. */
    spent: budgets.spent,
    /** Sends a request as the gateway would hand it over. */
    request: async (path: string, init: RequestInit = {}, from: Partial<Caller> = {}) =>
      app.request(`https://ucc.example${path}`, init, { ...caller, ...from }),
    /** Posts JSON to the API. */
    post: async (path: string, body: unknown, headers: Record<string, string> = {}) =>
      app.request(
        `https://ucc.example${path}`,
        { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } },
        caller,
      ),
    /** Posts a form. */
    submit: async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(`https://ucc.example${path}`, { method: "POST", body: new URLSearchParams(fields), headers }, caller),
    /** What the intake queue holds, read as its consumer reads it. */
    submitted: (): InquirySubmitted[] => sent.map(({ body }) => readMessage(body, INQUIRY_SUBMITTED).data),
    /** Stores what was sent last, as the consumers down the line do, with what the test changes. */
    register: (change: Partial<Inquiry> = {}, more: Entry[] = []): Inquiry => {
      const { text, answers, ...accepted } = readMessage(sent.at(-1)?.body ?? "", INQUIRY_SUBMITTED).data;
      const { inquiry, entry } = openedInquiry(
        { ...accepted, topic: "citizenship", priority: "normal" },
        { text, answers },
      );
      const stored = { ...inquiry, ...change };
      table.set(inquiry.reference, { inquiry: stored, entries: [entry, ...more] });
      return stored;
    },
  };
}

/** Erasing leaves the tombstone, and nothing else that anybody finds. */
function erasureOf(table: Map<Reference, Stored>): PortalDeps["erasure"] {
  return {
    begin: async (inquiry, { at, receipt }) => {
      const stored = table.get(inquiry.reference)?.inquiry;
      if (stored === undefined || stored === "erased" || stored.version !== inquiry.version) {
        throw new VersionConflictError(inquiry.reference, inquiry.version);
      }
      const { reference, linkVersion, version } = inquiry;
      const tombstone = {
        reference,
        linkVersion,
        version,
        erasedAt: at,
        ...(receipt === undefined ? {} : { receipt }),
      };
      table.set(reference, { inquiry: "erased", entries: [], tombstone });
    },
    beginUnregistered: async (reference, at) => {
      if (table.has(reference)) throw new VersionConflictError(reference, 0);
      const tombstone = { reference, linkVersion: 1, version: 0, erasedAt: at };
      table.set(reference, { inquiry: "erased", entries: [], tombstone });
    },
    find: async (reference) => table.get(reference)?.tombstone,
  };
}

function append(table: Map<Reference, Stored>, after: Inquiry, entry: NewEntry): Inquiry {
  const stored = table.get(after.reference);
  if (stored === undefined || stored.inquiry === "erased" || stored.inquiry.version !== after.version) {
    throw new VersionConflictError(after.reference, after.version);
  }
  const next = { ...after, version: after.version + 1 };
  stored.inquiry = next;
  stored.entries.push({ ...entry, version: next.version });
  return next;
}

/** The reference and the secret of the status link that a 202 holds. */
export async function acceptedLink(
  answer: Response,
): Promise<{ reference: Reference; secret: string; statusUrl: string }> {
  const { reference, statusUrl } = (await answer.json()) as { reference: Reference; statusUrl: string };
  return { reference, statusUrl, secret: new URL(statusUrl).searchParams.get("key") ?? "" };
}

/** A request that fits its contract. */
export const aRequest = (change: Record<string, unknown> = {}) => ({
  text: "Азаматтық алу үшін қандай құжаттар керек?",
  contact: "none",
  consent: true,
  ...change,
});
