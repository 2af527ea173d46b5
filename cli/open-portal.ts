/** The portal that a command sends to: the one named, or the stack's own. */
import { setTimeout as pause } from "node:timers/promises";
import { PortalClient } from "./portal-client.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";

export type PortalOptions = TargetOptions & {
  /** Address of the portal, without a slash at its end. */
  readonly url?: string | undefined;
};

export async function openPortal(options: PortalOptions): Promise<{ url: string; portal: PortalClient }> {
  const url = options.url ?? (await openStack(options)).value("PortalUrl").replace(/\/+$/, "");
  return { url, portal: new PortalClient(url, { fetch, pause, now: Date.now, random: Math.random }) };
}
