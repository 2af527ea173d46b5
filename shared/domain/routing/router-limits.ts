/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "426f1ce200f4";

/** A digest of the data they were learnt from. */
export const DATA_DIGEST = "cd0f2c362f04a1d4";

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.22,
  secondary: 0.17,
  suggestion: 0.88,
  urgent: 0.08,
  spam: 0.09,
} as const;
