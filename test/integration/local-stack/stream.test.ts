import { GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "../../../local/stack.ts";
import { waitFor } from "../../wait-for.ts";
import { clientsOf, logged } from "./fixture/clients.ts";
import { synthesizeFixture, temporaryFolder } from "./fixture/fixture-stack.ts";

let stack: LocalStack;
let clients: ReturnType<typeof clientsOf>;

beforeAll(async () => {
  stack = await startLocalStack({
    stateDirectory: temporaryFolder(),
    cdkOut: synthesizeFixture(),
    databaseInMemory: true,
  });
  clients = clientsOf(stack);
});
afterAll(() => stack?.stop());

const put = (pk: string, more = {}) =>
  clients.dynamo.send(new PutItemCommand({ TableName: stack.outputs["TableName"], Item: { pk: { S: pk }, ...more } }));
const relayed = () => logged(stack, "relay", "relayed").map(({ id }) => id);

describe("a table's stream", () => {
  it("hands over what the filter wants, in order", async () => {
    await put("one");
    const update = { TableName: stack.outputs["TableName"], Key: { pk: { S: "one" } } };
    const values = { ExpressionAttributeValues: { ":n": { N: "1" } } };
    await clients.dynamo.send(new UpdateItemCommand({ ...update, UpdateExpression: "SET n = :n", ...values }));
    await put("two");
    await waitFor("both", () => relayed().includes("two"));
    expect(relayed()).toEqual(["one", "two"]);
  });

  it("isolates a poisonous record by halving, keeps it in the bucket and goes on", async () => {
    const ids = ["p1", "p2", "poison-3", "p4", "p5"];
    for (const id of ids) await put(id);
    await waitFor("the others", () => ["p1", "p2", "p4", "p5"].every((id) => relayed().includes(id)));
    const Bucket = stack.outputs["LostName"];
    const key = await waitFor("the object", async () => {
      const { Contents } = await clients.s3.send(new ListObjectsV2Command({ Bucket }));
      return Contents?.[0]?.Key;
    });
    const object = await clients.s3.send(new GetObjectCommand({ Bucket, Key: key }));
    const lost = JSON.parse((await object.Body?.transformToString()) ?? "");
    expect(key).toMatch(/^aws\/lambda\/[^/]+\/[^/]+\/\d{4}\/\d\d\/\d\d\//);
    expect(lost.requestContext).toMatchObject({ condition: "RetryAttemptsExhausted", approximateInvokeCount: 2 });
    expect(lost.DDBStreamBatchInfo).toMatchObject({ batchSize: 1 });
    expect(JSON.parse(lost.payload).Records[0].dynamodb.NewImage).toEqual({ pk: { S: "poison-3" } });
    expect(relayed().filter((id) => id === "poison-3")).toHaveLength(0);
  });

  it("is read again from its beginning on request", async () => {
    const before = relayed().filter((id) => id === "one").length;
    await stack.replayStream("relay");
    expect(relayed().filter((id) => id === "one")).toHaveLength(before + 1);
  });

  it("tells of an item whose time has passed, and leaves others alone", async () => {
    const now = Math.floor(Date.now() / 1000);
    await put("old", { expiresAt: { N: String(now - 10) } });
    await put("young", { expiresAt: { N: String(now + 1000) } });
    expect(await stack.sweepExpired()).toBe(1);
    await waitFor("the removal", () =>
      logged(stack, "relay", "batch").some(
        ({ ids, names }) => (names as string[])[(ids as string[]).lastIndexOf("old")] === "REMOVE",
      ),
    );
    const TableName = stack.outputs["TableName"];
    const young = await clients.dynamo.send(new GetItemCommand({ TableName, Key: { pk: { S: "young" } } }));
    expect(young.Item).toBeDefined();
  });
});
