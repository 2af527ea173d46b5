/** How long a client waits for a service before it tries again. */

/** Milliseconds. Three tries of this fit into any function's time limit; without it a call that hangs holds its batch. */
export const PATIENCE = {
  connectionTimeout: 2_000,
  requestTimeout: 5_000,
  throwOnRequestTimeout: true,
  // requestTimeout ends with the first byte of an answer: without this an answer that stops half-way hangs for ever.
  socketTimeout: 5_000,
} as const;
