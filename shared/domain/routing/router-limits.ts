/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "0c066dab95d4";

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.3,
  secondary: 0.56,
  suggestion: 0.93,
  urgent: 0.21,
  spam: 0.16,
} as const;
