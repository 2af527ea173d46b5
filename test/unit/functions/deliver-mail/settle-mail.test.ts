import { describe, expect, it } from "vitest";
import { settleMail } from "../../../../functions/deliver-mail/settle-mail.ts";
import { MAIL, mailWorld } from "./mail-world.ts";

const UNKNOWN = {
  state: "unknown",
  attempts: 1,
  attemptId: "attempt-0",
  attemptedAt: "2026-11-23T06:00:00.000Z",
} as const;
const SENDING = { ...UNKNOWN, state: "sending", leaseUntil: "2026-11-23T06:02:00.000Z" } as const;
const AFTER_30_MINUTES = "2026-11-23T06:30:00.000Z";

describe("settling a mail that was begun", () => {
  it("waits while the attempt's lease runs", async () => {
    const { deps, queued, line, setLine } = mailWorld();
    setLine(SENDING);
    await settleMail(MAIL, false, deps);
    expect(line()?.state).toBe("sending");
    expect(queued).toMatchObject([{ type: "mail.settle" }]);
  });

  it("calls it unknown once the lease is over, and goes on looking", async () => {
    const { deps, queued, line, setLine, setNow } = mailWorld();
    setLine(SENDING);
    setNow("2026-11-23T06:02:00.000Z");
    await settleMail(MAIL, false, deps);
    expect(line()?.state).toBe("unknown");
    expect(queued).toHaveLength(1);
  });

  it("waits 30 minutes for SES's events", async () => {
    const { deps, sent, queued, setLine, setNow } = mailWorld({ eventsSeenUpTo: "2026-11-23T06:20:00.000Z" });
    setLine(UNKNOWN);
    setNow("2026-11-23T06:29:59.000Z");
    await settleMail(MAIL, false, deps);
    expect(sent).toEqual([]);
    expect(queued).toHaveLength(1);
  });

  it("sends once more when events of later mails have arrived and none for this one", async () => {
    const { deps, sent, line, setLine, setNow } = mailWorld({ eventsSeenUpTo: "2026-11-23T06:20:00.000Z" });
    setLine(UNKNOWN);
    setNow(AFTER_30_MINUTES);
    await settleMail(MAIL, false, deps);
    expect(sent).toHaveLength(1);
    expect(line()).toMatchObject({ state: "sent", attempts: 2 });
  });

  it.each([undefined, "2026-11-23T05:59:00.000Z"])(
    "tells a person, once, and goes on looking while events stand still at %s",
    async (eventsSeenUpTo) => {
      const { deps, sent, queued, line, setLine, setNow } = mailWorld(
        eventsSeenUpTo === undefined ? {} : { eventsSeenUpTo },
      );
      setLine(UNKNOWN);
      setNow(AFTER_30_MINUTES);
      await settleMail(MAIL, false, deps);
      expect(sent).toEqual([]);
      expect(queued).toMatchObject([{ type: "mail.settle", data: { told: true } }]);
      expect(line()?.state).toBe("unknown");
    },
  );

  it("stops looking after a day", async () => {
    const { deps, sent, queued, setLine, setNow } = mailWorld();
    setLine(UNKNOWN);
    setNow("2026-11-24T06:00:00.000Z");
    await settleMail(MAIL, true, deps);
    expect([...sent, ...queued]).toEqual([]);
  });

  it("never makes a third attempt", async () => {
    const { deps, sent, line, setLine, setNow } = mailWorld({ eventsSeenUpTo: "2026-11-23T06:20:00.000Z" });
    setLine({ ...UNKNOWN, attempts: 2 });
    setNow(AFTER_30_MINUTES);
    await settleMail(MAIL, false, deps);
    expect(sent).toEqual([]);
    expect(line()?.state).toBe("unknown");
  });

  it.each(["sent", "delivered", "failed", "suppressed"] as const)(
    "has nothing to do for a mail that is %s",
    async (state) => {
      const { deps, sent, queued, setLine } = mailWorld();
      setLine({ ...UNKNOWN, state });
      await settleMail(MAIL, false, deps);
      expect([...sent, ...queued]).toEqual([]);
    },
  );
});
