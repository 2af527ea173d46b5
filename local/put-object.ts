/** Stores an object of any size: fauxqs takes 11 MiB in one request, so what is larger goes in parts. */
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

const PART_BYTES = 8 * 1024 * 1024;

type ObjectPlace = { readonly Bucket: string; readonly Key: string; readonly ContentType: string | undefined };

/** @returns the object's tag, without its quotes */
export async function putObject(s3: S3Client, place: ObjectPlace, body: Buffer): Promise<string> {
  const { ETag = "" } =
    body.length <= PART_BYTES
      ? await s3.send(new PutObjectCommand({ ...place, Body: body }))
      : await putInParts(s3, place, body);
  return ETag.replaceAll('"', "");
}

async function putInParts(s3: S3Client, place: ObjectPlace, body: Buffer) {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place));
  const { Bucket, Key } = place;
  const starts = Array.from({ length: Math.ceil(body.length / PART_BYTES) }, (_, index) => index * PART_BYTES);
  const Parts = await Promise.all(
    starts.map(async (start, index) => {
      const PartNumber = index + 1;
      const Body = body.subarray(start, start + PART_BYTES);
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      return { PartNumber, ETag };
    }),
  );
  return s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
}
