/** An inquiry as the desk sees it: all of it, with names, counted limits, and what its person asked before. */
import type { DeskInquiry } from "../../shared/contracts/desk/inquiry.ts";
import { mergedReferences } from "../../shared/domain/desk/merge-inquiries.ts";
import { type Operator, sees } from "../../shared/domain/desk/operator.ts";
import { mayDo } from "../../shared/domain/desk/permitted-actions.ts";
import type { Presence } from "../../shared/domain/desk/presence.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { listedFiles } from "../../shared/domain/listed-files.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type Call, json, referenceOf } from "./desk-call.ts";
import { type Dossier, type FindDeps, findDossier } from "./find-inquiry.ts";
import { entriesView, limitsView, operatorsOf, snapshotView } from "./inquiry-parts.ts";
import { type NamesDeps, presentView } from "./queue-rows.ts";

/** What showing needs from outside. */
export type ShowDeps = FindDeps &
  NamesDeps & {
    readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
    readonly persons: { newest(personKey: string, atMost: number): Promise<readonly Inquiry[]> };
    readonly presences: { now(at: string, of?: Reference): Promise<readonly Presence[]> };
  };

/** Inquiries of the same person that are looked at; each is a read. */
const EARLIER_LOOKED_AT = 10;

/** GET /api/inquiries/{reference} */
export function showInquiry(deps: ShowDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const reference = referenceOf(call);
    const dossier = await findDossier(reference, call.operator, deps);
    call.audit.about({ reference });
    return inquiryAnswer(dossier, call, deps);
  };
}

/** The inquiry with its version as ETag, as every change of it answers too. */
export async function inquiryAnswer(dossier: Dossier, call: Call, deps: ShowDeps): Promise<Response> {
  const view = await viewOf(dossier, call, deps);
  return json(view, 200, { ETag: `"${view.version}"` });
}

async function viewOf(
  { inquiry, entries, places, mails, drafts }: Dossier,
  { operator, at }: Call,
  deps: ShowDeps,
): Promise<DeskInquiry> {
  const [present, earlier, merged] = await reach(
    Promise.all([
      deps.presences.now(at, inquiry.reference),
      earlierOf(inquiry, operator, deps),
      stillMerged(inquiry.reference, mergedReferences(entries), deps),
    ]),
  );
  const named = [...operatorsOf(inquiry, entries), ...present.map(({ operator: id }) => id)];
  const names = await reach(deps.names.of(named));
  const draft = drafts.get(operator.id);
  return {
    ...snapshotView(inquiry, names),
    limits: limitsView(inquiry, at),
    merged,
    entries: entriesView(entries, names),
    files: [...listedFiles(entries, places, at)],
    mails: [...mails],
    earlier,
    present: presentView(present, operator, names),
    ...(draft === undefined ? {} : { draft }),
    mayDo: [...mayDo({ inquiry, entries }, { by: operator, at })],
  };
}

/** Of the inquiries that were joined to this one: those that have not gone back to the desk by a word of their person. */
async function stillMerged(
  target: Reference,
  sources: readonly Reference[],
  { inquiries }: ShowDeps,
): Promise<Reference[]> {
  const found = await Promise.all(sources.map((source) => inquiries.find(source)));
  return sources.filter((_, index) => {
    const source = found[index];
    return source !== undefined && source !== "erased" && source.mergedInto === target;
  });
}

/** Those of the person's other inquiries that the caller sees, the latest first. */
async function earlierOf(
  { reference, personKey }: Inquiry,
  operator: Operator,
  { persons }: ShowDeps,
): Promise<DeskInquiry["earlier"]> {
  if (personKey === undefined) return [];
  const newest = await persons.newest(personKey, EARLIER_LOOKED_AT);
  return newest
    .filter((other) => other.reference !== reference && sees(operator, other.topic))
    .map((other) => ({
      reference: other.reference,
      topic: other.topic,
      status: other.status,
      receivedAt: other.receivedAt,
    }));
}
