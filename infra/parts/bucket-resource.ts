/** The resource behind a bucket's construct, for what the construct has no property for. */
import { type Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";

/** @throws TypeError if the construct holds something else */
export function bucketResource(bucket: Bucket): CfnBucket {
  const child = bucket.node.defaultChild;
  if (child instanceof CfnBucket) return child;
  throw new TypeError("A bucket's default child is no AWS::S3::Bucket");
}
