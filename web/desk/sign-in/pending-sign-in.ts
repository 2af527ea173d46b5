/**
 * What has to outlive the way to the sign-in and back: the PKCE verifier, state and nonce, which are worth nothing once
 * the code is exchanged. They lie in the tab's session storage, are taken out before anything else happens on return,
 * and never hold a token or anything of an inquiry.
 */

export type PendingSignIn = {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Path and query of the page that was wanted. */
  readonly returnTo: string;
};

const KEY = "desk-sign-in";

export function keepPending(pending: PendingSignIn): void {
  sessionStorage.setItem(KEY, JSON.stringify(pending));
}

/** Takes it out: a second return with the same code finds nothing. */
export function takePending(): PendingSignIn | undefined {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (kept === null) return undefined;
  const pending: unknown = JSON.parse(kept);
  return isPending(pending) ? pending : undefined;
}

function isPending(value: unknown): value is PendingSignIn {
  const has = (field: keyof PendingSignIn) =>
    typeof value === "object" && value !== null && typeof Reflect.get(value, field) === "string";
  return has("verifier") && has("state") && has("nonce") && has("returnTo");
}
