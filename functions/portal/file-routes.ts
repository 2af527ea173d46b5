/** Adding files and fetching them: pages for everybody, JSON for the status page's script, and the public API. */
import { type FileUpload, fileForm, fileRequest } from "../../shared/contracts/file-requests.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { statusPath } from "../../shared/domain/status-url.ts";
import { readForm, readJson } from "../../shared/platform/request-body.ts";
import { UploadPage } from "../../web/portal/upload-page.tsx";
import { bearerLink, idempotencyKeyOf } from "./api-routes.ts";
import { fetchFile } from "./fetch-file.ts";
import type { GivenLink } from "./find-inquiry.ts";
import { keptLink } from "./link-cookie.ts";
import { offerUpload } from "./offer-upload.ts";
import { frameOf, pageAnswer, seeOther } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { InquiryClosedError, TooManyFilesError } from "./portal-errors.ts";
import { backToStatus } from "./status-routes.ts";

/** Posted by a form, it answers with the page on which the file is chosen; posted by a script, with the form as JSON. */
export function offerByPage(deps: PortalDeps): Answer {
  return async (context) => {
    const isScript = (context.req.header("Content-Type") ?? "").startsWith("application/json");
    return isScript ? offerAsJson(context, keptLink(context), deps) : offerAsPage(context, deps);
  };
}

async function offerAsPage(context: PortalContext, deps: PortalDeps): Promise<Response> {
  const name = (await readForm(context.req.raw)).get("name") ?? "";
  const { name: named } = parseContract(fileForm, { name }, "file");
  const frame = frameOf(context);
  const backTo = (reference: string) => `${context.env.origin}${statusPath(frame.language, reference)}/files`;
  try {
    const { reference, url, fields } = await offerUpload(keptLink(context), { named, redirectTo: backTo }, deps);
    return await pageAnswer(UploadPage({ frame, reference, upload: { url, fields } }));
  } catch (error) {
    // The page was open in two windows, or for long: it says by itself that no more files can be added.
    if (!(error instanceof TooManyFilesError || error instanceof InquiryClosedError)) throw error;
    return await backToStatus("files")(context);
  }
}

export function offerByApi(deps: PortalDeps): Answer {
  return (context) => offerAsJson(context, bearerLink(context), deps);
}

async function offerAsJson(context: PortalContext, link: GivenLink, deps: PortalDeps): Promise<Response> {
  const { name } = parseContract(fileRequest, await readJson(context.req.raw), "file");
  const asked = { named: name, ...idempotencyKeyOf(context) };
  const { reference: _, ...upload } = await offerUpload(link, asked, deps);
  return context.json(upload satisfies FileUpload, 201);
}

export function fetchByPage(deps: PortalDeps): Answer {
  return async (context) => seeOther(await fetchFile(keptLink(context), context.req.param("file") ?? "", deps));
}

export function fetchByApi(deps: PortalDeps): Answer {
  return async (context) => seeOther(await fetchFile(bearerLink(context), context.req.param("file") ?? "", deps));
}
