/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "20215a358b20";

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.22,
  secondary: 0.42,
  suggestion: 0.93,
  urgent: 0.08,
  spam: 0.5,
} as const;
