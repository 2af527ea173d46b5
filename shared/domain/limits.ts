/** Limits of what the service takes in, in one place: contracts enforce them, pages and documents tell them. */

/** Characters (UTF-16 code units) of a question or a message, after cleaning; longer things belong into a file. */
export const TEXT_MAX_CHARACTERS = 10_000;

/** Characters of a subject and of a name. */
export const LINE_MAX_CHARACTERS = 200;

/** Bytes of a request's body; with TEXT_MAX_CHARACTERS of Arabic script (2 bytes each) there is ample room. */
export const BODY_MAX_BYTES = 64 * 1024;

/** The same for a form: percent-encoding writes three bytes for one, and a long question in Chinese has to fit. */
export const FORM_MAX_BYTES = 3 * BODY_MAX_BYTES;

/** Characters of an Idempotency-Key: fewer can be guessed or meet by chance, more is abuse. */
export const IDEMPOTENCY_KEY_CHARACTERS = { min: 16, max: 255 } as const;

/** Extra answers to a topic's questions that one inquiry can carry, and the characters of each. */
export const ANSWERS_MAX = { count: 20, characters: 2_000 } as const;

/** Characters of a question by which answers are suggested: with 9 bytes each in an address, well below what it can hold. */
export const SUGGESTION_TEXT_MAX_CHARACTERS = 500;
