import { describe, expect, it } from "vitest";
import { dynamoDb } from "../../../../shared/adapters/clients/dynamo-db.ts";
import { secretsManager } from "../../../../shared/adapters/clients/secrets-manager.ts";
import { sqs } from "../../../../shared/adapters/clients/sqs.ts";
import { sesClient } from "../../../../shared/adapters/mail-sender.ts";

describe("the clients of an execution environment", () => {
  it.each([
    ["DynamoDB", dynamoDb],
    ["SQS", sqs],
    ["Secrets Manager", secretsManager],
  ])("try again where a repeat does no harm: %s", async (_, client) => {
    expect(await client.config.maxAttempts()).toBeGreaterThan(1);
  });

  it("never try a mail twice: SES has no token by which it would know the second as the first", async () => {
    expect(await sesClient(1_000).config.maxAttempts()).toBe(1);
  });

  it("send to the configured endpoint, not to the host in a queue's URL", () => {
    expect(sqs.config.useQueueUrlAsEndpoint).toBe(false);
  });
});
