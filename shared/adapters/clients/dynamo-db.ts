/** The DynamoDB client of an execution environment: one client, one connection pool. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PATIENCE } from "./patience.ts";

/** Retries throttling and transport errors three times with jitter (the SDK's standard mode), then throws. */
export const dynamoDb = new DynamoDBClient({ requestHandler: PATIENCE });
