/** The synthesized stack: what there is to build locally is read from cdk.out and from nowhere else. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { type Json, type JsonObject, objectOf, parseJson } from "./json.ts";
import { LocalStackError, messageOf } from "./local-stack-error.ts";

export type Resource = {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly metadata: JsonObject;
};

/** One stack of a cloud assembly, as synthesized, nothing resolved yet. */
export type Assembly = {
  readonly directory: string;
  readonly stackName: string;
  /** The region the stack names, when it names one. */
  readonly region: string | undefined;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly outputs: JsonObject;
};

/** The account every emulator answers for. */
export const LOCAL_ACCOUNT = "000000000000";

/** Where things are on this machine. */
export type Places = {
  readonly region: string;
  readonly queueUrl: (queueName: string) => string;
  /** Base address of an HTTP API, without a slash at its end. */
  readonly apiUrl: (apiLogicalId: string) => string;
  /** Base address of a CloudFront distribution, likewise. */
  readonly edgeUrl: (distributionLogicalId: string) => string;
  /** Base address of the operators' sign-in, likewise: of the user pool as issuer, and of its pages. */
  readonly signInUrl: string;
};

const LOCAL_STACK_NAME = "Ucc-local";

const stackArtifactSchema = z.object({
  type: z.literal("aws:cloudformation:stack"),
  /** aws://<account>/<region> */
  environment: z.string(),
  properties: z.object({ templateFile: z.string(), stackName: z.string().optional() }),
});

const manifestSchema = z.object({ artifacts: z.record(z.string(), z.unknown()) });

/**
 * Reads the stack to run from a cloud assembly (a cdk.out folder).
 * @throws LocalStackError if the folder, its manifest or its template is missing or unreadable
 */
export function readAssembly(directory: string): Assembly {
  const { name, file, region } = stackIn(directory);
  const template = objectOf(readJsonFile(join(directory, file)));
  return {
    directory,
    stackName: name,
    region,
    resources: new Map(Object.entries(objectOf(template["Resources"])).map(([id, raw]) => [id, resourceOf(id, raw)])),
    outputs: objectOf(template["Outputs"]),
  };
}

/** The local stage's stack, else the only one. */
function stackIn(directory: string) {
  const manifest = manifestSchema.safeParse(readJsonFile(join(directory, "manifest.json")));
  if (!manifest.success) throw unreadable(join(directory, "manifest.json"), "it is not a CDK manifest");
  const stacks = Object.entries(manifest.data.artifacts).flatMap(([id, artifact]) => {
    const stack = stackArtifactSchema.safeParse(artifact);
    return stack.success ? [{ id, ...stack.data }] : [];
  });
  const stack = stacks.find(({ id }) => id === LOCAL_STACK_NAME) ?? stacks[0];
  if (stack === undefined) throw unreadable(directory, "there is no stack in it");
  const { templateFile: file, stackName: name = stack.id } = stack.properties;
  const region = stack.environment.split("/").at(-1) ?? "";
  return { name, file, region: region.startsWith("unknown") ? undefined : region };
}

function resourceOf(logicalId: string, raw: Json): Resource {
  const { Type: type, Properties: properties, Metadata: metadata } = objectOf(raw);
  if (typeof type !== "string") {
    throw new LocalStackError(`The template's resource ${logicalId} has no Type; synthesize again (npm run synth).`);
  }
  return { logicalId, type, properties: objectOf(properties), metadata: objectOf(metadata) };
}

function readJsonFile(path: string): Json {
  if (!existsSync(path)) throw unreadable(path, "it does not exist");
  try {
    return parseJson(readFileSync(path, "utf8"));
  } catch (error) {
    throw unreadable(path, messageOf(error));
  }
}

function unreadable(path: string, reason: string): LocalStackError {
  return new LocalStackError(`Cannot read ${path}: ${reason}. Delete that cdk.out folder and start again.`);
}
