/** How the local sign-in behaves: as the template's app client says, with tokens like Cognito's. */
import { randomBytes } from "node:crypto";
import type { Configuration, JWK, KoaContextWithOIDC } from "oidc-provider";
import * as z from "zod";
import type { People } from "./people.ts";
import type { SignInStore } from "./sign-in-store.ts";
import type { Template } from "./template.ts";

const clientSchema = z.object({
  CallbackURLs: z.array(z.string()),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()),
  AccessTokenValidity: z.coerce.number(),
  IdTokenValidity: z.coerce.number(),
  RefreshTokenValidity: z.coerce.number(),
  TokenValidityUnits: z.object({
    AccessToken: z.literal("minutes"),
    IdToken: z.literal("minutes"),
    RefreshToken: z.literal("minutes"),
  }),
});

/** An app that signs people in, with lifetimes in seconds. */
export type SignInApp = {
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly accessSeconds: number;
  readonly idSeconds: number;
  readonly refreshSeconds: number;
};

/** @throws LocalStackError if an app client has a form that is not known here */
export function signInApps(template: Template): readonly SignInApp[] {
  return template.ofType("AWS::Cognito::UserPoolClient").map((resource) => {
    const client = template.read(resource, clientSchema);
    return {
      clientId: template.physicalName(resource.logicalId),
      callbackUrls: client.CallbackURLs,
      logoutUrls: client.LogoutURLs,
      scopes: client.AllowedOAuthScopes,
      accessSeconds: client.AccessTokenValidity * 60,
      idSeconds: client.IdTokenValidity * 60,
      refreshSeconds: client.RefreshTokenValidity * 60,
    };
  });
}

export type SignInRules = {
  readonly issuer: string;
  readonly apps: readonly SignInApp[];
  readonly people: People;
  readonly store: SignInStore;
  readonly keys: readonly JWK[];
};

/** Cognito's own session cookie holds for an hour (…/developerguide/managed-login-session-cookies). */
const SESSION_SECONDS = 3_600;

export function signInRules(given: SignInRules): Configuration {
  const { apps, store, keys } = given;
  return {
    ...tokenRules(given),
    ...peopleRules(given),
    adapter: store.adapterOf,
    jwks: { keys: [...keys] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    clients: apps.map(({ clientId, callbackUrls, scopes }) => ({
      client_id: clientId,
      redirect_uris: [...callbackUrls],
      scope: scopes.join(" "),
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: "none",
    })),
    scopes: ["openid"],
    claims: { openid: ["sub", "cognito:groups", "token_use"] },
    conformIdTokenClaims: false,
    routes: { authorization: "/oauth2/authorize", token: "/oauth2/token", jwks: "/.well-known/jwks.json" },
    pkce: { required: () => true },
    // Only the desk itself: its token requests come from a browser.
    clientBasedCORS: (_context, origin, client) =>
      apps
        .filter(({ clientId }) => clientId === client.clientId)
        .some(({ callbackUrls }) => callbackUrls.some((url) => new URL(url).origin === origin)),
  };
}

/** Access tokens that are JWTs of Cognito's shape, and how long each thing holds. */
function tokenRules({ issuer, apps, people }: SignInRules): Configuration {
  const secondsOf = (clientId: string | undefined, what: "accessSeconds" | "idSeconds" | "refreshSeconds") =>
    apps.find((app) => app.clientId === clientId)?.[what] ?? 0;
  return {
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // The way to access tokens that are JWTs: they are for a resource, which here is the issuer itself, as with Cognito.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => issuer,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, _resource, { clientId }) => ({
          scope: "openid",
          audience: clientId,
          accessTokenFormat: "jwt",
          accessTokenTTL: secondsOf(clientId, "accessSeconds"),
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    extraTokenClaims: (context, token) => ({
      token_use: "access",
      auth_time: signedInAt(context),
      "cognito:groups": "accountId" in token ? people.find(token.accountId)?.groups : [],
    }),
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: {
      Session: SESSION_SECONDS,
      Interaction: SESSION_SECONDS,
      AccessToken: (_context, _token, { clientId }) => secondsOf(clientId, "accessSeconds"),
      Grant: (_context, { clientId }) => secondsOf(clientId, "refreshSeconds"),
      RefreshToken: (_context, _token, { clientId }) => secondsOf(clientId, "refreshSeconds"),
      IdToken: (_context, _token, { clientId }) => secondsOf(clientId, "idSeconds"),
    },
  };
}

/** Who can be signed in, and that nobody is asked whether the desk may know it. */
function peopleRules({ issuer, people }: SignInRules): Configuration {
  return {
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => {
      const account = people.find(id);
      if (account?.enabled !== true) return undefined;
      return { accountId: id, claims: () => ({ sub: id, "cognito:groups": account.groups, token_use: "id" }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid");
      grant.addResourceScope(issuer, "openid");
      await grant.save();
      return grant;
    },
  };
}

/** When the person signed in, which renewing does not change: seconds since 1970. */
function signedInAt({ oidc }: KoaContextWithOIDC): number | undefined {
  const { AuthorizationCode: code, RefreshToken: refresh } = oidc.entities;
  return refresh?.authTime ?? code?.authTime;
}
