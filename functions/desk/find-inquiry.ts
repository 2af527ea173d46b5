/** Finds an inquiry for somebody of the desk, who sees those of their topics and no others. */
import type { FilePlace } from "../../shared/domain/attachment.ts";
import type { Draft } from "../../shared/domain/desk/draft.ts";
import { type Operator, type OperatorId, sees } from "../../shared/domain/desk/operator.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { MailKind, MailState } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { NotThereError } from "./desk-errors.ts";

/** An inquiry with all that is kept of it; shared/adapters/inquiry-dossier.ts reads it in one query. */
export type Dossier = {
  readonly inquiry: Inquiry;
  readonly entries: readonly Entry[];
  readonly places: readonly FilePlace[];
  readonly mails: readonly {
    readonly version: number;
    readonly kind: MailKind;
    readonly state: MailState;
    readonly at?: string;
  }[];
  readonly drafts: ReadonlyMap<OperatorId, Draft>;
};

/** What finding needs from outside. */
export type FindDeps = {
  readonly dossiers: { find(reference: Reference): Promise<Dossier | undefined> };
};

/**
 * The inquiry as it stands now.
 * @throws NotThereError if it is absent, erased, or of a topic that the caller does not see
 */
export async function findDossier(
  reference: Reference,
  operator: Pick<Operator, "role" | "topics">,
  { dossiers }: FindDeps,
): Promise<Dossier> {
  const dossier = await reach(dossiers.find(reference));
  if (dossier === undefined || !sees(operator, dossier.inquiry.topic)) throw new NotThereError();
  return dossier;
}
