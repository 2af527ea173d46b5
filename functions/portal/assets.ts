/** The portal's own files, under names that change with their content, so that browsers may keep them for a year. */
import { digest } from "../../shared/platform/keyed-digest.ts";
import { ICON } from "../../web/portal/icon.ts";
import { FILES, PAGE, PROOF, PROOF_WORKER } from "../../web/portal/scripts.ts";
import { STYLESHEET } from "../../web/portal/stylesheet.ts";
import type { Answer } from "./portal-deps.ts";

/** One year, in seconds: "never changes" in every browser (RFC 8246). */
const KEEP_SECONDS = 31_536_000;

type Asset = { readonly name: string; readonly extension: keyof typeof TYPES; readonly content: string };

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
} as const;

/** No name may be the beginning of another. */
const STYLE = { name: "portal", extension: "css", content: STYLESHEET } as const satisfies Asset;
const MARK = { name: "icon", extension: "svg", content: ICON } as const satisfies Asset;
const PAGE_SCRIPT = { name: "page", extension: "js", content: PAGE } as const satisfies Asset;
const PROOF_SCRIPT = { name: "proof", extension: "js", content: PROOF } as const satisfies Asset;
const SEARCH_SCRIPT = { name: "search", extension: "js", content: PROOF_WORKER } as const satisfies Asset;

const FILES_SCRIPT = { name: "files", extension: "js", content: FILES } as const satisfies Asset;

/** Where pages find what each of them has. */
export const ASSET_PATHS = { stylesheet: pathOf(STYLE), script: pathOf(PAGE_SCRIPT), icon: pathOf(MARK) } as const;

/** Where the proof page finds its script, and that the worker that searches. */
export const PROOF_SCRIPTS = { script: pathOf(PROOF_SCRIPT), worker: pathOf(SEARCH_SCRIPT) } as const;

/** Where the status page finds its script. */
export const FILE_SCRIPT = pathOf(FILES_SCRIPT);

/** Path patterns and what answers them. */
export const ASSET_ROUTES: readonly (readonly [path: string, answer: Answer])[] = [
  STYLE,
  MARK,
  PAGE_SCRIPT,
  PROOF_SCRIPT,
  SEARCH_SCRIPT,
  FILES_SCRIPT,
].map((asset) => [`/assets/:file{${asset.name}-[A-Za-z0-9_-]+\\.${asset.extension}}`, serve(asset)]);

function pathOf({ name, extension, content }: Asset): string {
  return `/assets/${name}-${digest(content).slice(0, 12)}.${extension}`;
}

/** A page kept from before a deploy asks for an older name: it gets today's file, and is not told to keep it. */
function serve(asset: Asset): Answer {
  return ({ req }) => {
    const keep = req.path === pathOf(asset) ? `public, max-age=${KEEP_SECONDS}, immutable` : "no-cache";
    return new Response(asset.content, { headers: { "Content-Type": TYPES[asset.extension], "Cache-Control": keep } });
  };
}
