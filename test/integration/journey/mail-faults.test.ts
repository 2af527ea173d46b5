import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Reference } from "../../../shared/domain/reference.ts";
import { waitFor } from "../../wait-for.ts";
import { FaultProxy, type OutgoingCall } from "../fault-proxy.ts";
import { aCentre, aQuestion, type Centre, settled } from "../local-centre.ts";

let proxy: FaultProxy;
let centre: Centre;
beforeAll(async () => {
  proxy = await FaultProxy.start();
  centre = await aCentre({ endpointFor: proxy.endpointFor });
});
afterAll(async () => {
  await centre.stop();
  await proxy.stop();
});
beforeEach(() => proxy.calm());

const isSending = ({ service }: OutgoingCall) => service === "ses";

/** SES v1's answer when an account sends faster than it may. */
const TOO_FAST = {
  status: 400,
  contentType: "text/xml",
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
} as const;

const REJECTED = { ...TOO_FAST, body: TOO_FAST.body.replace("Throttling", "MessageRejected") } as const;

async function stateOf(reference: Reference): Promise<string | undefined> {
  return (await centre.acknowledgement(reference))?.state;
}

describe("a mail whose answer from SES is lost", () => {
  it("is unknown until its event tells, and is never sent a second time", async () => {
    centre.stack.mailEvents.hold();
    proxy.decideBy((call) => (isSending(call) ? "lose-answer" : "pass"));
    const { reference } = await centre.ask(aQuestion());
    await waitFor("the mail to be unknown", async () => (await stateOf(reference)) === "unknown");
    expect(await centre.mailsOf(reference)).toBe(1);
    centre.stack.mailEvents.release();
    expect(await settled(centre, reference)).toMatchObject({ state: "delivered" });
    expect(await centre.mailsOf(reference)).toBe(1);
  });
});

describe("a mail that SES never got", () => {
  it("is sent once more when events of later mails have come and none of its own", async () => {
    let cut = 0;
    proxy.decideBy((call) =>
      isSending(call) && cut++ === 0 ? { status: 500, body: "", contentType: "text/xml" } : "pass",
    );
    const { reference } = await centre.ask(aQuestion());
    await waitFor("the mail to be unknown", async () => (await stateOf(reference)) === "unknown");
    expect(await centre.mailsOf(reference)).toBe(0);
    const later = await centre.ask(aQuestion());
    await settled(centre, later.reference);
    expect(await settled(centre, reference)).toMatchObject({ state: "delivered", attempts: 2 });
    expect(await centre.mailsOf(reference)).toBe(1);
  });
});

describe("an SES that says 'too fast' for a while", () => {
  it("costs no mail, doubles none, and sends no message to a dead-letter queue", async () => {
    proxy.decideBy((call) => (isSending(call) ? TOO_FAST : "pass"));
    const asked = await Promise.all(Array.from({ length: 12 }, () => centre.ask(aQuestion())));
    const attempts = () => proxy.calls.filter(isSending).length;
    const before = attempts();
    await waitFor("every mail to be refused three times", () => attempts() - before >= 12 * 3);
    proxy.calm();
    for (const { reference } of asked) expect(await settled(centre, reference)).toMatchObject({ state: "delivered" });
    for (const { reference } of asked) expect(await centre.mailsOf(reference)).toBe(1);
    expect(await centre.deadLetters("Mail")).toEqual([]);
  });
});

describe("a mail that SES refuses", () => {
  it("is failed with the reason, is not tried again, and leaves the inquiry as it is", async () => {
    proxy.decideBy((call) => (isSending(call) ? REJECTED : "pass"));
    const { reference } = await centre.ask(aQuestion());
    expect(await settled(centre, reference)).toMatchObject({ state: "failed", reason: "MessageRejected" });
    expect(await centre.inquiry(reference)).toMatchObject({ status: "new" });
    expect(await centre.mailsOf(reference)).toBe(0);
  });
});

describe("the request to SES", () => {
  it("names the configuration set, one recipient and the tag of the mail", async () => {
    const { reference } = await centre.ask(aQuestion({ person: { email: "one@example.org" } }));
    await settled(centre, reference);
    const request = proxy.calls
      .filter(isSending)
      .map(({ body }) => new URLSearchParams(body))
      .find((form) => form.get("Tags.member.1.Value")?.startsWith(reference));
    expect(Object.fromEntries(request ?? [])).toMatchObject({
      Action: "SendRawEmail",
      ConfigurationSetName: centre.stack.outputs["MailConfigurationSetName"],
      "Destinations.member.1": "one@example.org",
      "Tags.member.1.Name": "mail",
      "Tags.member.1.Value": `${reference}_1_acknowledgement`,
    });
    expect(request?.has("Destinations.member.2")).toBe(false);
  });
});
