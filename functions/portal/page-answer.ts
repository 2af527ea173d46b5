/** A page as an answer. */
import type { JSX } from "hono/jsx/jsx-runtime";
import { negotiatePageLanguage } from "../../shared/texts/negotiate-language.ts";
import { isPageLanguage, type PageLanguage } from "../../shared/texts/page-language.ts";
import type { Frame } from "../../web/portal/layout.tsx";
import { ASSET_PATHS } from "./assets.ts";
import type { PortalContext } from "./portal-deps.ts";

/** Headers of what is the same for everybody and changes with a deploy only. */
export const PUBLIC = { "Cache-Control": "public, max-age=300" } as const;

type PageOptions = { readonly status?: number; readonly headers?: Readonly<Record<string, string>> };

/** Answers with a page; it is not kept anywhere unless `headers` say so. */
export async function pageAnswer(
  page: JSX.Element,
  { status = 200, headers = {} }: PageOptions = {},
): Promise<Response> {
  return htmlAnswer(`<!DOCTYPE html>${await page}`, { status, headers });
}

/** Answers with a part of a page, for a script that puts it in its place. */
export async function partAnswer(part: JSX.Element, options: PageOptions): Promise<Response> {
  return htmlAnswer(String(await part), options);
}

function htmlAnswer(html: string, { status = 200, headers = {} }: PageOptions): Response {
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8", ...headers } });
}

/** The language of the page: the one its address names, else the one the browser wishes for. */
export function pageLanguageOf({ req }: PortalContext): PageLanguage {
  const [, named = ""] = req.path.split("/", 2);
  return isPageLanguage(named) ? named : negotiatePageLanguage(req.header("Accept-Language") ?? "");
}

/** What pages need to know of the site. */
export function frameOf(context: PortalContext): Frame {
  return {
    language: pageLanguageOf(context),
    origin: context.env.origin,
    ...ASSET_PATHS,
  };
}

/** Sends the browser to another page by GET, whatever it came with (RFC 9110, 15.4.4). */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
