import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isMailKind,
  MAIL_BUDGET,
  MAIL_KINDS,
  MAIL_PREDECESSORS,
  MAIL_STATES,
  type MailBudget,
  type MailState,
  mailForm,
  mailTag,
  mayMove,
  parseMailTag,
  reserveMail,
} from "../../../../shared/domain/mail.ts";
import { aReference } from "../../../builders.ts";
import { anyString } from "./any-string.ts";

/** Where a mail may go from each state, written down a second time and the other way round on purpose. */
const NEXT = {
  requested: ["sending", "failed", "suppressed", "cancelled"],
  sending: ["requested", "sent", "delivered", "bounced", "complained", "unknown", "failed"],
  sent: ["delivered", "bounced", "complained", "failed"],
  delivered: ["bounced", "complained"],
  bounced: ["complained"],
  complained: [],
  unknown: ["sending", "sent", "delivered", "bounced", "complained", "failed"],
  failed: [],
  suppressed: [],
  cancelled: [],
} as const satisfies Record<MailState, readonly MailState[]>;

const CELLS = MAIL_STATES.flatMap((from) => MAIL_STATES.map((to) => [from, to] as const));

describe("the states of a mail", () => {
  it("are all listed", () => {
    expect([...MAIL_STATES].toSorted()).toEqual(Object.keys(MAIL_PREDECESSORS).toSorted());
  });

  it.each(CELLS)("from %s to %s", (from, to) => {
    expect(mayMove(from, to)).toBe((NEXT[from] as readonly MailState[]).includes(to));
  });

  it("never lead back, but for 'too fast', which SES says before it takes a mail, and for a second attempt", () => {
    const rank = [
      "requested",
      "sending",
      "unknown",
      "sent",
      "delivered",
      "bounced",
      "complained",
      "failed",
      "suppressed",
      "cancelled",
    ];
    const back = CELLS.filter(([from, to]) => mayMove(from, to) && rank.indexOf(to) <= rank.indexOf(from));
    expect(back).toEqual([
      ["sending", "requested"],
      ["unknown", "sending"],
    ]);
  });
});

/** The events SES can tell of a mail it took, the last word last. */
const TOLD = ["sent", "delivered", "bounced", "complained"] as const satisfies readonly MailState[];

const afterEvents = (start: MailState, events: readonly MailState[]) =>
  events.reduce<MailState>((state, event) => (mayMove(state, event) ? event : state), start);

describe("SES's events of one mail", () => {
  it("lead to the same end in any order and however often they come", () => {
    const events = fc.array(fc.constantFrom(...TOLD), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom("sending", "unknown", "sent"), events, (start, told) => {
        const inOrder = TOLD.filter((event) => told.includes(event));
        expect(afterEvents(start, told)).toBe(afterEvents(start, inOrder));
        expect(afterEvents(start, told)).toBe(inOrder.at(-1));
      }),
    );
  });

  it("are not undone by what deliver-mail notes afterwards", () => {
    const late = fc.array(fc.constantFrom("sent", "unknown", "requested", "sending", "cancelled", "suppressed"));
    fc.assert(
      fc.property(fc.constantFrom("delivered", "bounced", "complained"), late, (told, notes) => {
        expect(afterEvents(told, notes)).toBe(told);
      }),
    );
  });
});

describe("the tag of a mail", () => {
  it("names reference, version and kind in the characters that SES allows", () => {
    const tag = mailTag({ reference: aReference(), version: 12, kind: "acknowledgement" });
    expect(tag).toBe(`${aReference()}_12_acknowledgement`);
    expect(tag).toMatch(/^[\w-]{1,256}$/);
  });

  it("is read back as it was written", () => {
    const kinds = Object.keys(MAIL_KINDS) as (keyof typeof MAIL_KINDS)[];
    fc.assert(
      fc.property(
        fc.nat(255),
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom(...kinds),
        (number, version, kind) => {
          const mail = { reference: aReference(number), version, kind };
          expect(parseMailTag(mailTag(mail))).toEqual(mail);
        },
      ),
    );
  });

  it.each([
    "",
    "acknowledgement",
    `${aReference()}_1_newsletter`,
    `${aReference()}_1_constructor`,
    `${aReference()}__acknowledgement`,
    `${aReference()}_-1_acknowledgement`,
    `${aReference()}_123456789_acknowledgement`,
    `${aReference()}_1_acknowledgement_2`,
    `x${aReference()}_1_acknowledgement`,
    "0000-0000-0001_1_acknowledgement",
  ])("is not ours when it is %j", (tag) => {
    expect(parseMailTag(tag)).toBeUndefined();
  });

  it("is not ours by chance", () => {
    fc.assert(
      fc.property(anyString, (tag) => {
        expect(parseMailTag(tag)).toBeUndefined();
      }),
    );
  });
});

describe("a kind of mail", () => {
  it("is one of the list, and no other property of it", () => {
    expect(isMailKind("acknowledgement")).toBe(true);
    expect(["toString", "__proto__", ""].filter(isMailKind)).toEqual([]);
  });

  it("counts against the address's budget if whoever types the address into a form can bring it about", () => {
    const budgeted = Object.entries(MAIL_KINDS).filter(([, kind]) => kind.budgeted);
    expect(budgeted.map(([name]) => name)).toEqual([
      "acknowledgement",
      "file-refused",
      "link",
      "links",
      "closed",
      "erased",
    ]);
  });

  it("that quotes an operator is never automatic, and none of them is held by a budget", () => {
    const quoting = Object.values(MAIL_KINDS).filter(({ quotes }) => quotes);
    expect(quoting.filter(({ automatic, budgeted }) => automatic || budgeted)).toEqual([]);
  });
});

describe("the budget of automatic mails to one address", () => {
  /** How many of the mails at these times are let through. */
  const granted = (times: readonly string[]) => {
    let budget: MailBudget | undefined;
    return times.filter((at) => {
      const after = reserveMail(budget, at);
      budget = after ?? budget;
      return after !== undefined;
    }).length;
  };
  const everyMinute = (hour: number, count: number) =>
    Array.from({ length: count }, (_, minute) => new Date(Date.UTC(2026, 10, 23, hour, minute)).toISOString());

  it("begins with the first mail", () => {
    expect(reserveMail(undefined, "2026-11-23T06:30:00.000Z")).toEqual({
      hour: "2026-11-23T06",
      inHour: 1,
      day: "2026-11-23",
      inDay: 1,
    });
  });

  it("allows three in an hour", () => {
    expect(MAIL_BUDGET.perHour).toBe(3);
    expect(granted(everyMinute(6, 60))).toBe(3);
  });

  it("begins anew with the hour", () => {
    expect(
      granted(["2026-11-23T06:57:00Z", "2026-11-23T06:58:00Z", "2026-11-23T06:59:59Z", "2026-11-23T07:00:00Z"]),
    ).toBe(4);
  });

  it("allows ten in a day", () => {
    expect(MAIL_BUDGET.perDay).toBe(10);
    expect(granted([6, 7, 8, 9, 10, 11].flatMap((hour) => everyMinute(hour, 5)))).toBe(10);
  });

  it("begins anew with the day", () => {
    const full = { hour: "2026-11-23T09", inHour: 1, day: "2026-11-23", inDay: 10 };
    expect(reserveMail(full, "2026-11-23T23:59:59.999Z")).toBeUndefined();
    expect(reserveMail(full, "2026-11-24T00:00:00.000Z")).toMatchObject({ inHour: 1, inDay: 1 });
  });

  it("does not take the same hour of another day for this hour", () => {
    const full = { hour: "2026-11-22T06", inHour: 3, day: "2026-11-22", inDay: 3 };
    expect(reserveMail(full, "2026-11-23T06:00:00.000Z")).toMatchObject({ inHour: 1, inDay: 1 });
  });
});

describe("how much a mail tells", () => {
  it.each([
    ["answer", "answer", true, "whole"],
    ["answer", "answer", false, "news"],
    ["question", "answer", false, "news"],
    ["acknowledgement", "answer", false, "whole"],
    ["links", "answer", false, "whole"],
    ["answer", "notice", true, "notice"],
    ["acknowledgement", "notice", false, "notice"],
  ] as const)("of the kind %s to who chose '%s', with the address proven: %s", (kind, contact, isProven, form) => {
    expect(mailForm(kind, contact, isProven)).toBe(form);
  });
});
