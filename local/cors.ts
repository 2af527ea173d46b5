/** Cross-origin answers that the HTTP API gives by itself, from the API's CorsConfiguration. */
import type { IncomingMessage } from "node:http";
import * as z from "zod";

export const corsSchema = z.object({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.coerce.number().optional(),
});

export type CorsRules = z.infer<typeof corsSchema>;

export type CorsAnswer = { readonly preflight: boolean; readonly headers: Readonly<Record<string, string>> };

/** Nothing without rules; no allowance for an origin that is not in them. */
export function corsHeaders(rules: CorsRules | undefined, request: IncomingMessage): CorsAnswer {
  const { origin } = request.headers;
  const preflight =
    rules !== undefined && request.method === "OPTIONS" && "access-control-request-method" in request.headers;
  if (rules === undefined || origin === undefined) return { preflight, headers: {} };
  const allowed = rules.AllowOrigins.find((one) => one === "*" || one === origin);
  if (allowed === undefined) return { preflight, headers: { vary: "Origin" } };
  return {
    preflight,
    headers: {
      vary: "Origin",
      "access-control-allow-origin": allowed === "*" ? "*" : origin,
      ...(rules.AllowCredentials ? { "access-control-allow-credentials": "true" } : {}),
      ...(rules.ExposeHeaders.length > 0 ? { "access-control-expose-headers": rules.ExposeHeaders.join(",") } : {}),
      ...(preflight ? preflightHeaders(rules) : {}),
    },
  };
}

function preflightHeaders(rules: CorsRules): Record<string, string> {
  return {
    "access-control-allow-methods": rules.AllowMethods.join(","),
    "access-control-allow-headers": rules.AllowHeaders.join(","),
    ...(rules.MaxAge === undefined ? {} : { "access-control-max-age": String(rules.MaxAge) }),
  };
}
