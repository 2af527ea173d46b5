/** The synthesized template of a stage, with empty functions in the place of bundles, and ways to look through it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import cdk from "../../cdk.json" with { type: "json" };
import { findStage, type Stage, type StageName } from "../../infra/stage.ts";
import { UccStack } from "../../infra/ucc-stack.ts";

export const FUNCTION_NAMES = [
  "compact-search",
  "deliver-mail",
  "desk",
  "erase-inquiry",
  "index-text",
  "open-inquiry",
  "portal",
  "record-file-scan",
  "record-mail-feedback",
  "recover-links",
  "relay-changes",
  "retire-inquiries",
  "route-inquiry",
  "watch-deadlines",
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** One resource: its logical id, its properties as the template has them, and its deletion policy. */
export type Resource = ReturnType<typeof resourcesOf>[number];

export type Synthesized = {
  readonly stage: Stage;
  readonly app: App;
  readonly template: Template;
  resources(type: string): readonly Resource[];
};

const made = new Map<StageName, Synthesized>();

/** A stage, synthesized once for all files that a process runs: nobody changes what they look at. */
export function synthesized(name: StageName): Synthesized {
  const known = made.get(name) ?? synthesize(name);
  made.set(name, known);
  return known;
}

/** Built-in validation is left to `npm run synth`, where it costs its seconds once. */
function synthesize(name: StageName): Synthesized {
  process.env["CDK_VALIDATION"] = "false";
  const stage = stageOf(name);
  const bundles = mkdtempSync(join(tmpdir(), "ucc-bundles-"));
  try {
    for (const folder of FUNCTION_NAMES) {
      mkdirSync(join(bundles, folder));
      writeFileSync(join(bundles, folder, "handler.mjs"), "export const handler = async () => {};\n");
    }
    mkdirSync(join(bundles, "desk-app"));
    writeFileSync(join(bundles, "desk-app", "index.html"), "<!doctype html>\n");
    const app = new App({ context: cdk.context, outdir: join(bundles, "cdk.out") });
    const template = Template.fromStack(new UccStack(app, `Ucc-${name}`, { stage, bundles }));
    return { stage, app, template, resources: (type) => resourcesOf(template, type) };
  } finally {
    rmSync(bundles, { recursive: true });
  }
}

/** A stage that must be there. */
export function stageOf(name: StageName): Stage {
  const stage = findStage(name);
  if (stage === undefined) throw new Error(`There is no stage ${name}`);
  return stage;
}

function resourcesOf(template: Template, type: string) {
  return Object.entries(template.findResources(type)).map(([id, { Properties: properties, DeletionPolicy }]) => ({
    id,
    properties: properties ?? {},
    deletionPolicy: DeletionPolicy,
  }));
}

/**
 * An intrinsic as readable text: a Ref is the logical id, a GetAtt is `id.Attribute`, a Join is its parts.
 * @param nameOf what stands for a reference; for lengths as they are on AWS
 */
export function readable(value: unknown, nameOf: (id: string, attribute?: string) => string = plainName): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) {
    if ("Ref" in value) return nameOf(String(value.Ref));
    if ("Fn::GetAtt" in value && Array.isArray(value["Fn::GetAtt"])) {
      const [id, attribute] = value["Fn::GetAtt"];
      return nameOf(id, attribute);
    }
    if ("Fn::Join" in value && Array.isArray(value["Fn::Join"])) {
      const [separator, parts] = value["Fn::Join"];
      return parts.map((part: unknown) => readable(part, nameOf)).join(separator);
    }
  }
  throw new Error(`Not a text: ${JSON.stringify(value)}`);
}

const plainName = (id: string, attribute?: string) => (attribute ? `${id}.${attribute}` : id);

/** The logical id that a Ref or a GetAtt names. */
export function idOf(reference: unknown): string {
  return readable(reference, (id) => id);
}

/** One value or several, as a list: IAM policies write either. */
export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return (Array.isArray(value) ? value : [value]) as readonly T[];
}

/** Every function of the template by its folder. */
export function functionsByName({ resources }: Synthesized): ReadonlyMap<FunctionName, Resource> {
  const functions = resources("AWS::Lambda::Function");
  return new Map(
    FUNCTION_NAMES.map((name) => {
      const found = functions.find(({ properties }) => properties.Environment.Variables.SERVICE_NAME === name);
      if (found === undefined) throw new Error(`The template has no function ${name}`);
      return [name, found];
    }),
  );
}

/** What a function's role is allowed, statement by statement. */
export function statementsOf(stack: Synthesized, name: FunctionName) {
  const role = idOf(functionsByName(stack).get(name)?.properties.Role);
  return stack
    .resources("AWS::IAM::Policy")
    .filter(({ properties }) => properties.Roles.some((each: unknown) => idOf(each) === role))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);
}
