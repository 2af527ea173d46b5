import { describe, expect, it } from "vitest";
import { deliverMail } from "../../../../functions/deliver-mail/deliver-mail.ts";
import { anInquiry } from "../../../builders.ts";
import { MAIL, mailWorld } from "./mail-world.ts";

describe("a request for a mail", () => {
  it("is sent once and recorded with SES's message id", async () => {
    const { deps, sent, line } = mailWorld();
    await deliverMail(MAIL, 0, deps);
    expect(sent).toHaveLength(1);
    expect(line()).toMatchObject({ state: "sent", sesMessageId: "ses-1" });
  });

  it("is not sent again when the message is delivered twice", async () => {
    const { deps, sent } = mailWorld();
    await deliverMail(MAIL, 0, deps);
    await deliverMail(MAIL, 0, deps);
    expect(sent).toHaveLength(1);
  });

  it("is not sent again while an earlier attempt may still be running; a settle message looks after it", async () => {
    const { deps, sent, queued, setLine } = mailWorld();
    setLine({ state: "sending", attempts: 1, attemptId: "attempt-0", leaseUntil: "2026-11-23T06:02:00.000Z" });
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(queued).toMatchObject([{ type: "mail.settle", delaySeconds: 900 }]);
  });

  it("is not sent when it was taken back while it waited in the queue", async () => {
    const { deps, sent, line } = mailWorld();
    const reply = { ...MAIL, kind: "answer" } as const;
    expect(await deps.ledger.move(reply, "cancelled", { reason: "undone" })).toBe(true);
    await deliverMail(reply, 0, deps);
    expect(sent).toEqual([]);
    expect(line()).toBeUndefined();
  });

  it("can no longer be taken back once its attempt has begun", async () => {
    const { deps, sent } = mailWorld();
    await deliverMail(MAIL, 0, deps);
    expect(sent).toHaveLength(1);
    expect(await deps.ledger.move(MAIL, "cancelled", { reason: "undone" })).toBe(false);
  });

  it("to an address never written to waits while the whole service has written to too many, and is not lost", async () => {
    const { deps, sent, queued, line } = mailWorld({ strangersLeft: 0 });
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(line()).toBeUndefined();
    expect(queued).toMatchObject([{ type: "mail.requested", delaySeconds: 900, data: MAIL }]);
  });

  it("to an address we know, or by an operator, does not wait for strangers", async () => {
    const known = mailWorld({ strangersLeft: 0, address: { personKey: "person-1", revision: 1 } });
    await deliverMail(MAIL, 0, known.deps);
    const answer = mailWorld({ strangersLeft: 0 });
    await deliverMail({ ...MAIL, kind: "answer" }, 0, answer.deps);
    expect([known.sent.length, answer.sent.length]).toEqual([1, 1]);
  });

  it("is not held by the budget when an operator speaks", async () => {
    const budget = { hour: "2026-11-23T06", inHour: 3, day: "2026-11-23", inDay: 10 };
    for (const kind of ["answer", "question", "referral", "extension"] as const) {
      const { deps, sent } = mailWorld({ address: { personKey: "person-1", revision: 4, budget } });
      await deliverMail({ ...MAIL, kind }, 0, deps);
      expect(sent).toHaveLength(1);
    }
    for (const kind of ["acknowledgement", "link", "links"] as const) {
      const { deps, sent } = mailWorld({ address: { personKey: "person-1", revision: 4, budget } });
      await deliverMail({ ...MAIL, kind }, 0, deps);
      expect(sent).toEqual([]);
    }
  });

  it("becomes unknown after an unclear answer, with a settle message, and is not sent again", async () => {
    const { deps, sent, queued, line } = mailWorld({ answers: [{ outcome: "unclear", reason: "TimeoutError" }] });
    await deliverMail(MAIL, 0, deps);
    await deliverMail(MAIL, 0, deps);
    expect(sent).toHaveLength(1);
    expect(line()).toMatchObject({ state: "unknown", reason: "TimeoutError" });
    expect(queued[0]).toMatchObject({ type: "mail.settle" });
  });

  it.each(["too-fast", "not-reached"] as const)(
    "waits in a new delayed message after '%s', however often",
    async (outcome) => {
      const { deps, queued, line } = mailWorld({ answers: [{ outcome }, { outcome }] });
      await deliverMail(MAIL, 0, deps);
      expect(line()?.state).toBe("requested");
      await deliverMail(MAIL, 1, deps);
      expect(queued).toMatchObject([
        { type: "mail.requested", delaySeconds: 1, data: { throttled: 1 } },
        { type: "mail.requested", delaySeconds: 2, data: { throttled: 2 } },
      ]);
      await deliverMail(MAIL, 2, deps);
      expect(line()?.state).toBe("sent");
    },
  );

  it("takes a throttled mail off the address's budget once", async () => {
    const { deps, address } = mailWorld({ answers: [{ outcome: "too-fast" }] });
    await deliverMail(MAIL, 0, deps);
    await deliverMail(MAIL, 1, deps);
    expect(address().budget).toMatchObject({ inHour: 1, inDay: 1 });
  });

  it("fails for good when SES refuses it", async () => {
    const { deps, sent, line, queued } = mailWorld({ answers: [{ outcome: "refused", reason: "MessageRejected" }] });
    await deliverMail(MAIL, 0, deps);
    await deliverMail(MAIL, 0, deps);
    expect(line()).toMatchObject({ state: "failed", reason: "MessageRejected" });
    expect(sent).toHaveLength(1);
    expect(queued).toEqual([]);
  });

  it("is suppressed, and says why, when mail to the address bounced before", async () => {
    const { deps, sent, line } = mailWorld({ address: { personKey: "person-1", revision: 3, suppressed: "bounced" } });
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(line()).toMatchObject({ state: "suppressed", reason: "address-bounced" });
  });

  it("is suppressed when the address has had its three automatic mails of the hour", async () => {
    const budget = { hour: "2026-11-23T06", inHour: 3, day: "2026-11-23", inDay: 3 };
    const { deps, sent, line } = mailWorld({ address: { personKey: "person-1", revision: 3, budget } });
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(line()).toMatchObject({ state: "suppressed", reason: "budget" });
  });

  it("is cancelled when the person wants no mail", async () => {
    const { deps, sent, line } = mailWorld({ inquiry: anInquiry({ contact: "none" }) });
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(line()?.state).toBe("cancelled");
  });

  it("does not go out when the inquiry was erased meanwhile, and leaves no line behind", async () => {
    const { deps, sent, line } = mailWorld({ inquiry: "erased", receipt: anInquiry() });
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(line()).toBeUndefined();
  });

  it("goes out about an erasure by what its receipt still knows, and not once that is gone", async () => {
    const mail = { ...MAIL, version: 4, kind: "erased" } as const;
    const kept = mailWorld({ inquiry: "erased", receipt: anInquiry() });
    await deliverMail(mail, 0, kept.deps);
    expect(kept.sent).toHaveLength(1);
    const gone = mailWorld({ inquiry: "erased" });
    await deliverMail(mail, 0, gone.deps);
    expect(gone.sent).toEqual([]);
  });

  it("is cancelled as an acknowledgement older than a day, which a redrive must not send", async () => {
    const { deps, sent, line, setNow } = mailWorld();
    setNow("2026-11-24T06:00:01.000Z");
    await deliverMail(MAIL, 0, deps);
    expect(sent).toEqual([]);
    expect(line()).toMatchObject({ state: "cancelled", reason: "too-old" });
  });

  it("leaves a claim behind when the process dies in the attempt, so that nobody sends again", async () => {
    const { deps, sent, line } = mailWorld({ answers: [new Error("killed")] });
    await expect(deliverMail(MAIL, 0, deps)).rejects.toThrow("killed");
    expect(line()?.state).toBe("sending");
    await deliverMail(MAIL, 0, deps);
    expect(sent).toHaveLength(1);
  });

  it("keeps what an SES event said first: a late 'unknown' moves nothing back", async () => {
    const { deps, line } = mailWorld();
    const sender = {
      send: async () => {
        await deps.ledger.move(MAIL, "delivered", { sesMessageId: "ses-1" });
        return { outcome: "unclear", reason: "TimeoutError" } as const;
      },
    };
    await deliverMail(MAIL, 0, { ...deps, sender });
    expect(line()?.state).toBe("delivered");
  });
});
