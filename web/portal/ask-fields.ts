/** The fields of the ask form, as the browser sends them. */

/** Names of the fields, in the order of the page. */
export const ASK_FIELDS = ["text", "topic", "name", "country", "language", "contact", "email", "consent"] as const;

/** The name of a field. */
export type AskField = (typeof ASK_FIELDS)[number];

/** What was typed or chosen; "" where nothing was. */
export type AskValues = Readonly<Record<AskField, string>>;

/** What is wrong with a field, in the page's language; a fault of no one field has no field. */
export type AskError = { readonly field: AskField | undefined; readonly message: string };
