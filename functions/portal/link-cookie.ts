/** The session cookie that a status link is swapped for: one an inquiry, gone when the browser closes. */
import { getCookie, setCookie } from "hono/cookie";
import type { GivenLink, ValidLink } from "./find-inquiry.ts";
import type { PortalContext } from "./portal-deps.ts";

/** Gives the browser the secret to keep. Lax, because people come from a link in a mail; no script can read it. */
export function keepLink(context: PortalContext, { reference, secret }: Pick<ValidLink, "reference" | "secret">): void {
  const secure = isHttps(context);
  setCookie(context, cookieName(reference, secure), secret, { path: "/", httpOnly: true, secure, sameSite: "Lax" });
}

/** How long the receipt of an erasure can be reloaded, in seconds. */
const RECEIPT_SECONDS = 600;

/** Lets the browser keep the secret for the receipt of an erasure, and no longer. */
export function keepLinkBriefly(
  context: PortalContext,
  { reference, secret }: Pick<ValidLink, "reference" | "secret">,
): void {
  const secure = isHttps(context);
  const lifetime = { path: "/", httpOnly: true, secure, sameSite: "Lax", maxAge: RECEIPT_SECONDS } as const;
  setCookie(context, cookieName(reference, secure), secret, lifetime);
}

/** The link that the browser keeps for the inquiry in the path, if it has opened one. */
export function keptLink(context: PortalContext): GivenLink {
  const reference = context.req.param("reference") ?? "";
  return { reference, secret: getCookie(context, cookieName(reference, isHttps(context))) };
}

/** The prefix makes browsers take it from this very host over https only (RFC 6265bis, 4.1.3.2). */
function cookieName(reference: string, secure: boolean): string {
  return `${secure ? "__Host-" : ""}inquiry-${reference}`;
}

/** Whether the site is reached by https; a laptop is not. */
export function isHttps({ env }: PortalContext): boolean {
  return env.origin.startsWith("https:");
}
