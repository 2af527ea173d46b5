/** Headers that every answer carries, whatever it is. */

/**
 * The policy of pages: nothing is loaded but our own style sheet, scripts, pictures and parts of pages, nobody frames us, forms
 * go home (CSP level 3). The one exception to all of it: people's files go straight to their bucket.
 * @param fileOrigin scheme and host of the files' bucket
 */
export function pagePolicy(fileOrigin: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${fileOrigin}`,
    "img-src 'self'",
    `form-action 'self' ${fileOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of an API: whoever opens an answer in a browser sees text, and nothing in it runs or loads. */
export const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Two years, in seconds: what hstspreload.org and OWASP ASVS 5.0, 3.4.1 (at least one) ask for. */
const HSTS_SECONDS = 63_072_000;

/**
 * Adds the security headers, and `no-store` where the answer does not say that it may be kept.
 * @param origin by which people reach the service; over plain http (a laptop) HSTS would lock them out
 * @param policy pagePolicy() of pages, API_POLICY of an API
 */
export function addSecurityHeaders(headers: Headers, origin: string, policy: string): void {
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (origin.startsWith("https:")) {
    headers.set("Strict-Transport-Security", `max-age=${HSTS_SECONDS}; includeSubDomains`);
  }
}
