/** The template's HTTP APIs and their routes to functions. */
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import { corsSchema } from "./cors.ts";
import { functionNameOf } from "./event-sources.ts";
import type { FunctionHost } from "./function-host.ts";
import type { Api } from "./http-gateway.ts";
import type { Route } from "./http-routes.ts";
import { objectOf } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";
import type { Template } from "./template.ts";

const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(["NONE"]).default("NONE"),
});

const integrationSchema = z.object({ IntegrationUri: z.string() });

/** @throws LocalStackError if a route leads to no function, or asks for an authorizer */
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
): Route<FunctionHost> {
  const { RouteKey: key, Target } = template.read(resource, routeSchema);
  const integrationName = Target.split("/").at(-1);
  const integration = template
    .ofType("AWS::ApiGatewayV2::Integration")
    .find(({ logicalId }) => template.physicalName(logicalId) === integrationName);
  const uri = integration === undefined ? "" : template.read(integration, integrationSchema).IntegrationUri;
  const target = hosts.get(functionNameOf(uri));
  if (target !== undefined) return { key, target };
  throw new LocalStackError(
    `The route ${key} (${resource.logicalId}) leads to no function of ours; check it in infra/.`,
  );
}
