/** The key under which a form is sent: one form with the same words in it is one inquiry, however often it is sent. */
import { deleteCookie, generateCookie, getCookie } from "hono/cookie";
import { canonicalJson } from "../../shared/domain/inquiry-identity.ts";
import { digest } from "../../shared/platform/keyed-digest.ts";
import { type AskValues, keptFields } from "../../web/portal/ask-fields.ts";
import { isHttps } from "./link-cookie.ts";
import type { PortalContext, PortalDeps } from "./portal-deps.ts";

/** The key, and the headers of the page that has it. */
type FormKey = { readonly key: string; readonly headers: Readonly<Record<string, string>> };

/**
 * The key of what is being checked. It is derived from what was typed and from a cookie that this browser alone has: who
 * goes back after sending makes the browser post the form anew, and a fresh key would make the same press a second inquiry.
 * Without cookies the key goes along in the form, which holds as long as nobody goes back.
 */
export function formKey(
  context: PortalContext,
  form: URLSearchParams,
  values: AskValues,
  { newIdempotencyKey }: Pick<PortalDeps, "newIdempotencyKey">,
): FormKey {
  const name = cookieName(context);
  const kept = getCookie(context, name);
  const carried = form.get("key");
  if (kept === undefined && carried !== null) return { key: carried, headers: {} };
  const nonce = kept ?? newIdempotencyKey();
  const secure = isHttps(context);
  const cookie = generateCookie(name, nonce, { path: "/", httpOnly: true, secure, sameSite: "Lax" });
  const key = digest(canonicalJson([nonce, ...keptFields(values).flat()]));
  return { key, headers: kept === undefined ? { "Set-Cookie": cookie } : {} };
}

/** After an erasure the same words are a new inquiry: under the old key they would meet the tombstone, and be lost. */
export function forgetFormKey(context: PortalContext): void {
  deleteCookie(context, cookieName(context), { path: "/", secure: isHttps(context) });
}

function cookieName(context: PortalContext): string {
  return `${isHttps(context) ? "__Host-" : ""}form`;
}
