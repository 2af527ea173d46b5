import { describe, expect, it } from "vitest";
import { relayChange } from "../../../../functions/relay-changes/relay-change.ts";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { MAIL_REQUESTED } from "../../../../shared/contracts/mail-messages.ts";
import { anInquiry, aReference } from "../../../builders.ts";

function world() {
  const sent: { body: string; reference: string; group: string }[] = [];
  const deps = {
    mailQueue: { send: async (message: { body: string; reference: string; group: string }) => void sent.push(message) },
    now: () => "2026-11-23T06:00:03.000Z",
  };
  return { deps, sent };
}

describe("relaying a change", () => {
  it("asks for the acknowledgement of a new inquiry, naming the mail and nothing of the person", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "inquiry-opened", inquiry: anInquiry() }, deps);
    const [message] = sent;
    expect(readMessage(message?.body ?? "", MAIL_REQUESTED).data).toEqual({
      reference: aReference(),
      version: 1,
      kind: "acknowledgement",
      throttled: 0,
    });
    expect(message?.body).not.toContain("example.org");
  });

  it("asks for no mail when the person wants none, even with an address", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "inquiry-opened", inquiry: anInquiry({ contact: "none" }) }, deps);
    expect(sent).toEqual([]);
  });

  it("asks for no mail when there is no address", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "inquiry-opened", inquiry: anInquiry({ person: {} }) }, deps);
    expect(sent).toEqual([]);
  });

  it("asks for nothing when something else changed", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "other" }, deps);
    expect(sent).toEqual([]);
  });
});
