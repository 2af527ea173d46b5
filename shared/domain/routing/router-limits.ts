/** Which weights these are, and the probabilities from which they speak. Made by `npm run train`; not to be edited. */

/** A digest of the weights. */
export const MODEL_VERSION = "0d0a4f5b5012";

/** By which second-ask.ts adds up what speaks for a second topic. */
export const SECOND_ASK_WEIGHTS = [-1.728, 0.269, 0.403, 0.864, 1.45, 0.406] as const;

/** From 0 to 1. */
export const LIMITS = {
  topic: 0.3,
  secondary: 0.12,
  suggestion: 0.82,
  urgent: 0.3,
  spam: 0.47,
} as const;
