/** Where a clean file lies for a minute, to be saved and never shown. */
import type { FileLinkView } from "../../shared/contracts/desk/inquiry.ts";
import type { FileAddress } from "../../shared/domain/attachment.ts";
import { cleanFile } from "../../shared/domain/listed-files.ts";
import { json, referenceOf } from "./desk-call.ts";
import { NotThereError } from "./desk-errors.ts";
import { type FindDeps, findDossier } from "./find-inquiry.ts";
import type { GuardedRoute } from "./route.ts";

/** What fetching needs from outside; shared/adapters/attachment-store.ts signs. */
export type FetchDeps = FindDeps & {
  readonly files: { downloadAddress(file: FileAddress, name: string, at: string): string };
};

/** GET …/files/{file} */
export function fetchFile(deps: FetchDeps): GuardedRoute[4] {
  return async (call) => {
    const reference = referenceOf(call);
    const { entries } = await findDossier(reference, call.operator, deps);
    const file = cleanFile(entries, call.param("file"));
    if (file === undefined) throw new NotThereError();
    call.audit.about({ reference });
    const url = deps.files.downloadAddress({ reference, id: file.id }, file.name, call.at);
    return json({ url } satisfies FileLinkView);
  };
}
