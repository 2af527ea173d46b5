/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "e1018a9e02a2";

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.3,
  secondary: 0.55,
  suggestion: 0.9,
  urgent: 0.11,
  spam: 0.28,
} as const;
