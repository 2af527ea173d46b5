import { readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startQueueEmulator } from "../../../local/queue-emulator.ts";
import { type LocalStack, startLocalStack } from "../../../local/stack.ts";
import { DeadLetterStore } from "../../../shared/adapters/dead-letter-store.ts";
import { waitFor } from "../../wait-for.ts";
import { clientsOf, logged, messagesOf, sendJobs } from "./fixture/clients.ts";
import { synthesizeFixture, temporaryFolder } from "./fixture/fixture-stack.ts";

let cdkOut: string;
let stack: LocalStack | undefined;

beforeAll(() => {
  cdkOut = synthesizeFixture();
});
afterEach(async () => {
  await stack?.stop();
  stack = undefined;
});

async function start(stateDirectory: string, more = {}): Promise<LocalStack> {
  await stack?.stop();
  stack = await startLocalStack({ stateDirectory, cdkOut, ...more });
  return stack;
}

/** Any will do for an emulator. */
const ANY = { accessKeyId: "test", secretAccessKey: "test" };

/** What `ucc dead-letters list` does. */
async function looksAt(client: SQSClient, deadLetterUrl: string): Promise<readonly string[]> {
  const bodies: string[] = [];
  for await (const { letter } of new DeadLetterStore(client, { deadLetterUrl }).sweep(() => "leave")) {
    bodies.push(letter.body);
  }
  return bodies;
}

async function sendMail(to: LocalStack): Promise<void> {
  const RawMessage = { Data: Buffer.from("From: a@example.org\r\nTo: b@example.org\r\nSubject: kept\r\n\r\nx") };
  const Tags = [{ Name: "mail", Value: "kept" }];
  const ConfigurationSetName = to.outputs["SetName"];
  await clientsOf(to).ses.send(new SendRawEmailCommand({ RawMessage, Tags, ConfigurationSetName }));
}

const secretOf = async (one: LocalStack) =>
  (await clientsOf(one).secrets.send(new GetSecretValueCommand({ SecretId: one.outputs["SecretArn"] }))).SecretString;

describe("a restart of the local stack", () => {
  it("keeps items, secrets, mails and how far the stream was read", async () => {
    const state = temporaryFolder();
    const first = await start(state);
    const TableName = first.outputs["TableName"];
    await clientsOf(first).dynamo.send(new PutItemCommand({ TableName, Item: { pk: { S: "kept" } } }));
    await sendMail(first);
    await waitFor("the record was relayed", () => logged(first, "relay", "relayed").length === 1);
    const secret = await secretOf(first);

    const second = await start(state);
    const { Item } = await clientsOf(second).dynamo.send(new GetItemCommand({ TableName, Key: { pk: { S: "kept" } } }));
    expect(Item).toBeDefined();
    expect(await secretOf(second)).toBe(secret);
    expect(statSync(join(state, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(await second.sentMails()).toMatchObject([{ tags: { mail: "kept" }, headers: { subject: "kept" } }]);
    const store = (await (await fetch(`${second.mailboxUrl}/store`)).json()) as { emails: unknown[] };
    expect(store.emails).toMatchObject([{ subject: "kept", tags: { mail: "kept" } }]);
    await clientsOf(second).dynamo.send(new PutItemCommand({ TableName, Item: { pk: { S: "later" } } }));
    await waitFor("the later record", () => logged(second, "relay", "relayed").length === 2);
    expect(logged(second, "relay", "relayed").map(({ id }) => id)).toEqual(["kept", "later"]);
  });

  it("keeps a message whose batch was cut off", async () => {
    const state = temporaryFolder();
    const first = await start(state);
    await sendJobs(first, { id: "cut", act: "hang" });
    await waitFor("it is in flight", () => logged(first, "worker", "got").length === 1);
    void first.fn("worker").kill();
    const second = await start(state);
    await waitFor("it is done", () => logged(second, "worker", "done").length === 1);
    expect(logged(second, "worker", "done")[0]).toMatchObject({ id: "cut" });
  });

  it("brings back at once what nobody works on any more, whatever its visibility timeout", async () => {
    const state = temporaryFolder();
    const first = await start(state);
    const QueueUrl = first.outputs["DeadUrl"];
    const { sqs } = clientsOf(first);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "in flight" }));
    const taken = await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 600 }));
    expect(taken.Messages).toHaveLength(1);
    const second = await start(state);
    expect(await messagesOf(second, "DeadUrl", 1)).toEqual(["in flight"]);
  });

  it("keeps what somebody has only looked at, on the disk too", async () => {
    const settings = { region: "eu-central-1", dataDirectory: temporaryFolder(), retryDelaySeconds: 1 };
    for (const round of ["looked at", "looked at again after a restart"]) {
      const emulator = await startQueueEmulator(settings);
      const client = new SQSClient({ region: settings.region, endpoint: emulator.url, credentials: ANY });
      const { QueueUrl: deadLetterUrl = "" } = await client.send(new CreateQueueCommand({ QueueName: "dead-letters" }));
      if (round === "looked at") {
        await client.send(new SendMessageCommand({ QueueUrl: deadLetterUrl, MessageBody: "given up on" }));
        await looksAt(client, deadLetterUrl);
      }
      expect(await looksAt(client, deadLetterUrl)).toEqual(["given up on"]);
      client.destroy();
      await emulator.stop();
    }
  });

  it("publishes the mail events that were still held", async () => {
    const state = temporaryFolder();
    const first = await start(state);
    first.mailEvents.hold();
    await sendMail(first);
    const second = await start(state);
    expect(await messagesOf(second, "FeedbackUrl", 2)).toHaveLength(2);
  });

  it("begins anew when asked to", async () => {
    const state = temporaryFolder();
    const first = await start(state);
    await sendMail(first);
    const secret = await secretOf(first);
    const second = await start(state, { fresh: true });
    expect(await second.sentMails()).toEqual([]);
    expect(await secretOf(second)).not.toBe(secret);
  });
});

describe("the ports of the local stack", () => {
  it.runIf(process.platform === "linux")("listen on the loopback interface only", async () => {
    const before = listeners();
    await start(temporaryFolder());
    const opened = [...listeners()].filter((address) => !before.has(address));
    expect(opened.length).toBeGreaterThanOrEqual(6);
    expect(opened.filter((address) => !address.startsWith("0100007F:"))).toEqual([]);
  });
});

/** Local addresses, as the kernel writes them, on which this process and its children listen. */
function listeners(): ReadonlySet<string> {
  const tasks = `/proc/${process.pid}/task`;
  const children = readdirSync(tasks).flatMap((task) => readFileSync(join(tasks, task, "children"), "utf8").split(" "));
  const sockets = new Set([String(process.pid), ...children].flatMap(socketsOf));
  const rows = ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8").trim().split("\n").slice(1),
  );
  return new Set(
    rows.flatMap((row) => {
      const [, local, , state, , , , , , inode] = row.trim().split(/\s+/);
      return state === "0A" && local !== undefined && sockets.has(`socket:[${inode}]`) ? [local] : [];
    }),
  );
}

function socketsOf(pid: string): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).flatMap((descriptor) => {
      try {
        return [readlinkSync(join(folder, descriptor))];
      } catch {
        return [];
      }
    });
  } catch {
    // No process of that number, or it has ended meanwhile.
    return [];
  }
}
