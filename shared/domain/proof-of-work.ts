/** Figures of the proof of work that is asked for beyond a budget. */

/**
 * Numbers to search. Measured with web/portal/scripts: 6 to 11 µs a number on one shared core, so half a second on average
 * there and, as a working assumption, some five seconds on a phone of 2018. For a flood it is a price, not a wall: mail has budgets of its own.
 */
export const PROOF_MAX_NUMBER = 100_000;

/** How long a challenge can be answered, in minutes: a slow phone, a line that breaks off, a person who reads first. */
export const PROOF_MINUTES = 20;

/** The header in which programs send a solution; the form has a field of its own. */
export const PROOF_HEADER = "Proof-Of-Work";
