/** A bucket that a distribution serves files from: what the template's bucket deployments bring into it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, matchesGlob, resolve, sep } from "node:path";
import * as z from "zod";
import type { Template } from "./template.ts";

const deploymentSchema = z.object({
  SourceObjectKeys: z.tuple([z.string()]),
  DestinationBucketName: z.string(),
  Exclude: z.array(z.string()).default([]),
  Include: z.array(z.string()).default([]),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
});

/** As S3 tells them, by the ending. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".json", "application/json"],
  [".txt", "text/plain"],
]);

export type SiteFile = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

/** @returns undefined when there is no such file; S3 then answers 403, since nobody may list the bucket */
export type SiteFiles = (path: string) => SiteFile | undefined;

/** The files of a bucket, each with what the deployment that brings it says of it. */
export function siteFiles(template: Template, bucketName: string): SiteFiles {
  const deployments = template
    .ofType("Custom::CDKBucketDeployment")
    .map((resource) => template.read(resource, deploymentSchema))
    .filter(({ DestinationBucketName }) => DestinationBucketName === bucketName);
  return (path) => {
    const key = keyOf(path);
    for (const deployment of deployments) {
      if (!brings(deployment, key)) continue;
      const file = fileIn(join(template.assembly.directory, folderOf(deployment.SourceObjectKeys[0])), key);
      if (file === undefined) continue;
      const type = MEDIA_TYPES.get(extname(key)) ?? "binary/octet-stream";
      return { body: readFileSync(file), headers: { ...deployment.SystemMetadata, "content-type": type } };
    }
    return undefined;
  };
}

/** A path that is no UTF-8 names no object. */
function keyOf(path: string): string {
  try {
    return decodeURIComponent(path).slice(1);
  } catch {
    return "";
  }
}

/** CDK names an asset `<hash>.zip` in its bucket, and `asset.<hash>` in the assembly. */
function folderOf(objectKey: string): string {
  return `asset.${objectKey.replace(/\.zip$/, "")}`;
}

/** As the AWS CLI filters: what is excluded is left out unless it is included again. */
function brings({ Exclude, Include }: z.infer<typeof deploymentSchema>, key: string): boolean {
  const fits = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesGlob(key, pattern.replaceAll("*", "**")));
  return !fits(Exclude) || fits(Include);
}

/** Nothing outside the folder, however the path is written. */
function fileIn(folder: string, key: string): string | undefined {
  if (key.includes("\0")) return undefined;
  const file = resolve(folder, key);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
