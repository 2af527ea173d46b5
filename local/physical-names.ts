/** What each resource is called on this machine: the answers to Ref and Fn::GetAtt. */
import { createHash } from "node:crypto";
import { type Assembly, LOCAL_ACCOUNT, type Places, type Resource } from "./assembly.ts";
import { objectOf } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";

/** Longest bucket name; the shortest limit of all names: docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const NAME_MAX_CHARACTERS = 63;

const NAME_PROPERTIES = ["QueueName", "TableName", "BucketName", "TopicName", "LogGroupName", "Name"];

/** Types whose Ref is the ARN. */
const REF_IS_ARN = new Set(["AWS::SNS::Topic", "AWS::SecretsManager::Secret", "AWS::Lambda::EventSourceMapping"]);

/** ARN of each type; types not emulated get a harmless one. */
const ARN = {
  "AWS::SQS::Queue": (region: string, name: string) => `arn:aws:sqs:${region}:${LOCAL_ACCOUNT}:${name}`,
  "AWS::SNS::Topic": (region: string, name: string) => `arn:aws:sns:${region}:${LOCAL_ACCOUNT}:${name}`,
  "AWS::S3::Bucket": (_: string, name: string) => `arn:aws:s3:::${name}`,
  "AWS::DynamoDB::Table": tableArn,
  "AWS::DynamoDB::GlobalTable": tableArn,
  "AWS::Lambda::Function": (region: string, name: string) =>
    `arn:aws:lambda:${region}:${LOCAL_ACCOUNT}:function:${name}`,
  "AWS::SecretsManager::Secret": (region: string, name: string) =>
    `arn:aws:secretsmanager:${region}:${LOCAL_ACCOUNT}:secret:${name}`,
  "AWS::Logs::LogGroup": (region: string, name: string) =>
    `arn:aws:logs:${region}:${LOCAL_ACCOUNT}:log-group:${name}:*`,
} as const;

function tableArn(region: string, name: string): string {
  return `arn:aws:dynamodb:${region}:${LOCAL_ACCOUNT}:table/${name}`;
}

const API_ADDRESS = /https:\/\/(\w+)\.execute-api\.[\w-]+\.amazonaws\.com/g;
/** docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
const SIGN_IN_ADDRESS = /https:\/\/[\w-]+\.auth\.[\w-]+\.amazoncognito\.com/g;
const EDGE_ADDRESS = /https:\/\/(\w+)\.cloudfront\.net/g;

/** What a bucket's domain ends in; on AWS the region stands in between. */
export const BUCKET_DOMAIN = ".s3.amazonaws.com";

export class PhysicalNames {
  readonly #assembly: Assembly;
  readonly #places: Places;
  readonly #pseudo: ReadonlyMap<string, string | undefined>;

  constructor(assembly: Assembly, places: Places) {
    this.#assembly = assembly;
    this.#places = places;
    this.#pseudo = new Map([
      ["AWS::Region", places.region],
      ["AWS::AccountId", LOCAL_ACCOUNT],
      ["AWS::Partition", "aws"],
      ["AWS::URLSuffix", "amazonaws.com"],
      ["AWS::StackName", assembly.stackName],
      ["AWS::StackId", `arn:aws:cloudformation:${places.region}:${LOCAL_ACCOUNT}:stack/${assembly.stackName}/local`],
      ["AWS::NoValue", undefined],
    ]);
  }

  /** @returns undefined for AWS::NoValue */
  ref(logicalId: string, where: string): string | undefined {
    if (this.#pseudo.has(logicalId)) return this.#pseudo.get(logicalId);
    const resource = this.#resource(logicalId, where);
    if (resource.type === "AWS::SQS::Queue") return this.#places.queueUrl(this.physicalName(logicalId));
    if (resource.type === "AWS::ApiGatewayV2::Api") return logicalId;
    const behind = this.#functionBehind(resource);
    if (behind !== undefined) return this.#arn(behind);
    return REF_IS_ARN.has(resource.type) ? this.#arn(resource) : this.physicalName(logicalId);
  }

  attribute(logicalId: string, attribute: string, where: string): string {
    const resource = this.#resource(logicalId, where);
    if (attribute === "Arn" || attribute === "TopicArn") return this.#arn(resource);
    if (attribute === "StreamArn") return `${this.#arn(resource)}/stream/local`;
    if (attribute === "QueueName" || attribute === "TopicName") return this.physicalName(logicalId);
    return (
      this.#address(resource, attribute) ??
      `arn:aws:local:${this.#places.region}:${LOCAL_ACCOUNT}:${logicalId}/${attribute}`
    );
  }

  /** Attributes that tell where something is reached. */
  #address({ logicalId, type }: Resource, attribute: string): string | undefined {
    switch (`${type}.${attribute}`) {
      case "AWS::ApiGatewayV2::Api.ApiEndpoint":
        return this.#places.apiUrl(logicalId);
      case "AWS::CloudFront::Distribution.DomainName":
        return `${logicalId}.cloudfront.net`;
      case "AWS::Cognito::UserPool.ProviderURL":
        return this.#places.signInUrl;
      case "AWS::S3::Bucket.RegionalDomainName":
        return `${this.physicalName(logicalId)}${BUCKET_DOMAIN}`;
      case "AWS::SQS::Queue.QueueUrl":
        return this.#places.queueUrl(this.physicalName(logicalId));
      default:
        return undefined;
    }
  }

  /** The name a resource was given, else one made of the stack's and its own; a function's is its SERVICE_NAME. */
  physicalName(logicalId: string): string {
    const resource = this.#resource(logicalId, logicalId);
    const service = serviceName(resource);
    if (service !== undefined) return service;
    const given = NAME_PROPERTIES.map((name) => resource.properties[name]).find((value) => typeof value === "string");
    if (typeof given === "string") return given;
    const made = shortened(`${this.#assembly.stackName}-${logicalId}`);
    return resource.type === "AWS::S3::Bucket" ? made.toLowerCase() : made;
  }

  /** CDK spells an API's address as https://<id>.execute-api.<region>.<suffix>; here it has a port instead. So has CloudFront's. */
  withLocalAddresses(text: string): string {
    const known = (all: string, id: string, url: (id: string) => string) =>
      this.#assembly.resources.has(id) ? url(id) : all;
    return text
      .replace(API_ADDRESS, (all, id: string) => known(all, id, this.#places.apiUrl))
      .replace(EDGE_ADDRESS, (all, id: string) => known(all, id, this.#places.edgeUrl))
      .replace(SIGN_IN_ADDRESS, () => this.#places.signInUrl);
  }

  #resource(logicalId: string, where: string): Resource {
    const resource = this.#assembly.resources.get(logicalId);
    if (resource !== undefined) return resource;
    throw new LocalStackError(
      `${where} refers to ${logicalId}, which is not in the template; check that reference in infra/ and synthesize again.`,
    );
  }

  #arn(resource: Resource): string {
    const { region } = this.#places;
    const name = this.physicalName(resource.logicalId);
    const make = Object.entries(ARN).find(([type]) => type === resource.type)?.[1];
    return make?.(region, name) ?? `arn:aws:local:${region}:${LOCAL_ACCOUNT}:${resource.logicalId}`;
  }

  /** The function that a version or an alias stands for. */
  #functionBehind(resource: Resource): Resource | undefined {
    if (resource.type !== "AWS::Lambda::Alias" && resource.type !== "AWS::Lambda::Version") return undefined;
    const target = objectOf(resource.properties["FunctionName"])["Ref"];
    return typeof target === "string" ? this.#assembly.resources.get(target) : undefined;
  }
}

/** The folder name under functions/ that a function resource carries in its environment. */
export function serviceName(resource: Resource): string | undefined {
  if (resource.type !== "AWS::Lambda::Function") return undefined;
  const variables = objectOf(objectOf(resource.properties["Environment"])["Variables"]);
  const name = variables["SERVICE_NAME"];
  return typeof name === "string" ? name : undefined;
}

function shortened(name: string): string {
  if (name.length <= NAME_MAX_CHARACTERS) return name;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, NAME_MAX_CHARACTERS - 9)}-${digest}`;
}
