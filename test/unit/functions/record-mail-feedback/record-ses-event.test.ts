import { describe, expect, it } from "vitest";
import { type RecordDeps, recordSesEvent } from "../../../../functions/record-mail-feedback/record-ses-event.ts";
import type { SesEvent } from "../../../../shared/contracts/ses-event.ts";
import type { NewEntry } from "../../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { type MailState, mailTag, mayMove } from "../../../../shared/domain/mail.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const TAG = mailTag({ reference: aReference(), version: 1, kind: "acknowledgement" });

/** A ledger with one mail, the inquiry it is about, and the addresses that were suppressed. */
function world(state: MailState = "sending", inquiry: Inquiry | "erased" | undefined = anInquiry()) {
  let current = inquiry;
  const mail = { state };
  const suppressed: string[] = [];
  const entries: NewEntry[] = [];
  const deps: RecordDeps = {
    inquiries: {
      find: async () => current,
      append: async (after, entry) => {
        entries.push(entry);
        const next = { ...after, version: after.version + 1 };
        current = next;
        return next;
      },
    },
    ledger: {
      move: async (_, to) => {
        if (!mayMove(mail.state, to)) return false;
        mail.state = to;
        return true;
      },
    },
    addresses: { suppress: async (personKey, because) => void suppressed.push(`${personKey} ${because}`) },
    now: () => "2026-11-23T06:01:00.000Z",
  };
  return { deps, mail, suppressed, entries };
}

const mail = { timestamp: "2026-11-23T06:00:06.000Z", messageId: "ses-1", tags: { mail: [TAG] } };
const EVENTS = {
  send: { eventType: "Send", mail },
  delivery: { eventType: "Delivery", mail },
  hardBounce: { eventType: "Bounce", mail, bounce: { bounceType: "Permanent" } },
  softBounce: { eventType: "Bounce", mail, bounce: { bounceType: "Transient" } },
  complaint: { eventType: "Complaint", mail },
  reject: { eventType: "Reject", mail },
} as const satisfies Readonly<Record<string, SesEvent>>;

describe("an SES event", () => {
  it.each([
    ["send", "sent"],
    ["delivery", "delivered"],
    ["hardBounce", "bounced"],
    ["complaint", "complained"],
    ["reject", "failed"],
  ] as const)("%s settles an unknown mail as %s", async (event, state) => {
    const { deps, mail: line } = world("unknown");
    await recordSesEvent(EVENTS[event], deps);
    expect(line.state).toBe(state);
  });

  it("moves nothing back when it comes late", async () => {
    const { deps, mail: line } = world("bounced");
    await recordSesEvent(EVENTS.delivery, deps);
    await recordSesEvent(EVENTS.send, deps);
    expect(line.state).toBe("bounced");
  });

  it("stops all mail to an address that bounced for good, and tells the operators", async () => {
    const { deps, suppressed, entries } = world("sent");
    await recordSesEvent(EVENTS.hardBounce, deps);
    expect(suppressed).toEqual(["person-1 bounced"]);
    expect(entries).toMatchObject([{ kind: "mail-undelivered", outcome: "bounced" }]);
  });

  it("is written into the history once, however often it comes", async () => {
    const { deps, entries } = world("sent");
    await recordSesEvent(EVENTS.hardBounce, deps);
    await recordSesEvent(EVENTS.hardBounce, deps);
    expect(entries).toHaveLength(1);
  });

  it("suppresses the address even when an earlier run died after it settled the mail", async () => {
    const { deps, suppressed, entries } = world("complained");
    await recordSesEvent(EVENTS.complaint, deps);
    expect(suppressed).toEqual(["person-1 complained"]);
    expect(entries).toHaveLength(1);
  });

  it("changes nothing when it tells of a passing delay", async () => {
    const { deps, mail: line, suppressed } = world("sent");
    await recordSesEvent(EVENTS.softBounce, deps);
    expect(line.state).toBe("sent");
    expect(suppressed).toEqual([]);
  });

  it("changes nothing when it carries no tag of ours", async () => {
    const { deps, mail: line } = world();
    await recordSesEvent({ eventType: "Send", mail: { ...mail, tags: { campaign: ["x"] } } }, deps);
    expect(line.state).toBe("sending");
  });

  it("leaves an erased inquiry erased", async () => {
    const { deps, suppressed, entries } = world("sent", "erased");
    await recordSesEvent(EVENTS.hardBounce, deps);
    expect([...suppressed, ...entries]).toEqual([]);
  });
});
