/** Who makes an entry at the desk, and when. */
import type { Author } from "../entry.ts";
import type { Doing } from "./permitted-actions.ts";

/** The author and the time of the entry that somebody makes. */
export function authorOf({ at, by }: Doing): { readonly at: string; readonly by: Author } {
  return { at, by: { role: "operator", operator: by.id } };
}
