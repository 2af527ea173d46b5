import { BatchGetItemCommand, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { itemsReader } from "../../../../shared/adapters/read-items-together.ts";

const client = new DynamoDBClient({ region: "eu-central-1" });
const dynamo = mockClient(client);
const read = itemsReader(client, "inquiries");

const key = (name: string) => ({ pk: { S: name }, sk: { S: "INQUIRY" } });
const item = (name: string) => ({ ...key(name), name: { S: name } });
const asked = () =>
  dynamo.commandCalls(BatchGetItemCommand).map((call) => call.args[0].input.RequestItems?.["inquiries"]);

beforeEach(() => {
  dynamo.reset();
  dynamo.on(GetItemCommand).callsFake(({ Key }) => ({ Item: item(Key.pk.S) }));
});

describe("items that a batch's records read side by side", () => {
  it("are read consistently in one call, and each reader gets its own", async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { inquiries: [item("b"), item("a")] } });
    expect(await Promise.all(["a", "b", "absent"].map((name) => read(key(name))))).toEqual([
      item("a"),
      item("b"),
      undefined,
    ]);
    expect(asked()).toEqual([{ Keys: ["a", "b", "absent"].map(key), ConsistentRead: true }]);
  });

  it("are named once where several read the same", async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { inquiries: [item("a"), item("b")] } });
    expect(await Promise.all(["a", "b", "a"].map((name) => read(key(name))))).toHaveLength(3);
    expect(asked()).toEqual([{ Keys: [key("a"), key("b")], ConsistentRead: true }]);
  });

  it("are read alone where there is one, or where DynamoDB left one out", async () => {
    dynamo.on(BatchGetItemCommand).resolves({
      Responses: { inquiries: [item("a")] },
      UnprocessedKeys: { inquiries: { Keys: [key("left")] } },
    });
    expect(await read(key("one"))).toEqual(item("one"));
    expect(await Promise.all([read(key("a")), read(key("left"))])).toEqual([item("a"), item("left")]);
    expect(dynamo.commandCalls(GetItemCommand).map((call) => call.args[0].input)).toEqual(
      ["one", "left"].map((name) => ({ TableName: "inquiries", Key: key(name), ConsistentRead: true })),
    );
  });

  it("are asked for a hundred at a time", async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { inquiries: [] } });
    await Promise.all(Array.from({ length: 101 }, (_, number) => read(key(String(number)))));
    expect(asked().map((one) => one?.Keys?.length)).toEqual([100, 1]);
  });

  it("fail together when the call fails, so that none is taken for absent", async () => {
    dynamo.on(BatchGetItemCommand).rejects(new Error("throttled"));
    const outcomes = await Promise.allSettled([read(key("a")), read(key("b"))]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
