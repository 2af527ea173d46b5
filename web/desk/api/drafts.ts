/** The draft's requests: a save says which one it was based on, so that two tabs or devices lose nothing to each other. */
import type { DraftSaved } from "../../../shared/contracts/desk/actions.ts";
import type { DraftView } from "../../../shared/contracts/desk/inquiry.ts";
import { ProblemError } from "./problem-error.ts";
import { queryString, request, tell } from "./request.ts";

export type Draft = Pick<DraftView, "text" | "kind">;

/**
 * Keeps a draft; without a text there is none any more.
 * @param basedOn `savedAt` of the one that was known; undefined for none
 * @returns its `savedAt`; undefined when it was thrown away
 * @throws ProblemError, with the draft that stands there if it was saved elsewhere meanwhile
 */
export async function putDraft(
  reference: string,
  draft: Draft,
  basedOn: string | undefined,
): Promise<string | undefined> {
  const path = `inquiries/${reference}/draft`;
  if (draft.text === "") {
    await tell(`${path}${queryString({ basedOn })}`, { method: "DELETE" });
    return undefined;
  }
  const body = { text: draft.text, kind: draft.kind, ...(basedOn !== undefined && { basedOn }) };
  const { savedAt } = await request<DraftSaved>(path, { method: "PUT", body });
  return savedAt;
}

/** The draft that was saved elsewhere, when that is why one was refused. */
export function draftElsewhere(error: unknown): DraftView | undefined {
  return error instanceof ProblemError ? error.problem.draft : undefined;
}

/** Puts a text that came back before what has been begun since: neither is lost. */
export async function putBack(
  reference: string,
  returned: Draft,
  since: DraftView | undefined,
): Promise<DraftView | undefined> {
  const isMore = since !== undefined && since.text !== "" && since.text !== returned.text;
  const draft = isMore ? { kind: returned.kind, text: `${returned.text}\n\n${since.text}` } : returned;
  try {
    const savedAt = await putDraft(reference, draft, since?.savedAt);
    return savedAt === undefined ? undefined : { ...draft, savedAt };
  } catch (error) {
    const other = draftElsewhere(error);
    if (other === undefined) throw error;
    return putBack(reference, returned, other);
  }
}
