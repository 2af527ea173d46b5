import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "../../../local/stack.ts";
import { clientsOf, messagesOf } from "./fixture/clients.ts";
import { synthesizeFixture, temporaryFolder } from "./fixture/fixture-stack.ts";

let stack: LocalStack;

beforeAll(async () => {
  stack = await startLocalStack({
    stateDirectory: temporaryFolder(),
    cdkOut: synthesizeFixture(),
    databaseInMemory: true,
  });
});
afterAll(() => stack?.stop());

async function send(to: string, { tag = "T-1_2_ack", text = "Мәтін" } = {}): Promise<string> {
  const subject = `=?UTF-8?B?${Buffer.from("Сәлем").toString("base64")}?=`;
  const raw = `From: Centre <a@example.org>\r\nTo: ${to}\r\nSubject: ${subject}\r\nAuto-Submitted: auto-replied\r\n\r\n${text}`;
  const { MessageId } = await clientsOf(stack).ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(raw) },
      Source: "a@example.org",
      Destinations: [to],
      Tags: [{ Name: "mail", Value: tag }],
      ConfigurationSetName: stack.outputs["SetName"],
    }),
  );
  return MessageId ?? "";
}

/** The SES events in the feedback queue: an SNS envelope around each. */
async function events(count: number): Promise<readonly Record<string, never>[]> {
  const bodies = await messagesOf(stack, "FeedbackUrl", count);
  return bodies.map((body) => JSON.parse(JSON.parse(body).Message));
}

describe("the mailbox", () => {
  it("keeps the request with what the emulator drops, and reports Send and Delivery by topic and queue", async () => {
    const messageId = await send("dana@example.org");
    expect(await stack.sentMails()).toMatchObject([
      {
        messageId,
        source: "a@example.org",
        destinations: ["dana@example.org"],
        tags: { mail: "T-1_2_ack" },
        configurationSet: stack.outputs["SetName"],
        headers: { "auto-submitted": "auto-replied", subject: "Сәлем" },
      },
    ]);
    const [first, second] = await events(2);
    expect([first?.["eventType"], second?.["eventType"]]).toEqual(["Send", "Delivery"]);
    expect(first?.["mail"]).toMatchObject({
      messageId,
      destination: ["dana@example.org"],
      tags: { mail: ["T-1_2_ack"] },
    });
  });

  it("shows the mail in its store with tags, configuration set and headers", async () => {
    const store = (await (await fetch(`${stack.mailboxUrl}/store`)).json()) as { emails: unknown[] };
    expect(store.emails[0]).toMatchObject({
      subject: "Сәлем",
      tags: { mail: "T-1_2_ack" },
      headers: { subject: "Сәлем" },
    });
    expect((await fetch(stack.mailboxUrl)).headers.get("content-type")).toContain("text/html");
  });

  it.each([
    ["bounce@simulator.amazonses.com", ["Send", "Bounce"], { bounceType: "Permanent", bounceSubType: "General" }],
    ["suppressionlist@simulator.amazonses.com", ["Send", "Bounce"], { bounceSubType: "Suppressed" }],
    ["complaint+x@simulator.amazonses.com", ["Send", "Delivery", "Complaint"], { complaintFeedbackType: "abuse" }],
  ])("answers mail to %s as SES's simulator does", async (address, types, details) => {
    await send(address);
    const reported = await events(types.length);
    expect(reported.map((event) => event["eventType"])).toEqual(types);
    const last = reported.at(-1);
    expect(last?.[String(types.at(-1)).toLowerCase()]).toMatchObject(details);
  });

  it("rejects a virus after accepting it", async () => {
    await send("dana@example.org", { text: "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*" });
    const [rejected] = await events(1);
    expect(rejected).toMatchObject({ eventType: "Reject", reject: { reason: "Bad content" } });
  });

  it("holds events back until they are released", async () => {
    stack.mailEvents.hold();
    await send("dana@example.org", { tag: "held" });
    await expect(messagesOf(stack, "FeedbackUrl", 0)).resolves.toEqual([]);
    stack.mailEvents.release();
    expect((await events(2)).map((event) => event["eventType"])).toEqual(["Send", "Delivery"]);
  });

  it("refuses a tag that SES refuses", async () => {
    await expect(send("dana@example.org", { tag: "a#b" })).rejects.toThrow(/Invalid tag/);
  });
});
