/** An HTTP API's JWT authorizer: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html */
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import * as z from "zod";
import type { Template } from "./template.ts";

const authorizerSchema = z.object({
  AuthorizerType: z.literal("JWT"),
  IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

/** What the function is told of a token: every claim as text, a list as `[a b]`. */
export type AuthorizedClaims = Readonly<Record<string, string>>;

/** @returns undefined for a token that the API refuses */
export type Authorizer = (authorization: string | undefined) => Promise<AuthorizedClaims | undefined>;

/**
 * The authorizer of a route.
 * @throws LocalStackError if it has a form that is not known here
 */
export function jwtAuthorizer(template: Template, authorizerId: string): Authorizer {
  const resource = template
    .ofType("AWS::ApiGatewayV2::Authorizer")
    .find(({ logicalId }) => template.physicalName(logicalId) === authorizerId);
  if (resource === undefined) throw new Error(`The template has no authorizer ${authorizerId}`);
  const { Issuer: issuer, Audience: audience } = template.read(resource, authorizerSchema).JwtConfiguration;
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return async (authorization) => {
    const token = authorization?.replace(/^Bearer /i, "");
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ["RS256"], requiredClaims: ["exp"] });
      return isFor(audience, payload) ? flattened(payload) : undefined;
    } catch {
      // Whatever is wrong with it, the API says the same.
      return undefined;
    }
  };
}

/** By `aud`, or by `client_id` where there is no `aud`, as in Cognito's access tokens. */
function isFor(audience: readonly string[], { aud, client_id: client }: JWTPayload): boolean {
  const named = aud ?? client;
  return [named].flat().some((one) => typeof one === "string" && audience.includes(one));
}

function flattened(payload: JWTPayload): AuthorizedClaims {
  const text = (value: unknown) => (Array.isArray(value) ? `[${value.join(" ")}]` : String(value));
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, text(value)]));
}
