/** Where a person sees their inquiry: the status link of mails and answers. */
import type { Reference } from "./reference.ts";

/**
 * The status link. Opening it swaps the secret for a cookie, so it stays out of later addresses.
 * @param portalUrl where the portal is, with or without a slash at its end
 * @param pageLanguage tag of one of the portal's page languages
 */
export function statusUrl(portalUrl: string, pageLanguage: string, reference: Reference, secret: string): string {
  return `${portalUrl.replace(/\/$/, "")}${statusPath(pageLanguage, reference)}?key=${secret}`;
}

/**
 * The status link for a mail that others may read: not even the language of its person is told by it. The portal leads on
 * to the page in the language in which they want to be answered.
 * @param portalUrl as of `statusUrl`
 */
export function discreetStatusUrl(portalUrl: string, reference: Reference, secret: string): string {
  return `${portalUrl.replace(/\/$/, "")}/inquiries/${reference}?key=${secret}`;
}

/** The path of an inquiry's status page. */
export function statusPath(pageLanguage: string, reference: string): string {
  return `/${pageLanguage}/inquiries/${reference}`;
}
