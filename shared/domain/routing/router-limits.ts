/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "e89f4bb3fdd0";

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.22,
  secondary: 0.4,
  suggestion: 0.92,
  urgent: 0.08,
  spam: 0.06,
} as const;
