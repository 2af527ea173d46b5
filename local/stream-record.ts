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
  const change = record.dynamodb ?? {};
  const sequenceNumber = change.SequenceNumber ?? "";
  const createdAt = change.ApproximateCreationDateTime?.getTime() ?? 0;
  const { Type: type, PrincipalId: principalId } = record.userIdentity ?? {};
  const images = { Keys: change.Keys, NewImage: change.NewImage, OldImage: change.OldImage };
  return {
    sequenceNumber,
    createdAt,
    event: {
      eventID: record.eventID ?? "",
      eventName: record.eventName ?? "",
      eventVersion: record.eventVersion ?? "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: region,
      eventSourceARN: streamArn,
      ...(type === undefined ? {} : { userIdentity: { type, principalId: principalId ?? "" } }),
      dynamodb: {
        ...asJson(images),
        ApproximateCreationDateTime: Math.floor(createdAt / 1000),
        SequenceNumber: sequenceNumber,
        SizeBytes: change.SizeBytes ?? 0,
        StreamViewType: change.StreamViewType ?? "NEW_AND_OLD_IMAGES",
      },
    },
  };
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
