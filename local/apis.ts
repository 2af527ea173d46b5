/** The template's HTTP APIs and their routes to functions. */
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import { corsSchema } from "./cors.ts";
import { functionNameOf } from "./event-sources.ts";
import type { FunctionHost } from "./function-host.ts";
import type { Api, GuardedFunction } from "./http-gateway.ts";
import type { Route } from "./http-routes.ts";
import { objectOf } from "./json.ts";
import { jwtAuthorizer } from "./jwt-authorizer.ts";
import { LocalStackError } from "./local-stack-error.ts";
import type { Template } from "./template.ts";

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(["NONE", "JWT"]).default("NONE"),
  AuthorizerId: z.string().optional(),
});

const integrationSchema = z.object({ IntegrationUri: z.string() });

/** @throws LocalStackError if a route leads to no function, or asks for an authorizer of an unknown form */
export function apiOf(template: Template, resource: Resource, hosts: ReadonlyMap<string, FunctionHost>): Api {
  const cors = resource.properties["CorsConfiguration"];
  const routes = template
    .ofType("AWS::ApiGatewayV2::Route")
    .filter(({ properties }) => objectOf(properties["ApiId"])["Ref"] === resource.logicalId)
    .map((route) => routeOf(template, route, hosts));
  return {
    id: resource.logicalId,
    routes,
    cors: cors === undefined ? undefined : corsSchema.parse(template.resolve(cors, resource.logicalId)),
  };
}

function routeOf(
  template: Template,
  resource: Resource,
  hosts: ReadonlyMap<string, FunctionHost>,
): Route<GuardedFunction> {
  const { RouteKey: key, Target, AuthorizationType, AuthorizerId = "" } = template.read(resource, routeSchema);
  const integrationName = Target.split("/").at(-1);
  const integration = template
    .ofType("AWS::ApiGatewayV2::Integration")
    .find(({ logicalId }) => template.physicalName(logicalId) === integrationName);
  const uri = integration === undefined ? "" : template.read(integration, integrationSchema).IntegrationUri;
  const host = hosts.get(functionNameOf(uri));
  const authorize = AuthorizationType === "JWT" ? jwtAuthorizer(template, AuthorizerId) : undefined;
  if (host !== undefined) return { key, target: { host, authorize } };
  throw new LocalStackError(
    `The route ${key} (${resource.logicalId}) leads to no function of ours; check it in infra/.`,
  );
}
