/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "06884a16a3e3";

/** By which second-ask.ts adds up what speaks for a second topic. */
export const SECOND_ASK_WEIGHTS = [-1.675, 0.241, 0.303, 0.902, 2.392, 0.422] as const;

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.3,
  secondary: 0.14,
  suggestion: 0.93,
  urgent: 0.21,
  spam: 0.16,
} as const;
