/** The portal's own files, under names that change with their content, so that browsers may keep them for a year. */
import { digest } from "../../shared/platform/keyed-digest.ts";
import { ICON } from "../../web/portal/icon.ts";
import { STYLESHEET } from "../../web/portal/stylesheet.ts";
import type { Answer } from "./portal-deps.ts";

/** One year, in seconds: "never changes" in every browser (RFC 8246). */
const KEEP_SECONDS = 31_536_000;

type Asset = { readonly name: string; readonly file: string; readonly type: string; readonly content: string };

function asset(name: string, extension: string, type: string, content: string): Asset {
  return { name, file: `${name}-${digest(content).slice(0, 12)}.${extension}`, type, content };
}

const STYLE = asset("portal", "css", "text/css; charset=utf-8", STYLESHEET);
const MARK = asset("icon", "svg", "image/svg+xml; charset=utf-8", ICON);

/** Where pages find them. */
export const ASSET_PATHS = { stylesheet: `/assets/${STYLE.file}`, icon: `/assets/${MARK.file}` } as const;

/** A page kept from before a deploy asks for an older name: it gets today's file, and is not told to keep it. */
function serve(served: Asset): Answer {
  return ({ req }) => {
    const isCurrent = req.path === `/assets/${served.file}`;
    const keep = isCurrent ? `public, max-age=${KEEP_SECONDS}, immutable` : "no-cache";
    return new Response(served.content, { headers: { "Content-Type": served.type, "Cache-Control": keep } });
  };
}

export const serveStylesheet = serve(STYLE);
export const serveIcon = serve(MARK);
