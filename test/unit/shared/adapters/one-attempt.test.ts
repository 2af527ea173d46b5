/** The SES client against a server that takes the mail and then misbehaves: nobody may be mailed twice. */
import { describe, expect, it, vi } from "vitest";
import { MailSender, sesClient } from "../../../../shared/adapters/mail-sender.ts";
import { answer, loseAnswer, pointSdkAt, type Script, scriptedServer, stayQuiet } from "./scripted-server.ts";

const TIMEOUT_MILLISECONDS = 300;
const MAIL = { raw: "From: centre\r\n\r\nHello", from: "a@ucc.example", to: "aigerim@example.org", tag: "tag" };

const ACCEPTED = answer(
  200,
  `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
);
const refused = (status: number, code: string) =>
  answer(
    status,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>aigerim@example.org</Message></Error></ErrorResponse>`,
  );
const beginToAnswer: Script = (response) =>
  void response.writeHead(200, { "content-type": "text/xml" }).write("<SendRaw");

/** Says over and over that it is still working on it, so that the connection is never idle. */
const stayBusy: Script = (response) => {
  const timer = setInterval(() => response.writeProcessing(), TIMEOUT_MILLISECONDS / 6);
  response.once("close", () => clearInterval(timer));
};

/** Sends one mail to a server with this script; how it ended, and how many requests arrived. */
async function sendTo(script: Script) {
  const server = await scriptedServer(script);
  pointSdkAt(vi.stubEnv, "SES", server.url);
  const outcome = await new MailSender(sesClient(TIMEOUT_MILLISECONDS), "Ucc-test").send(MAIL);
  return { outcome, requests: server.bodies };
}

describe("the SES client", () => {
  it("sends one recipient, the configuration set and the tag over the wire", async () => {
    const { outcome, requests } = await sendTo(ACCEPTED);
    expect(outcome).toEqual({ outcome: "accepted", sesMessageId: "ses-1" });
    const form = new URLSearchParams(requests[0]);
    const destinations = [...form.keys()].filter((key) => key.startsWith("Destinations."));
    expect(destinations).toEqual(["Destinations.member.1"]);
    expect(Object.fromEntries(form)).toMatchObject({
      Action: "SendRawEmail",
      "Destinations.member.1": "aigerim@example.org",
      ConfigurationSetName: "Ucc-test",
      "Tags.member.1.Name": "mail",
      "Tags.member.1.Value": "tag",
    });
  });

  it.each([
    ["withholds its answer", stayQuiet, { outcome: "unclear", reason: "TimeoutError" }],
    ["is busy for ever", stayBusy, { outcome: "unclear", reason: "TimeoutError" }],
    ["cuts the connection", loseAnswer, { outcome: "unclear", reason: expect.any(String) }],
    ["begins an answer and stops", beginToAnswer, { outcome: "unclear", reason: expect.any(String) }],
    ["breaks down", refused(500, "InternalFailure"), { outcome: "unclear", reason: "InternalFailure" }],
    ["is too busy", refused(503, "ServiceUnavailable"), { outcome: "unclear", reason: "ServiceUnavailable" }],
    ["answers nonsense", answer(200, "<<<"), { outcome: "unclear", reason: expect.any(String) }],
    ["says 'too fast'", refused(400, "Throttling"), { outcome: "too-fast" }],
    ["refuses the mail", refused(400, "MessageRejected"), { outcome: "refused", reason: "MessageRejected" }],
  ] as const)("makes exactly one request when SES %s", async (_, script, expected) => {
    const { outcome, requests } = await sendTo(script);
    expect(outcome).toEqual(expected);
    expect(requests).toHaveLength(1);
  });

  it("sends each mail over a connection of its own, so that one SES has closed meanwhile leaves no mail unknown", async () => {
    const connections: unknown[] = [];
    const server = await scriptedServer((response, request) => {
      connections.push(request.socket);
      ACCEPTED(response, request);
    });
    pointSdkAt(vi.stubEnv, "SES", server.url);
    const sender = new MailSender(sesClient(TIMEOUT_MILLISECONDS), "Ucc-test");
    for (const tag of ["first", "second", "third"]) await sender.send({ ...MAIL, tag });
    expect(new Set(connections).size).toBe(3);
  });

  it("knows that a server which is not there has taken nothing", async () => {
    const server = await scriptedServer(ACCEPTED);
    pointSdkAt(vi.stubEnv, "SES", server.url.replace(/\d+$/, "1"));
    const outcome = await new MailSender(sesClient(TIMEOUT_MILLISECONDS), "Ucc-test").send(MAIL);
    expect(outcome).toEqual({ outcome: "not-reached" });
  });
});
