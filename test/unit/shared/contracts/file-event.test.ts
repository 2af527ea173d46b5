import { describe, expect, it } from "vitest";
import { readFileEvent } from "../../../../shared/contracts/file-event.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";

const key = "quarantine/7K3M-Q9XD-2V4D/abcDEF-_0123456789abcd";
const etag = "37ec9b74a382221e088f1810af06121a";

const s3 = (type: string, detail: object) =>
  JSON.stringify({ version: "0", source: "aws.s3", "detail-type": type, detail: { version: "0", ...detail } });

const scan = (scanResultStatus: string) =>
  JSON.stringify({
    source: "aws.guardduty",
    "detail-type": "GuardDuty Malware Protection Object Scan Result",
    detail: {
      schemaVersion: "1.0",
      scanStatus: "COMPLETED",
      resourceType: "S3_OBJECT",
      s3ObjectDetails: { bucketName: "files", objectKey: key, eTag: etag, versionId: "null", s3Throttled: false },
      scanResultDetails: { scanResultStatus, threats: null },
    },
  });

describe("an event of a file", () => {
  it("tells of its arrival and of its being forgotten, as S3 says it", () => {
    const object = { key, size: 5, etag, sequencer: "00" };
    expect(readFileEvent(s3("Object Created", { object, reason: "PostObject" }))).toEqual({
      kind: "arrived",
      key,
      etag,
    });
    expect(readFileEvent(s3("Object Deleted", { object, reason: "Lifecycle Expiration" }))).toEqual({
      kind: "forgotten",
      key,
    });
  });

  it.each([
    ["THREATS_FOUND", "infected"],
    ["UNSUPPORTED", "unscannable"],
    ["ACCESS_DENIED", "not-scanned"],
    ["FAILED", "not-scanned"],
  ])("tells GuardDuty's %s as %s", (status, verdict) => {
    expect(readFileEvent(scan(status))).toEqual({ kind: "scanned", key, verdict });
  });

  it("says of which very object it is that nothing was found in it", () => {
    expect(readFileEvent(scan("NO_THREATS_FOUND"))).toEqual({ kind: "scanned", key, verdict: "clean", etag });
  });

  it.each([
    ["a verdict nobody knows", scan("LOOKS_FINE")],
    ["a deletion by hand", s3("Object Deleted", { object: { key }, reason: "DeleteObject" })],
    ["another event", s3("Object Restore Completed", { object: { key } })],
    ["no JSON", "hello"],
  ])("is refused when it is %s", (_, body) => {
    expect(() => readFileEvent(body)).toThrow(ContractError);
  });
});
