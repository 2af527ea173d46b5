/** Adds to the reports what a change of an inquiry means for them. */
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { eventsOfChange, type ReportEvent } from "../../shared/domain/report/report-event.ts";

/** What counting needs from outside. */
export type CountDeps = { readonly reportEvents: { keep(event: ReportEvent): Promise<void> } };

/** An inquiry before and after a change; nothing before it was opened. */
export type Versions = { readonly before?: Inquiry; readonly after: Inquiry };

/** Safe to repeat, even for the whole stream: each event has its key, and a later version's word stays. */
export async function countChange({ before, after }: Versions, { reportEvents }: CountDeps): Promise<void> {
  await Promise.all(eventsOfChange(before, after).map((event) => reportEvents.keep(event)));
}
