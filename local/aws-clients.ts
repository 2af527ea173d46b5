/** The local stack's own AWS clients, all pointed at this machine. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { Emulators } from "./emulators.ts";

/** Emulators accept any key; these are nobody's. */
export const LOCAL_CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" } as const;

export type LocalClients = ReturnType<typeof localClients>;

export function localClients(region: string, endpoints: Emulators["endpoints"]) {
  const shared = { region, credentials: LOCAL_CREDENTIALS };
  const clients = {
    dynamo: new DynamoDBClient({ ...shared, endpoint: endpoints.dynamodb }),
    sqs: new SQSClient({ ...shared, endpoint: endpoints.sqs, useQueueUrlAsEndpoint: false }),
    sns: new SNSClient({ ...shared, endpoint: endpoints.sns }),
    s3: new S3Client({ ...shared, endpoint: endpoints.s3, forcePathStyle: true }),
  };
  return {
    ...clients,
    destroy: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
