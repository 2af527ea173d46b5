/** Stream records as Lambda hands them to a function: docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { Json, JsonObject } from "./json.ts";

/** One record, with the number that orders it in its shard. */
export type LambdaStreamRecord = {
  readonly sequenceNumber: string;
  /** When the change was made; milliseconds since 1970. */
  readonly createdAt: number;
  readonly event: JsonObject;
};

export function lambdaStreamRecord(record: StreamRecord, streamArn: string, region: string): LambdaStreamRecord {
  const { SequenceNumber: sequenceNumber = "", ApproximateCreationDateTime: created } = record.dynamodb ?? {};
  const createdAt = created?.getTime() ?? 0;
  const { eventID = "", eventName = "", eventVersion = "1.1" } = record;
  return {
    sequenceNumber,
    createdAt,
    event: {
      eventID,
      eventName,
      eventVersion,
      eventSource: "aws:dynamodb",
      awsRegion: region,
      eventSourceARN: streamArn,
      ...identityOf(record),
      dynamodb: { ...changeOf(record), ApproximateCreationDateTime: Math.floor(createdAt / 1000) },
    },
  };
}

/** Who made the change, where DynamoDB says so: its own TTL does. */
function identityOf({ userIdentity }: StreamRecord): JsonObject {
  if (userIdentity?.Type === undefined) return {};
  return { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId ?? "" } };
}

function changeOf({ dynamodb = {} }: StreamRecord): JsonObject {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes = 0, StreamViewType = "NEW_AND_OLD_IMAGES" } = dynamodb;
  return asJson({ Keys, NewImage, OldImage, SequenceNumber, SizeBytes, StreamViewType });
}

/** Attribute values as JSON: bytes become base64, absent images disappear. */
function asJson(images: object): JsonObject {
  const members: Record<string, Json> = {};
  for (const [name, value] of Object.entries(images)) {
    if (value !== undefined) members[name] = jsonOf(value);
  }
  return members;
}

function jsonOf(value: unknown): Json {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === "object" && value !== null) return asJson(value);
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  return null;
}
