import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { readAssembly } from "../../../local/assembly.ts";
import { Template } from "../../../local/template.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(tmpdir(), "ucc-template-"));
  folders.push(made);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  return made;
}

const stack = (file: string) => ({
  type: "aws:cloudformation:stack",
  environment: "aws://unknown-account/unknown-region",
  properties: { templateFile: file },
});

function templateOf(resources: unknown, outputs: unknown = {}): Template {
  const manifest = { artifacts: { Tree: { type: "cdk:tree" }, Shop: stack("t.json") } };
  const template = { Resources: resources, Outputs: outputs };
  const assembly = readAssembly(
    folderWith({ "manifest.json": JSON.stringify(manifest), "t.json": JSON.stringify(template) }),
  );
  return new Template(assembly, {
    region: "eu-central-1",
    queueUrl: (name) => `http://q/${name}`,
    apiUrl: (id) => `http://api/${id}`,
    edgeUrl: (id) => `http://edge/${id}`,
    signInUrl: "http://sign-in",
  });
}

const RESOURCES = {
  Queue: { Type: "AWS::SQS::Queue" },
  Named: { Type: "AWS::SQS::Queue", Properties: { QueueName: "orders" } },
  Table: { Type: "AWS::DynamoDB::GlobalTable" },
  Bucket: { Type: "AWS::S3::Bucket" },
  Topic: { Type: "AWS::SNS::Topic" },
  Secret: { Type: "AWS::SecretsManager::Secret" },
  Api: { Type: "AWS::ApiGatewayV2::Api" },
  Fn: { Type: "AWS::Lambda::Function", Properties: { Environment: { Variables: { SERVICE_NAME: "portal" } } } },
  Live: { Type: "AWS::Lambda::Alias", Properties: { FunctionName: { Ref: "Fn" } } },
  Role: { Type: "AWS::IAM::Role" },
};

const resolved = (value: unknown) => templateOf(RESOURCES).resolve(JSON.parse(JSON.stringify(value)), "a test");

describe("references of a template", () => {
  it.each([
    [{ Ref: "Queue" }, "http://q/Shop-Queue"],
    [{ Ref: "Named" }, "http://q/orders"],
    [{ "Fn::GetAtt": ["Queue", "Arn"] }, "arn:aws:sqs:eu-central-1:000000000000:Shop-Queue"],
    [{ "Fn::GetAtt": "Queue.QueueName" }, "Shop-Queue"],
    [
      { "Fn::GetAtt": ["Table", "StreamArn"] },
      "arn:aws:dynamodb:eu-central-1:000000000000:table/Shop-Table/stream/local",
    ],
    [{ Ref: "Bucket" }, "shop-bucket"],
    [{ "Fn::GetAtt": ["Bucket", "Arn"] }, "arn:aws:s3:::shop-bucket"],
    [{ Ref: "Topic" }, "arn:aws:sns:eu-central-1:000000000000:Shop-Topic"],
    [{ Ref: "Secret" }, "arn:aws:secretsmanager:eu-central-1:000000000000:secret:Shop-Secret"],
    [{ Ref: "Fn" }, "portal"],
    [{ Ref: "Live" }, "arn:aws:lambda:eu-central-1:000000000000:function:portal"],
    [{ "Fn::GetAtt": ["Api", "ApiEndpoint"] }, "http://api/Api"],
    [{ "Fn::GetAtt": ["Role", "RoleId"] }, "arn:aws:local:eu-central-1:000000000000:Role/RoleId"],
    [{ Ref: "AWS::Region" }, "eu-central-1"],
  ])("resolves %j", (value, expected) => {
    expect(resolved(value)).toBe(expected);
  });

  it("resolves functions inside functions, lists and objects", () => {
    const arn = { "Fn::GetAtt": ["Queue", "Arn"] };
    expect(resolved({ name: { "Fn::Select": ["5", { "Fn::Split": [":", arn] }] } })).toEqual({ name: "Shop-Queue" });
    expect(resolved([{ "Fn::Join": ["-", ["a", { Ref: "Bucket" }]] }])).toEqual(["a-shop-bucket"]);
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: CloudFormation's own syntax
    const sub = { "Fn::Sub": ["${Q} ${X} ${Queue.QueueName} ${!kept}", { Q: { Ref: "Bucket" }, X: 1 }] };
    expect(resolved(sub)).toBe("shop-bucket 1 Shop-Queue ${kept}");
    expect(resolved({ "Fn::Sub": "in ${AWS::Region}" })).toBe("in eu-central-1");
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: CloudFormation's own syntax
  });

  it("leaves out what has no value", () => {
    expect(resolved({ a: { Ref: "AWS::NoValue" }, b: [1, { Ref: "AWS::NoValue" }] })).toEqual({ b: [1] });
  });

  it("turns an API's address into the local one", () => {
    const parts = ["https://", { Ref: "Api" }, ".execute-api.", { Ref: "AWS::Region" }, ".amazonaws.com/kk"];
    expect(resolved({ "Fn::Join": ["", parts] })).toBe("http://api/Api/kk");
  });

  it("resolves outputs", () => {
    const template = templateOf(RESOURCES, { QueueUrl: { Value: { Ref: "Queue" } } });
    expect(template.outputs()).toEqual({ QueueUrl: "http://q/Shop-Queue" });
  });

  it("keeps names within the limit and apart", () => {
    const long = "Capability".repeat(9);
    const template = templateOf({
      [`${long}A`]: { Type: "AWS::SQS::Queue" },
      [`${long}B`]: { Type: "AWS::SQS::Queue" },
    });
    const [a, b] = [template.physicalName(`${long}A`), template.physicalName(`${long}B`)];
    expect([a.length, b.length, a === b]).toEqual([63, 63, false]);
  });
});

describe("a template that cannot be used", () => {
  it.each([
    [
      "an unknown function",
      { "Fn::ImportValue": "x" },
      /a test uses Fn::ImportValue, .* add it to local\/intrinsics\.ts/,
    ],
    ["an unknown resource", { Ref: "Nobody" }, /a test refers to Nobody, which is not in the template/],
    ["a list where a text belongs", { "Fn::Join": ["", [["a"]]] }, /needs a text/],
    ["a text where a list belongs", { "Fn::Join": ["", "a"] }, /needs a list/],
  ])("says so in one sentence: %s", (_, value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });

  it("names the property that has an unknown form", () => {
    const template = templateOf({ Queue: { Type: "AWS::SQS::Queue", Properties: { DelaySeconds: "soon" } } });
    const schema = z.object({ DelaySeconds: z.coerce.number() });
    const read = () => template.ofType("AWS::SQS::Queue").map((queue) => template.read(queue, schema));
    expect(read).toThrow(/AWS::SQS::Queue Queue: DelaySeconds/);
  });

  it.each([
    ["is missing", {}, /manifest\.json: it does not exist\. Delete that cdk\.out folder and start again/],
    ["is no JSON", { "manifest.json": "{" }, /Cannot read .*manifest\.json/],
    ["is no manifest", { "manifest.json": "[]" }, /it is not a CDK manifest/],
    ["has no stack", { "manifest.json": '{"artifacts":{}}' }, /there is no stack in it/],
    [
      "lacks its template",
      { "manifest.json": JSON.stringify({ artifacts: { A: stack("t.json") } }) },
      /t\.json: it does not exist/,
    ],
  ])("says what to do when the assembly %s", (_, files, message) => {
    expect(() => readAssembly(folderWith(files))).toThrow(message);
  });

  it("prefers the local stage's stack", () => {
    const manifest = JSON.stringify({ artifacts: { "Ucc-edge": stack("e.json"), "Ucc-local": stack("l.json") } });
    const made = folderWith({ "manifest.json": manifest, "e.json": "{}", "l.json": "{}" });
    expect(readAssembly(made).stackName).toBe("Ucc-local");
  });
});
