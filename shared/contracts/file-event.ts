/** What S3 and GuardDuty tell about objects, as it comes through EventBridge: arrived, scanned, forgotten. */
import * as z from "zod/mini";
import { parseJson } from "./envelope.ts";
import { parseContract } from "./parse.ts";

/** docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html; other fields are ignored. */
const arrived = z.object({
  "detail-type": z.literal("Object Created"),
  detail: z.object({ object: z.object({ key: z.string(), etag: z.string() }) }),
});

const forgotten = z.object({
  "detail-type": z.literal("Object Deleted"),
  detail: z.object({ object: z.object({ key: z.string() }), reason: z.literal("Lifecycle Expiration") }),
});

/** docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html */
const scanned = z.object({
  "detail-type": z.literal("GuardDuty Malware Protection Object Scan Result"),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), eTag: z.string() }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum(["NO_THREATS_FOUND", "THREATS_FOUND", "UNSUPPORTED", "ACCESS_DENIED", "FAILED"]),
    }),
  }),
});

const event = z.discriminatedUnion("detail-type", [arrived, forgotten, scanned]);

/**
 * What became of an object. `unscannable`: it is locked by a password, packed too densely and the like; the scanner
 * works. `not-scanned`: it does not. The tag is that of the very object, however often its key is written again.
 */
export type FileEvent = { readonly key: string } & (
  | { readonly kind: "arrived"; readonly etag: string }
  | { readonly kind: "scanned"; readonly verdict: "clean"; readonly etag: string }
  | { readonly kind: "scanned"; readonly verdict: "infected" | "unscannable" | "not-scanned" }
  | { readonly kind: "forgotten" }
);

const VERDICTS = {
  THREATS_FOUND: "infected",
  UNSUPPORTED: "unscannable",
  ACCESS_DENIED: "not-scanned",
  FAILED: "not-scanned",
} as const;

/**
 * Reads an event.
 * @throws ContractError if it is none of these
 */
export function readFileEvent(body: string): FileEvent {
  const read = parseContract(event, parseJson(body), "file event");
  switch (read["detail-type"]) {
    case "Object Created":
      return { kind: "arrived", key: read.detail.object.key, etag: read.detail.object.etag };
    case "Object Deleted":
      return { kind: "forgotten", key: read.detail.object.key };
    default:
      return scanResult(read.detail);
  }
}

function scanResult({
  s3ObjectDetails: object,
  scanResultDetails: result,
}: z.output<typeof scanned>["detail"]): FileEvent {
  const { objectKey: key, eTag: etag } = object;
  const { scanResultStatus: status } = result;
  if (status === "NO_THREATS_FOUND") return { kind: "scanned", verdict: "clean", key, etag };
  return { kind: "scanned", verdict: VERDICTS[status], key };
}
