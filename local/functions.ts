/** The template's functions, each with its bundle, environment and limits, ready to be invoked. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import type { Resource } from "./assembly.ts";
import { LOCAL_CREDENTIALS } from "./aws-clients.ts";
import type { FunctionDefinition } from "./execution-environment.ts";
import { FunctionHost } from "./function-host.ts";
import type { FunctionLogs } from "./function-log.ts";
import { LocalStackError } from "./local-stack-error.ts";
import { serviceName } from "./physical-names.ts";
import type { Template } from "./template.ts";

/** What a function can call on this machine, and where: the SDK's AWS_ENDPOINT_URL_<service>. */
export type EmulatedService =
  | "sqs"
  | "dynamodb"
  | "ses"
  | "s3"
  | "sns"
  | "secrets-manager"
  | "cloudformation"
  | "cloudwatch-logs"
  | "cognito-identity-provider";

export type Endpoints = Readonly<Record<EmulatedService, string>>;

const SERVICES = [
  "sqs",
  "dynamodb",
  "ses",
  "s3",
  "sns",
  "secrets-manager",
  "cloudformation",
  "cloudwatch-logs",
  "cognito-identity-provider",
] as const;

/** Lambda's own defaults: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-function.html */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MEGABYTES = 128;

const functionSchema = z.object({
  Handler: z.string(),
  Timeout: z.coerce.number().default(DEFAULT_TIMEOUT_SECONDS),
  MemorySize: z.coerce.number().default(DEFAULT_MEMORY_MEGABYTES),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }),
  LoggingConfig: z.object({ LogGroup: z.string().optional() }).optional(),
});

export type FunctionSettings = {
  readonly region: string;
  readonly endpoints: Endpoints;
  readonly endpointFor?: ((functionName: string, service: EmulatedService, url: string) => string) | undefined;
  readonly environmentsPerFunction: number;
  readonly logs: FunctionLogs;
};

/** Every function of ours by its name; CDK's own helpers have no SERVICE_NAME and no task here. */
export function functionHosts(template: Template, settings: FunctionSettings): ReadonlyMap<string, FunctionHost> {
  const definitions = functionDefinitions(template, settings);
  return new Map(
    definitions.map((definition) => [definition.name, new FunctionHost(definition, settings.environmentsPerFunction)]),
  );
}

/** @throws LocalStackError if a bundle is missing */
function functionDefinitions(template: Template, settings: FunctionSettings): readonly FunctionDefinition[] {
  return template.ofType("AWS::Lambda::Function").flatMap((resource) => {
    const name = serviceName(resource);
    return name === undefined ? [] : [definitionOf(template, resource, name, settings)];
  });
}

function definitionOf(template: Template, resource: Resource, name: string, settings: FunctionSettings) {
  const { Handler, Timeout, MemorySize, Environment, LoggingConfig } = template.read(resource, functionSchema);
  const logGroupName = LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`;
  const [moduleName = "", handlerName = ""] = Handler.split(".");
  return {
    name,
    bundle: bundleOf(template, resource, moduleName),
    handlerName,
    environment: {
      ...machineEnvironment(name, settings),
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
      AWS_LAMBDA_LOG_GROUP_NAME: logGroupName,
      ...Environment.Variables,
    },
    timeoutMilliseconds: Timeout * 1000,
    memoryMegabytes: MemorySize,
    logFile: settings.logs.fileOf(name),
    logGroupName,
  };
}

function bundleOf(template: Template, resource: Resource, moduleName: string): string {
  const asset = resource.metadata["aws:asset:path"];
  const directory = resolve(template.assembly.directory, typeof asset === "string" ? asset : ".");
  const candidates = ["mjs", "js", "cjs"].map((extension) => join(directory, `${moduleName}.${extension}`));
  const bundle = candidates.find((file) => existsSync(file));
  if (typeof asset === "string" && bundle !== undefined) return bundle;
  throw new LocalStackError(
    `The bundle of function ${resource.logicalId} is missing (${candidates[0]}); delete .local/cdk.out and start again.`,
  );
}

/** What Lambda itself puts into a function's environment, and where the services are. */
function machineEnvironment(name: string, settings: FunctionSettings): Record<string, string> {
  const { region, endpoints, endpointFor } = settings;
  const addressOf = (service: EmulatedService) =>
    endpointFor?.(name, service, endpoints[service]) ?? endpoints[service];
  const variable = (service: string) => `AWS_ENDPOINT_URL_${service.toUpperCase().replaceAll("-", "_")}`;
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    LAMBDA_TASK_ROOT: "/var/task",
    TZ: ":UTC",
    LANG: "en_US.UTF-8",
    PATH: process.env["PATH"] ?? "",
    ...Object.fromEntries(SERVICES.map((service) => [variable(service), addressOf(service)])),
  };
}
