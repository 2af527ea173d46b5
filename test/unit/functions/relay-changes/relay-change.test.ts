import { describe, expect, it } from "vitest";
import { relayChange } from "../../../../functions/relay-changes/relay-change.ts";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_ERASED } from "../../../../shared/contracts/erasure-messages.ts";
import { MAIL_REQUESTED } from "../../../../shared/contracts/mail-messages.ts";
import { anInquiry, anInquirySubmitted, aReference } from "../../../builders.ts";

type Message = { readonly body: string; readonly group: string; readonly delaySeconds?: number };

const BY_OPERATOR = {
  version: 3,
  at: "2026-11-23T06:00:00.000Z",
  by: { role: "operator", operator: "operator-1" },
} as const;

function world() {
  const sent: Message[] = [];
  const erased: Message[] = [];
  const deps = {
    erasureQueue: { send: async (message: Message) => void erased.push(message) },
    mailQueue: { send: async (message: Message) => void sent.push(message) },
    now: () => "2026-11-23T06:00:03.000Z",
  };
  return { deps, sent, erased };
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

  it("asks for the same acknowledgement of an inquiry that waits, and again when it is there: one mail to the ledger", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "inquiry-held", inquiry: anInquirySubmitted() }, deps);
    await relayChange({ change: "inquiry-opened", inquiry: anInquiry() }, deps);
    const asked = sent.map(({ body }) => readMessage(body, MAIL_REQUESTED).data);
    expect(asked[0]).toEqual(asked[1]);
  });

  it("asks for no acknowledgement where the network has had its share", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "inquiry-opened", inquiry: anInquiry({ unacknowledged: true }) }, deps);
    await relayChange({ change: "inquiry-held", inquiry: anInquirySubmitted({ unacknowledged: true }) }, deps);
    expect(sent).toEqual([]);
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

  it.each([
    [{ kind: "reply", text: "Жауап", visibleFrom: "2026-11-23T06:00:15.000Z" }, "answer", 12],
    [{ kind: "question", text: "Сұрақ", visibleFrom: "2026-11-23T06:00:15.000Z" }, "question", 12],
    [{ kind: "referral", to: "Көші-қон қызметі", text: "Себебі" }, "referral", 0],
    [{ kind: "extension", dueAt: "2027-02-01T13:00:00.000Z", text: "Себебі" }, "extension", 0],
    [{ kind: "link-renewed" }, "link", 0],
    [{ kind: "links-requested" }, "links", 0],
  ] as const)("asks for the mail that tells of %j, naming it and none of its words", async (content, kind, delay) => {
    const { deps, sent } = world();
    await relayChange({ change: "told", reference: aReference(), entry: { ...BY_OPERATOR, ...content } }, deps);
    expect(sent).toHaveLength(1);
    const [{ body, delaySeconds } = { body: "" }] = sent;
    expect(readMessage(body, MAIL_REQUESTED).data).toEqual({ reference: aReference(), version: 3, kind, throttled: 0 });
    expect(delaySeconds).toBe(delay);
    expect(body).not.toMatch(/Жауап|Сұрақ|Себебі|қызметі/);
  });

  it("lets a reply whose undo time is over go at once", async () => {
    const { deps, sent } = world();
    const entry = { ...BY_OPERATOR, kind: "reply", text: "Жауап", visibleFrom: "2026-11-23T05:00:00.000Z" } as const;
    await relayChange({ change: "told", reference: aReference(), entry }, deps);
    expect(sent[0]?.delaySeconds).toBe(0);
  });

  it("names the same mail however often the stream is read", async () => {
    const { deps, sent } = world();
    const entry = { ...BY_OPERATOR, kind: "referral", to: "Әкімдік", text: "Себебі" } as const;
    await relayChange({ change: "told", reference: aReference(), entry }, deps);
    await relayChange({ change: "told", reference: aReference(), entry }, deps);
    expect(new Set(sent.map(({ body }) => JSON.parse(body).id)).size).toBe(1);
  });

  it("asks for the erasure of what has become a tombstone, and for the mail that confirms it", async () => {
    const { deps, sent, erased } = world();
    const mail = { reference: aReference(), version: 4, kind: "erased" } as const;
    await relayChange({ change: "inquiry-erased", reference: aReference(), mail }, deps);
    expect(erased.map(({ body }) => readMessage(body, INQUIRY_ERASED).data)).toEqual([
      { reference: aReference(), looks: 0 },
    ]);
    expect(sent.map(({ body }) => readMessage(body, MAIL_REQUESTED).data)).toEqual([{ ...mail, throttled: 0 }]);
  });

  it("asks for no mail about an erasure when none is wanted", async () => {
    const { deps, sent, erased } = world();
    await relayChange({ change: "inquiry-erased", reference: aReference() }, deps);
    expect([sent.length, erased.length]).toEqual([0, 1]);
  });

  it("asks for nothing when something else changed", async () => {
    const { deps, sent } = world();
    await relayChange({ change: "other" }, deps);
    expect(sent).toEqual([]);
  });
});
