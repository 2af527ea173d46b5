/** Changes an inquiry for somebody of the desk: at the version they knew, or not at all. */
import type * as z from "zod/mini";
import type { AuditRecord } from "../../shared/domain/desk/audit.ts";
import { differenceOf } from "../../shared/domain/desk/audit.ts";
import type { OperatorId } from "../../shared/domain/desk/operator.ts";
import type { Doing, Known } from "../../shared/domain/desk/permitted-actions.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { Change } from "../../shared/domain/life.ts";
import type { MailId } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { log } from "../../shared/platform/log.ts";
import { bodyOf, type Call, expectNoBody, referenceOf, versionOf } from "./desk-call.ts";
import { ConflictError, NotThereError } from "./desk-errors.ts";
import { type Dossier, findDossier } from "./find-inquiry.ts";
import { entriesView, operatorsOf } from "./inquiry-parts.ts";
import { inquiryAnswer, type ShowDeps } from "./show-inquiry.ts";

/** A change, and the mail that must not go out because of it. */
type DeskChange = Change & { readonly cancels?: MailId };

/** What changing needs from outside. */
export type ChangeDeps = ShowDeps & {
  readonly changes: {
    make(
      changes: readonly Change[],
      beside: { readonly audit?: AuditRecord | undefined; readonly cancels?: MailId | undefined },
    ): Promise<void>;
  };
  readonly drafts: {
    discard(
      reference: Reference,
      operator: OperatorId,
      known: { readonly at: string; readonly basedOn: string | undefined },
    ): Promise<unknown>;
  };
};

/** Decides on a change of an inquiry as it stands; throws ActionRefusedError where there is none to be made. */
export type Decide<Request> = (known: Known, request: Request, doing: Doing) => DeskChange;

/** Attempts against writes of others that came to nothing, or that a change which names no version lets go first. */
const ATTEMPTS = 4;

/** A route that changes an inquiry at the version that If-Match names, with a body. */
export function changeWith<T extends z.ZodMiniType>(
  schema: T,
  decide: Decide<z.output<T>>,
  deps: ChangeDeps,
): (call: Call) => Promise<Response> {
  return async (call) => {
    const version = versionOf(call);
    const request = await bodyOf(schema, call);
    return changed(call, version, (known, doing) => decide(known, request, doing), deps);
  };
}

/** The same without a body. */
export function change(
  decide: (known: Known, doing: Doing) => DeskChange,
  deps: ChangeDeps,
): (call: Call) => Promise<Response> {
  return async (call) => {
    const version = versionOf(call);
    await expectNoBody(call);
    return changed(call, version, decide, deps);
  };
}

/**
 * Makes a change and answers with the inquiry after it.
 * @param version that the caller knew; undefined for a change that stands whatever others did meanwhile
 * @throws NotThereError, ActionRefusedError or ConflictError
 */
export async function changed(
  call: Call,
  version: number | undefined,
  decide: (known: Known, doing: Doing) => DeskChange,
  deps: ChangeDeps,
): Promise<Response> {
  const reference = referenceOf(call);
  await againstOthers(async () => {
    const dossier = await atVersion(reference, version, call, deps);
    const { cancels, ...made } = decide(dossier, { by: call.operator, at: call.at });
    const audit = lineOf(call, dossier.inquiry, made);
    await reach(deps.changes.make([made], { audit, cancels }));
    await discardSent(dossier, made, call, deps);
  });
  return answerAfter(reference, call, deps);
}

/**
 * What has been sent is no draft any more. It stands in the history now, so a failure here harms nobody; a draft that says
 * something else was written elsewhere, and stays.
 */
async function discardSent(
  { inquiry: { reference }, drafts }: Dossier,
  { entry }: Change,
  { operator, at }: Call,
  deps: ChangeDeps,
): Promise<void> {
  const draft = drafts.get(operator.id);
  if (draft === undefined || draft.kind !== entry.kind || draft.text.trim() !== entry.text.trim()) return;
  await deps.drafts.discard(reference, operator.id, { at, basedOn: draft.savedAt }).catch((error: unknown) => {
    log.warn("draft-not-discarded", { reference, error });
  });
}

/** The line of the audit, which is written with the change. */
export function lineOf({ audit }: Call, before: Known["inquiry"], { after }: Change): AuditRecord | undefined {
  return audit.take({ reference: before.reference, difference: differenceOf(before, after) });
}

/**
 * The inquiry as it stands, at the version that the caller knew.
 * @throws NotThereError
 * @throws ConflictError with what happened since
 */
export async function atVersion(
  reference: Reference,
  version: number | undefined,
  { operator }: Call,
  deps: ChangeDeps,
): Promise<Dossier> {
  const dossier = await findDossier(reference, operator, deps);
  if (version !== undefined && version !== dossier.inquiry.version) throw await conflictOf(dossier, version, deps);
  return dossier;
}

async function conflictOf({ inquiry, entries }: Dossier, version: number, deps: ChangeDeps): Promise<ConflictError> {
  const names = await reach(deps.names.of(operatorsOf(inquiry, entries)));
  const since = entriesView(entries, names).filter((entry) => entry.version > version);
  return new ConflictError({ version: inquiry.version, since });
}

/**
 * Tries again when somebody was faster: the next look finds another version and says so, or the same one if the other's
 * write came to nothing.
 * @throws VersionConflictError if others keep writing
 */
export async function againstOthers(tryOnce: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tryOnce();
      return;
    } catch (error) {
      if (!(error instanceof VersionConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The inquiry after a change; whoever has just moved it to a topic that is not theirs sees it this last time. */
export async function answerAfter(reference: Reference, call: Call, deps: ChangeDeps): Promise<Response> {
  const dossier = await reach(deps.dossiers.find(reference));
  if (dossier === undefined) throw new NotThereError();
  return inquiryAnswer(dossier, call, deps);
}
