/** Stream records as Lambda hands them to a function: docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
import * as z from "zod";
import type { JsonObject } from "./json.ts";

const image = z.custom<JsonObject>((value) => typeof value === "object" && value !== null);

/** A record as the JSON protocol of DynamoDB Streams gives it; images are as Lambda hands them on, bytes in base64. */
export const streamRecordSchema = z.object({
  eventID: z.string().default(""),
  eventName: z.string().default(""),
  eventVersion: z.string().default("1.1"),
  userIdentity: z.object({ Type: z.string().optional(), PrincipalId: z.string().default("") }).optional(),
  dynamodb: z.object({
    /** Seconds since 1970. */
    ApproximateCreationDateTime: z.number().default(0),
    Keys: image.optional(),
    NewImage: image.optional(),
    OldImage: image.optional(),
    SequenceNumber: z.string().default(""),
    SizeBytes: z.number().default(0),
    StreamViewType: z.string().default("NEW_AND_OLD_IMAGES"),
  }),
});

export type StreamRecord = z.output<typeof streamRecordSchema>;

/** One record, with the number that orders it in its shard. */
export type LambdaStreamRecord = {
  readonly sequenceNumber: string;
  /** When the change was made; milliseconds since 1970. */
  readonly createdAt: number;
  readonly event: JsonObject;
};

export function lambdaStreamRecord(record: StreamRecord, streamArn: string, region: string): LambdaStreamRecord {
  const { dynamodb, eventID, eventName, eventVersion } = record;
  const { ApproximateCreationDateTime: created, SequenceNumber, SizeBytes, StreamViewType } = dynamodb;
  return {
    sequenceNumber: SequenceNumber,
    createdAt: created * 1000,
    event: {
      eventID,
      eventName,
      eventVersion,
      eventSource: "aws:dynamodb",
      awsRegion: region,
      eventSourceARN: streamArn,
      ...identityOf(record),
      dynamodb: {
        ...imagesOf(record),
        SequenceNumber,
        SizeBytes,
        StreamViewType,
        ApproximateCreationDateTime: Math.floor(created),
      },
    },
  };
}

/** Who made the change, where DynamoDB says so: its own TTL does. */
function identityOf({ userIdentity }: StreamRecord): JsonObject {
  if (userIdentity?.Type === undefined) return {};
  return { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } };
}

function imagesOf({ dynamodb: { Keys, NewImage, OldImage } }: StreamRecord): JsonObject {
  return { ...(Keys && { Keys }), ...(NewImage && { NewImage }), ...(OldImage && { OldImage }) };
}
