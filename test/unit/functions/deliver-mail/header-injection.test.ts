/** What a stranger types can put no line into a mail's headers, no second recipient, and not a word of theirs in it. */
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it, onTestFinished } from "vitest";
import { mailComposer } from "../../../../functions/deliver-mail/compose-mail.ts";
import { MailSender } from "../../../../shared/adapters/mail-sender.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { cleanLine, normaliseEmail } from "../../../../shared/domain/person-text.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { HEADER_INJECTIONS } from "../../../naughty-strings.ts";

const HEADERS = [
  "From",
  "To",
  "Subject",
  "MIME-Version",
  "Content-Language",
  "Auto-Submitted",
  "X-Auto-Response-Suppress",
  "Content-Type",
];

/** The one request that SES gets for the acknowledgement of an inquiry. */
async function requestFor(inquiry: Inquiry, to: string, senderName = "Otandastar") {
  const client = new SESClient({ region: "eu-central-1" });
  const ses = mockClient(client);
  onTestFinished(() => ses.restore());
  ses.on(SendRawEmailCommand).resolves({ MessageId: "1" });
  const compose = mailComposer({
    portalUrl: "https://ucc.example",
    from: { address: "no-reply@ucc.example", name: senderName, noticeName: senderName },
    statusLinks: { secretOf: async () => "1m.AAAAAAAAAAAAAAAAAAAAAA" },
    entries: { entry: async () => undefined },
    personInquiries: { open: async () => [] },
  });
  const mail = { reference: aReference(), version: 1, kind: "acknowledgement" } as const;
  await new MailSender(client, "set").send(await compose(inquiry, mail, to));
  const [call] = ses.commandCalls(SendRawEmailCommand);
  const input = call?.args[0].input;
  const raw = Buffer.from(input?.RawMessage?.Data ?? []).toString("latin1");
  return { destinations: input?.Destinations, raw, head: raw.slice(0, raw.indexOf("\r\n\r\n")) };
}

/** Names of the header lines; folded lines belong to the one above. */
const namesIn = (head: string) =>
  head
    .split("\r\n")
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => line.slice(0, line.indexOf(":")));

describe("line ends of every kind", () => {
  it("are thirty strings at least", () => expect(HEADER_INJECTIONS.length).toBeGreaterThanOrEqual(30));

  it.each(HEADER_INJECTIONS)("in a name or a sender's name give exactly the headers there are: %j", async (naughty) => {
    const inquiry = anInquiry({ person: { name: cleanLine(naughty), email: "aigerim@example.org" } });
    const { head, destinations, raw } = await requestFor(inquiry, "aigerim@example.org", naughty);
    expect(namesIn(head)).toEqual(HEADERS);
    expect(head).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    expect(head.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(destinations).toEqual(["aigerim@example.org"]);
    expect(raw).not.toContain("victim");
  });

  it.each(HEADER_INJECTIONS)(
    "in an address are refused before the queue, and by the sender once more: %j",
    async (naughty) => {
      const address = `aigerim${naughty}@example.org`;
      expect(normaliseEmail(address)).toBeUndefined();
      await expect(requestFor(anInquiry(), address)).rejects.toThrow(RangeError);
    },
  );
});

describe("the words of a person", () => {
  it("stand nowhere in the acknowledgement, which has no address but the status link", async () => {
    const text = "https://spam.example/win {{7*7}} Buy now";
    const { raw } = await requestFor(
      anInquiry({ person: { name: text, email: "victim@example.org" } }),
      "victim@example.org",
    );
    const parts = raw.split("\r\n\r\n").map((part) => Buffer.from(part, "base64").toString("utf8"));
    const told = parts.join("\n");
    expect(told).not.toMatch(/spam|Buy now|7\*7/);
    const urls = [...told.matchAll(/https?:\/\/[^\s"<]+/g)].map(([url]) => url);
    expect(new Set(urls.map((url) => new URL(url).host))).toEqual(new Set(["ucc.example"]));
  });
});
