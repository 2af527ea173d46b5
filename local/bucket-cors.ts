/** Cross-origin answers of S3, from a bucket's CorsConfiguration. */
import type { IncomingMessage } from "node:http";
import * as z from "zod";
import type { Template } from "./template.ts";

const bucketSchema = z.object({
  CorsConfiguration: z
    .object({
      CorsRules: z.array(
        z.object({
          AllowedOrigins: z.array(z.string()),
          AllowedMethods: z.array(z.string()),
          AllowedHeaders: z.array(z.string()).default([]),
          MaxAge: z.coerce.number().optional(),
        }),
      ),
    })
    .optional(),
});

type Rule = NonNullable<z.infer<typeof bucketSchema>["CorsConfiguration"]>["CorsRules"][number];

/** The rules of every bucket of the template, by its name. */
export function bucketCorsRules(template: Template): ReadonlyMap<string, readonly Rule[]> {
  return new Map(
    template.ofType("AWS::S3::Bucket").map((resource) => {
      const rules = template.read(resource, bucketSchema).CorsConfiguration?.CorsRules ?? [];
      return [template.physicalName(resource.logicalId), rules];
    }),
  );
}

/**
 * The headers of an answer to another origin.
 * @returns undefined if no rule lets this origin do it: S3 then answers a preflight with 403, anything else as usual
 */
export function bucketCorsHeaders(
  rules: readonly Rule[],
  { headers, method: used }: IncomingMessage,
): Readonly<Record<string, string>> | undefined {
  const { origin } = headers;
  const method = headers["access-control-request-method"] ?? used ?? "GET";
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods }) =>
      AllowedMethods.includes(method) && AllowedOrigins.some((one) => one === "*" || one === origin),
  );
  if (origin === undefined || rule === undefined) return undefined;
  const wanted = headers["access-control-request-headers"];
  return {
    "access-control-allow-origin": rule.AllowedOrigins.includes("*") ? "*" : origin,
    "access-control-allow-methods": rule.AllowedMethods.join(", "),
    ...(wanted !== undefined && rule.AllowedHeaders.includes("*") ? { "access-control-allow-headers": wanted } : {}),
    ...(rule.MaxAge === undefined ? {} : { "access-control-max-age": String(rule.MaxAge) }),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
  };
}
