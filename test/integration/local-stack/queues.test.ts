import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "../../../local/stack.ts";
import { waitFor } from "../../wait-for.ts";
import { clientsOf, logged, messagesOf, sendJobs } from "./fixture/clients.ts";
import { MAX_RECEIVES, synthesizeFixture, temporaryFolder } from "./fixture/fixture-stack.ts";

let stack: LocalStack;

beforeAll(async () => {
  stack = await startLocalStack({
    stateDirectory: temporaryFolder(),
    cdkOut: synthesizeFixture(),
    databaseInMemory: true,
  });
});
afterAll(() => stack?.stop());

const idsOf = (event: string) => logged(stack, "worker", event).map(({ id }) => id);
const count = (event: string, id: string) => idsOf(event).filter((one) => one === id).length;

describe("a queue's event source", () => {
  it("hands a batch over at once, with message attributes", async () => {
    await sendJobs(stack, { id: "a1", act: "ok" }, { id: "a2", act: "ok" });
    await waitFor("both done", () => idsOf("done").includes("a1") && idsOf("done").includes("a2"));
    expect(logged(stack, "worker", "got").find(({ id }) => id === "a1")).toMatchObject({ batch: 2, receives: "1" });
    expect(logged(stack, "worker", "done").find(({ id }) => id === "a1")).toMatchObject({ attribute: "job" });
  });

  it("redelivers only what the function reports as failed", async () => {
    await sendJobs(stack, { id: "b1", act: "ok" }, { id: "b2", act: "fail-once" });
    await waitFor("the failed one is done", () => idsOf("done").includes("b2"));
    expect([count("got", "b1"), count("got", "b2")]).toEqual([1, 2]);
  });

  it("redelivers the whole batch when the function names a message that was not in it", async () => {
    await sendJobs(stack, { id: "c1", act: "ok" }, { id: "c2", act: "wrong-id" });
    await waitFor("both again", () => count("got", "c1") === 2 && count("got", "c2") === 2);
    expect(idsOf("done").filter((id) => id === "c1")).toHaveLength(2);
  });

  it("leaves a message that always fails to the dead-letter queue after the template's maxReceiveCount", async () => {
    await sendJobs(stack, { id: "d1", act: "fail" }, { id: "d2", act: "ok" });
    const [body = ""] = await messagesOf(stack, "DeadUrl", 1);
    expect(JSON.parse(body)).toMatchObject({ id: "d1" });
    expect([count("got", "d1"), count("got", "d2")]).toEqual([MAX_RECEIVES, 1]);
  });

  it("redelivers a batch whose function was killed in mid-call", async () => {
    await sendJobs(stack, { id: "e1", act: "hang" });
    await waitFor("it hangs", () => count("got", "e1") === 1);
    await stack.fn("worker").kill();
    await waitFor("it is done after all", () => idsOf("done").includes("e1"));
    expect(count("got", "e1")).toBe(2);
  });

  it("takes off the queue what the filter does not want, without a run", async () => {
    const before = stack.fn("worker").invocations;
    await sendJobs(stack, { id: "f1", act: "unwanted" });
    await sendJobs(stack, { id: "f2", act: "ok" });
    await waitFor("the wanted one is done", () => idsOf("done").includes("f2"));
    expect(count("got", "f1")).toBe(0);
    expect(stack.fn("worker").invocations).toBe(before + 1);
  });

  it("carries letters outside the basic plane", async () => {
    await sendJobs(stack, { id: "рахмет 🙏 ӘҢҒ", act: "ok" });
    await waitFor("it is done", () => idsOf("done").includes("рахмет 🙏 ӘҢҒ"));
    const QueueUrl = stack.outputs["WorkUrl"];
    const broken = clientsOf(stack).sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "\u0000" }));
    await expect(broken).rejects.toThrow(/Invalid characters/);
  });

  it("serves the quiet sender before the rest of a noisy one's backlog", async () => {
    const { sqs } = clientsOf(stack);
    const QueueUrl = stack.outputs["DeadUrl"];
    const send = (group: string, size: number) => {
      const Entries = Array.from({ length: size }, (_, index) => ({
        Id: String(index),
        MessageBody: `${group} ${index}`,
        MessageGroupId: group,
      }));
      return sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    };
    const receive = async () => {
      const MessageSystemAttributeNames = ["All" as const];
      const command = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames });
      return (await sqs.send(command)).Messages?.map(({ Attributes }) => Attributes?.["MessageGroupId"]) ?? [];
    };
    await send("noisy", 10);
    await send("noisy", 10);
    expect(await receive()).toEqual(Array.from({ length: 10 }, () => "noisy"));
    await send("quiet", 2);
    expect((await receive()).slice(0, 3)).toEqual(["quiet", "quiet", "noisy"]);
  });

  it("counts the runs and those that failed", async () => {
    const before = stack.fn("worker").errors;
    await sendJobs(stack, { id: "g1", act: "throw" });
    await waitFor("it was given up on", () => count("got", "g1") === MAX_RECEIVES);
    await waitFor("all failures are counted", () => stack.fn("worker").errors === before + MAX_RECEIVES);
    expect(stack.fn("worker").invocations).toBeGreaterThan(before);
  });
});
