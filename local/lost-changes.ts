/** The on-failure destination of a stream: an S3 object that keeps the records themselves. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { LocalStackError, nameOf } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import type { GivenUp } from "./stream-batch.ts";

const S3_ARN = "arn:aws:s3:::";
const AFTER_ERROR_MILLISECONDS = 500;

export type LostChangesDestination = {
  readonly bucket: string;
  readonly mappingId: string;
  readonly shardId: string;
  readonly streamArn: string;
  readonly functionArn: string;
};

/** @throws LocalStackError if the destination is not a bucket */
export function bucketOf(destinationArn: string): string {
  if (destinationArn.startsWith(S3_ARN)) return destinationArn.slice(S3_ARN.length);
  throw new LocalStackError(
    `The on-failure destination ${destinationArn} is no S3 bucket; only a bucket keeps the records, use one in infra/.`,
  );
}

/** Writes the object, and tries until it is written: the shard must not move on and forget the records. */
export async function keepLostChanges(
  s3: S3Client,
  destination: LostChangesDestination,
  lost: GivenUp,
  { signal, notice }: { readonly signal: AbortSignal; readonly notice: Notice },
): Promise<void> {
  const object = new PutObjectCommand({
    Bucket: destination.bucket,
    Key: objectKey(destination, new Date()),
    ContentType: "application/json",
    Body: JSON.stringify(objectBody(destination, lost)),
  });
  for (;;) {
    try {
      await s3.send(object);
      return;
    } catch (error) {
      notice("lost-changes-not-kept", { bucket: destination.bucket, error: nameOf(error) });
      await delay(AFTER_ERROR_MILLISECONDS, undefined, { signal });
    }
  }
}

/** docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html names the object so. */
function objectKey({ mappingId, shardId }: LostChangesDestination, now: Date): string {
  const [day = "", time = ""] = now.toISOString().slice(0, 19).split("T");
  const stamp = `${day}T${time.replaceAll(":", ".")}`;
  return `aws/lambda/${mappingId}/${shardId}/${day.replaceAll("-", "/")}/${stamp}-${randomUUID()}`;
}

function objectBody({ shardId, streamArn, functionArn }: LostChangesDestination, lost: GivenUp) {
  const { records, condition, invokeCount } = lost;
  const arrival = (at: number | undefined) => new Date(at ?? 0).toISOString();
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: invokeCount },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: records[0]?.sequenceNumber,
      endSequenceNumber: records.at(-1)?.sequenceNumber,
      approximateArrivalOfFirstRecord: arrival(records[0]?.createdAt),
      approximateArrivalOfLastRecord: arrival(records.at(-1)?.createdAt),
      batchSize: records.length,
      streamArn,
    },
    payload: JSON.stringify({ Records: records.map(({ event }) => event) }),
  };
}
