/** What comes with the form besides the person's answers: a solution, the wish to wait, and signs of a machine. */
import { TRAP_FIELD } from "../../web/portal/trap.tsx";
import type { Applicant, MachineSign } from "./admit-inquiry.ts";
import type { PortalContext } from "./portal-deps.ts";

/** The check page's field with the moment it was made; not signed, for whoever would forge it could as well wait. */
export const OPENED_FIELD = "opened";

/** Seconds in which nobody reads their own question once more and finds the button. */
const SHORTEST_READING_SECONDS = 2;

/**
 * Who sent the form.
 * @param now ISO 8601, UTC
 */
export function formApplicant(form: URLSearchParams, { env }: PortalContext, now: string): Applicant {
  const proof = form.get("proof") ?? "";
  return {
    sourceIp: env.sourceIp,
    signs: signsOf(form, now),
    waits: form.get("waits") !== null,
    ...(proof === "" ? {} : { proof }),
  };
}

function signsOf(form: URLSearchParams, now: string): MachineSign[] {
  const seconds = (Date.parse(now) - Date.parse(form.get(OPENED_FIELD) ?? "")) / 1000;
  return [
    ...((form.get(TRAP_FIELD) ?? "") === "" ? [] : ["trap" as const]),
    // No time at all is as good as none.
    ...(seconds >= SHORTEST_READING_SECONDS ? [] : ["haste" as const]),
  ];
}
