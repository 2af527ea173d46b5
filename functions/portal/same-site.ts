/** Whether a form was sent by a page of ours: beyond SameSite=Lax, for browsers and bugs that it leaves out (CSRF). */

import type { PortalContext } from "./portal-deps.ts";
import { CrossSiteError } from "./portal-errors.ts";

/** Sent by a page of ours, or by nobody's: typed, a bookmark, a program (W3C Fetch Metadata). */
const OURS: readonly string[] = ["same-origin", "none"];

/**
 * Refuses what another site sent. Browsers since 2020-2023 say so in Sec-Fetch-Site, which no page can set; older ones in
 * Origin, where our own pages' forms are "null", because no-referrer hides it. Programs say nothing and have no cookies.
 * @throws CrossSiteError
 */
export function refuseOtherSites({ req, env }: PortalContext): void {
  if (req.method === "GET" || req.method === "HEAD") return;
  const site = req.header("Sec-Fetch-Site");
  const origin = req.header("Origin");
  const isOurs = site === undefined ? [undefined, "null", env.origin].includes(origin) : OURS.includes(site);
  if (!isOurs) throw new CrossSiteError();
}
