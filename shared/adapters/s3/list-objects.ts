/** The names and sizes of a bucket's objects. */
import type { Bucket } from "./bucket.ts";

/** An object, as a list tells of it. */
export type ListedObject = { readonly key: string; readonly sizeBytes: number };

/** Every object whose key begins so; docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export async function listObjects(bucket: Bucket, prefix: string): Promise<readonly ListedObject[]> {
  const objects: ListedObject[] = [];
  let token: string | undefined;
  do {
    const query = { "list-type": "2", prefix, ...(token === undefined ? {} : { "continuation-token": token }) };
    const { body } = await bucket.call({ method: "GET", query });
    const page = new TextDecoder().decode(body);
    for (const [, entry = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      objects.push({ key: tag(entry, "Key") ?? "", sizeBytes: Number(tag(entry, "Size")) });
    }
    token = tag(page, "NextContinuationToken");
  } while (token !== undefined);
  return objects;
}

/** An element's text; our keys and S3's tokens hold nothing that XML spells otherwise but what is undone here. */
function tag(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
