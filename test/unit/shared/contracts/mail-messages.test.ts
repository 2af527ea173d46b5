import { describe, expect, it } from "vitest";
import { readMessage, writeMessage } from "../../../../shared/contracts/envelope.ts";
import { MAIL_REQUESTED, MAIL_SETTLE } from "../../../../shared/contracts/mail-messages.ts";
import { aReference } from "../../../builders.ts";
import { violationsOf } from "./violations.ts";

const FRAME = { id: "message-1", source: "relay-changes", subject: aReference(), at: "2026-11-23T06:00:00.000Z" };
const MAIL = { reference: aReference(), version: 1, kind: "acknowledgement" } as const;

const requested = (change: object = {}) =>
  readMessage(writeMessage(MAIL_REQUESTED, { ...FRAME, data: { ...MAIL, throttled: 0, ...change } }), MAIL_REQUESTED)
    .data;
const settle = (change: object = {}) =>
  readMessage(writeMessage(MAIL_SETTLE, { ...FRAME, data: { ...MAIL, told: false, ...change } }), MAIL_SETTLE).data;

describe("a request for a mail", () => {
  it("names the mail and how often SES has said 'too fast'", () => {
    expect(requested({ throttled: 3 })).toEqual({ ...MAIL, throttled: 3 });
  });

  it("drops an address or a text that somebody put beside it", () => {
    expect(requested({ to: "aigerim@example.org", text: "Сәлем" })).toEqual({ ...MAIL, throttled: 0 });
  });

  it.each([
    [{ kind: "newsletter" }, "/kind not-allowed"],
    [{ kind: "__proto__" }, "/kind not-allowed"],
    [{ version: 0 }, "/version too-short"],
    [{ version: 1.5 }, "/version wrong-type"],
    [{ throttled: -1 }, "/throttled too-short"],
    [{ reference: "7K3M" }, "/reference reference-not-valid"],
  ])("is refused with %j", (change, expected) => {
    expect(violationsOf(() => requested(change))).toEqual([expected]);
  });
});

describe("a settle message", () => {
  it("names the mail", () => {
    expect(settle()).toEqual({ ...MAIL, told: false });
  });

  it("is refused with a kind of mail nobody knows", () => {
    expect(violationsOf(() => settle({ kind: "newsletter" }))).toEqual(["/kind not-allowed"]);
  });
});
