/** Synthesizes one stage: `cdk synth -c stage=prod`, or `node infra/app.ts` with CDK_CONTEXT_JSON='{"stage":"local"}'. */
import { join, resolve } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import cdk from "../cdk.json" with { type: "json" };
import { buildDeskApp } from "./parts/build-desk-app.ts";
import { bundleFunctions } from "./parts/bundle-functions.ts";
import { DEFAULT_STAGE, findStage, STAGE_NAMES } from "./stage.ts";
import { UccEdgeStack } from "./ucc-edge-stack.ts";
import { UccStack } from "./ucc-stack.ts";

const root = resolve(import.meta.dirname, "..");
const bundles = join(root, "dist", "functions");

const app = new App({
  outdir: process.env["CDK_OUTDIR"] ?? join(root, cdk.output),
  // The CLI gives all of this and wins; without it the template must come out the same.
  context: { ...cdk.context, "aws:cdk:enable-asset-metadata": true, "aws:cdk:enable-path-metadata": true },
});
const named: unknown = app.node.tryGetContext("stage") ?? DEFAULT_STAGE;
const stage = findStage(named);
if (stage === undefined) {
  console.error(`There is no stage ${JSON.stringify(named)}. The stages are: ${STAGE_NAMES.join(", ")}.`);
  process.exit(2);
}
await bundleFunctions({ root, outFolder: bundles });
await buildDeskApp({ root, outFolder: join(bundles, "desk-app") });
new UccStack(app, `Ucc-${stage.name}`, { stage, bundles });
if (stage.firewall) new UccEdgeStack(app, `UccEdge-${stage.name}`, { stage, firewall: stage.firewall });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
