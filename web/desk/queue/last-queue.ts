/** The queue as it was last looked at: who goes back to it from an inquiry finds the same filters. */

let last = "/";

export const lastQueue = (): string => last;

/** @param search the query string of its address, without "?" */
export function queueShown(search: string): void {
  last = search === "" ? "/" : `/?${search}`;
}
