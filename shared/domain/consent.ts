/** The consent texts people have agreed to, by version; the text of each version stays in shared/texts for ever. */

/** Every version, oldest first. Law 94-V of 21.05.2013: consent comes before collecting, for the stated purpose only. */
export const CONSENT_VERSIONS = ["2026-11", "2026-11-24"] as const;

/** The version shown today. */
export const CURRENT_CONSENT_VERSION = "2026-11-24" satisfies (typeof CONSENT_VERSIONS)[number];
