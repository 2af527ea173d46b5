/** Filters of the queue that somebody keeps under a name: theirs, on whichever device they sign in. */

/** A name and the queue's query string, such as `?priority=urgent`. */
export type SavedView = { readonly name: string; readonly query: string };

/** Views of one operator, and letters of a name, at most: what fits beside the filters. Our own choice. */
export const SAVED_VIEWS = { most: 8, nameCharacters: 30 } as const;
