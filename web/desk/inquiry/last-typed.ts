/** When the caller last typed into an answer: milliseconds since 1970. */

let at = 0;

export const lastTypedAt = (): number => at;

export function typedNow(): void {
  at = Date.now();
}
