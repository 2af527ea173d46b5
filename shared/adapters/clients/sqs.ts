/** The SQS client of an execution environment. */
import { SQSClient } from "@aws-sdk/client-sqs";
import { PATIENCE } from "./patience.ts";

/** Sends to the configured endpoint rather than to the host in the queue's URL, so that any endpoint can stand in. */
export const sqs = new SQSClient({ useQueueUrlAsEndpoint: false, requestHandler: PATIENCE });
