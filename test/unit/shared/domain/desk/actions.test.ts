import { describe, expect, it } from "vitest";
import { questionChange, replyChange, withdrawChange } from "../../../../../shared/domain/desk/answer-inquiry.ts";
import { CAPACITY, whyNothingNext } from "../../../../../shared/domain/desk/capacity.ts";
import { contactChange } from "../../../../../shared/domain/desk/change-contact.ts";
import type { DESK_ACTIONS } from "../../../../../shared/domain/desk/desk-actions.ts";
import { extendChange } from "../../../../../shared/domain/desk/extend-limit.ts";
import { mergeChanges, mergedReferences, unmergeChanges } from "../../../../../shared/domain/desk/merge-inquiries.ts";
import { noteChange } from "../../../../../shared/domain/desk/note-inquiry.ts";
import { referChange, transferChange } from "../../../../../shared/domain/desk/pass-on-inquiry.ts";
import { type Known, mayDo } from "../../../../../shared/domain/desk/permitted-actions.ts";
import { ActionRefusedError, type RefusalCode } from "../../../../../shared/domain/desk/refused-action.ts";
import { reopenChange, resolveChange } from "../../../../../shared/domain/desk/settle-inquiry.ts";
import { releaseChange, takeChange } from "../../../../../shared/domain/desk/take-inquiry.ts";
import type { Inquiry } from "../../../../../shared/domain/inquiry.ts";
import { type Change, changeBy } from "../../../../../shared/domain/life.ts";
import { anInquiry, anOperator, aReference } from "../../../../builders.ts";

const operator = anOperator();
const colleague = anOperator({ id: "operator-2" });
const supervisor = anOperator({ id: "supervisor-1", role: "supervisor" });

/** A Tuesday, 11:00 in Kazakhstan, the day after the inquiry came. */
const AT = "2026-11-24T06:00:00.000Z";
const now = { by: operator, at: AT };
const person = { role: "compatriot" } as const;

function known(change: Partial<Inquiry> = {}): Known {
  const inquiry = anInquiry({ gist: "Азаматтық", ...change });
  return { inquiry, entries: [{ version: 1, at: inquiry.receivedAt, by: person, kind: "opened", text: "Сұрақ" }] };
}

/** As the store does it. */
function stored({ entries }: Known, change: Change): Known {
  const version = change.after.version + 1;
  return { inquiry: { ...change.after, version }, entries: [...entries, { ...change.entry, version }] };
}

const refused = (code: RefusalCode) => new ActionRefusedError(code);

const assigned = stored(known(), takeChange(known(), { by: operator, at: "2026-11-23T08:00:00.000Z" }));

describe("taking and releasing an inquiry", () => {
  it("gives it to whoever takes it, from a colleague too", () => {
    expect(takeChange(known(), now).after).toMatchObject({ status: "assigned", assignee: "operator-1" });
    expect(takeChange(assigned, { by: colleague, at: AT }).after).toMatchObject({ assignee: "operator-2" });
  });

  it("takes nothing from who waits for the person: the clock goes on standing", () => {
    const waiting = stored(assigned, questionChange(assigned, { text: "Қай елдесіз?" }, now));
    expect(takeChange(waiting, { by: colleague, at: AT }).after).toMatchObject({
      status: "awaiting-compatriot",
      awaitedSince: AT,
      assignee: "operator-2",
    });
  });

  it("is refused for one's own, and releasing for what a colleague has", () => {
    expect(() => takeChange(assigned, now)).toThrow(refused("already-yours"));
    expect(() => releaseChange(assigned, { by: colleague, at: AT })).toThrow(refused("not-yours"));
    expect(() => releaseChange(known(), now)).toThrow(refused("nobodys"));
  });

  it("makes a released one new and nobody's, by a supervisor too", () => {
    const { after: released } = releaseChange(assigned, { by: supervisor, at: AT });
    expect(released.status).toBe("new");
    expect(released).not.toHaveProperty("assignee");
  });
});

describe("answering", () => {
  it("is seen by the person after 15 seconds", () => {
    expect(replyChange(assigned, { text: "Жауап", resolves: false }, now).entry).toEqual({
      kind: "reply",
      text: "Жауап",
      visibleFrom: "2026-11-24T06:00:15.000Z",
      at: AT,
      by: { role: "operator", operator: "operator-1" },
    });
  });

  it("settles the matter if the operator says so, and notes when the person was first answered", () => {
    const { after: answered } = replyChange(known(), { text: "Жауап", resolves: true }, now);
    expect(answered).toMatchObject({ status: "resolved", resolvedAt: AT, firstAnsweredAt: AT, assignee: "operator-1" });
  });

  it("leaves the work with the colleague who has it", () => {
    const { after: answered } = replyChange(assigned, { text: "Жауап", resolves: false }, { by: colleague, at: AT });
    expect(answered).toMatchObject({ status: "assigned", assignee: "operator-1" });
  });

  it("leaves a referred matter with the body that decides", () => {
    const referred = stored(assigned, referChange(assigned, { to: "Көші-қон қызметі", text: "Шешім соларда" }, now));
    expect(replyChange(referred, { text: "Мекенжайы", resolves: false }, now).after.status).toBe("referred");
  });

  it("is refused once the inquiry is closed", () => {
    const closed = known({ status: "closed", closedAt: AT });
    expect(() => replyChange(closed, { text: "Жауап", resolves: true }, now)).toThrow(
      refused("transition-not-allowed"),
    );
  });
});

describe("the clock while the person has to answer first", () => {
  // Asked on Tuesday at 11:00; Wednesday 15:00 is 7 hours of that day and 6 of the next away.
  const waiting = stored(assigned, questionChange(assigned, { text: "Қай елдесіз?" }, now));
  const answeredAt = "2026-11-25T10:00:00.000Z";
  const message = { kind: "message", text: "Моңғолияда", at: answeredAt, by: person } as const;

  it("moves both limits by the working time that went by, and the inquiry goes back to who asked", () => {
    expect(changeBy(waiting.inquiry, message).after).toMatchObject({
      status: "assigned",
      assignee: "operator-1",
      // 30 November and 14 December, 18:00, and 13 working hours more.
      innerDueAt: "2026-12-02T08:00:00.000Z",
      dueAt: "2026-12-17T08:00:00.000Z",
    });
  });

  it("moves nothing for a night or a weekend in which nobody works", () => {
    const asked = stored(
      assigned,
      questionChange(assigned, { text: "?" }, { by: operator, at: "2026-11-27T14:00:00.000Z" }),
    );
    const { after: back } = changeBy(asked.inquiry, { ...message, at: "2026-11-29T10:00:00.000Z" });
    expect(back).toMatchObject({ innerDueAt: assigned.inquiry.innerDueAt, dueAt: assigned.inquiry.dueAt });
  });
});

describe("taking an answer back", () => {
  const answered = stored(assigned, replyChange(assigned, { text: "Жауап", resolves: true }, now));
  const soon = { by: operator, at: "2026-11-24T06:00:14.999Z" };

  it("leaves the inquiry as it was, with the mail to cancel", () => {
    const { after: back, cancels } = withdrawChange(answered, { of: 3 }, soon);
    expect(back).toEqual({ ...assigned.inquiry, version: 3 });
    expect(cancels).toEqual({ reference: assigned.inquiry.reference, version: 3, kind: "answer" });
  });

  it("lets the clock go on as if the question had never been asked", () => {
    const asked = stored(assigned, questionChange(assigned, { text: "Қай елдесіз?" }, now));
    expect(withdrawChange(asked, { of: 3 }, soon).after).toEqual({ ...assigned.inquiry, version: 3 });
  });

  it("keeps what was done since", () => {
    const moved = stored(answered, reopenChange(answered, { by: colleague, at: soon.at }));
    expect(withdrawChange(moved, { of: 3 }, soon).after).toMatchObject({ status: "assigned", assignee: "operator-2" });
  });

  it("is refused after its time, to others, and for what was taken back or never was", () => {
    expect(() => withdrawChange(answered, { of: 3 }, { ...soon, at: "2026-11-24T06:00:15.000Z" })).toThrow(
      refused("too-late"),
    );
    expect(() => withdrawChange(answered, { of: 3 }, { ...soon, by: colleague })).toThrow(refused("not-yours"));
    expect(() => withdrawChange(answered, { of: 1 }, soon)).toThrow(refused("nothing-to-withdraw"));
    const back = stored(answered, withdrawChange(answered, { of: 3 }, soon));
    expect(() => withdrawChange(back, { of: 3 }, soon)).toThrow(refused("nothing-to-withdraw"));
  });
});

describe("moving an inquiry to where it belongs", () => {
  it("makes it new in another topic, with its limit counted from the receipt", () => {
    const { after: moved } = transferChange(assigned, { topic: "education", note: "Олардың ісі" }, now);
    expect(moved).toMatchObject({ topic: "education", status: "new", innerDueAt: "2026-11-30T13:00:00.000Z" });
    expect(moved.receivedAt).toBe(assigned.inquiry.receivedAt);
    expect(moved).not.toHaveProperty("assignee");
  });

  it("keeps the time that the person let pass", () => {
    const asked = stored(assigned, questionChange(assigned, { text: "Қай елдесіз?" }, now));
    const { after: moved } = transferChange(
      asked,
      { topic: "education" },
      { by: operator, at: "2026-11-24T08:00:00.000Z" },
    );
    expect(moved).toMatchObject({ status: "new", innerDueAt: "2026-12-01T06:00:00.000Z" });
    expect(moved).not.toHaveProperty("awaitedSince");
  });

  it("is refused for the topic where it is", () => {
    expect(() => transferChange(assigned, { topic: "citizenship" }, now)).toThrow(refused("same-topic"));
  });

  it("ends the limit for passing it on", () => {
    expect(assigned.inquiry.passOnState).toBe("ahead");
    const referred = stored(assigned, referChange(assigned, { to: "Көші-қон қызметі", text: "Шешім соларда" }, now));
    expect(referred.inquiry.passOnState).toBeUndefined();
    expect(referred.inquiry).toMatchObject({ status: "referred", firstAnsweredAt: AT });
  });
});

describe("extending a limit", () => {
  const extend = (dueOn: string, at = AT) =>
    extendChange(assigned, { dueOn, text: "Деректер керек" }, { by: operator, at });

  it("moves both limits to the end of that working day", () => {
    expect(extend("2026-12-21").after).toMatchObject({
      dueAt: "2026-12-21T13:00:00.000Z",
      innerDueAt: "2026-12-21T13:00:00.000Z",
      status: "assigned",
    });
  });

  it("goes two months beyond the law's limit of 14 December, and not a day further", () => {
    expect(extend("2027-02-12").after.dueAt).toBe("2027-02-12T13:00:00.000Z");
    expect(() => extend("2027-02-15")).toThrow(refused("limit-too-late"));
  });

  it("is refused for a day that is not later, or on which nobody works", () => {
    expect(() => extend("2026-12-14")).toThrow(refused("limit-not-later"));
    expect(() => extend("2026-12-16")).toThrow(refused("limit-not-working-day"));
    expect(() => extend("2026-12-18", "2026-12-20T06:00:00.000Z")).toThrow(refused("limit-not-later"));
  });

  it("may not be asked for once nothing is left of the two months", () => {
    const late = { by: operator, at: "2027-02-15T06:00:00.000Z" };
    expect(mayDo(assigned, late)).not.toContain("extend");
    expect(() => extend("2027-02-16", late.at)).toThrow(refused("limit-too-late"));
  });
});

describe("joining two inquiries of one person", () => {
  const later = known({
    reference: aReference(2),
    receivedAt: "2026-11-23T07:00:00.000Z",
    priority: "urgent",
    innerDueAt: "2026-11-24T13:00:00.000Z",
  });
  const { source, target } = mergeChanges(later, assigned, now);
  const merged = stored(later, source);

  it("closes the later one, and keeps in the earlier one what was promised in either", () => {
    expect(source.after).toMatchObject({ status: "closed", mergedInto: assigned.inquiry.reference });
    expect(target.after).toMatchObject({
      status: "assigned",
      priority: "urgent",
      innerDueAt: "2026-11-24T13:00:00.000Z",
    });
    expect(mergedReferences(stored(assigned, target).entries)).toEqual([later.inquiry.reference]);
  });

  it("is undone by cutting the link: each stands on its own again", () => {
    const cut = unmergeChanges(merged, stored(assigned, target), now);
    expect(cut.source.after).toEqual({ ...later.inquiry, version: 2, dueState: "soon", updatedAt: AT });
    expect(mergedReferences(stored(stored(assigned, target), cut.target ?? target).entries)).toEqual([]);
  });

  it("is undone when the other one has been erased", () => {
    expect(unmergeChanges(merged, undefined, now).source.after).not.toHaveProperty("mergedInto");
  });

  it("also takes the same phone for the same person", () => {
    const calls = [assigned, later].map(({ inquiry, entries }) => {
      const { personKey: _none, ...rest } = inquiry;
      return { inquiry: { ...rest, person: { phone: "+77011234567" } }, entries };
    });
    expect(mergeChanges(calls[1] ?? later, calls[0] ?? assigned, now).source.after.status).toBe("closed");
  });

  it("is refused with the reason", () => {
    const stranger = { ...later, inquiry: { ...later.inquiry, personKey: "person-2" } };
    const resolved = stored(assigned, resolveChange(assigned, now));
    expect(() => mergeChanges(stranger, assigned, now)).toThrow(refused("not-same-person"));
    expect(() => mergeChanges(assigned, assigned, now)).toThrow(refused("same-inquiry"));
    expect(() => mergeChanges(assigned, later, now)).toThrow(refused("merge-into-earlier"));
    expect(() => mergeChanges(later, resolved, now)).toThrow(refused("target-not-open"));
    expect(() => mergeChanges(merged, assigned, now)).toThrow(refused("merged-inquiry"));
    expect(() => unmergeChanges(later, assigned, now)).toThrow(refused("not-merged"));
  });

  it("lets nothing be done to the one that is joined but notes, separating and erasing", () => {
    expect(mayDo(merged, { by: supervisor, at: AT })).toEqual(["note", "unmerge", "erase"]);
  });
});

describe("changing how a person is reached", () => {
  const proven = known({ addressProven: true, undelivered: "bounced" });
  const to = { email: "a.new@example.org", contact: "answer", personKey: "person-2" } as const;

  it("takes the proof away with the address, and ends every link sent to the old one", () => {
    const { after: changed, entry } = contactChange(proven, to, now);
    expect(changed).toMatchObject({ personKey: "person-2", linkVersion: 2, person: { email: "a.new@example.org" } });
    expect(changed).not.toHaveProperty("addressProven");
    expect(changed).not.toHaveProperty("undelivered");
    expect(entry).toMatchObject({ kind: "contact-changed", fields: ["email"] });
  });

  it("keeps both while the mailbox is the same", () => {
    const same = { email: "aigerim@example.org", contact: "notice", personKey: "person-1" } as const;
    expect(contactChange(proven, same, now).after).toMatchObject({
      addressProven: true,
      linkVersion: 1,
      contact: "notice",
    });
  });

  it("is refused without an address to mail to, and when nothing would change", () => {
    expect(() => contactChange(proven, { contact: "answer" }, now)).toThrow(refused("email-needed"));
    const same = { email: "aigerim@example.org", contact: "answer", personKey: "person-1" } as const;
    expect(() => contactChange(proven, same, now)).toThrow(refused("nothing-changed"));
  });
});

function isDone(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof ActionRefusedError) return false;
    throw error;
  }
}

describe("what somebody may do", () => {
  const DO: Partial<Record<(typeof DESK_ACTIONS)[number], (of: Known) => unknown>> = {
    take: (of) => takeChange(of, now),
    release: (of) => releaseChange(of, now),
    reply: (of) => replyChange(of, { text: "Жауап", resolves: false }, now),
    question: (of) => questionChange(of, { text: "Қай елдесіз?" }, now),
    note: (of) => noteChange(of, { text: "Жазба" }, now),
    transfer: (of) => transferChange(of, { topic: "other" }, now),
    refer: (of) => referChange(of, { to: "Көші-қон қызметі", text: "Шешім соларда" }, now),
    extend: (of) => extendChange(of, { dueOn: "2026-12-21", text: "Деректер керек" }, now),
    resolve: (of) => resolveChange(of, now),
    reopen: (of) => reopenChange(of, now),
  };
  const CASES = (["new", "assigned", "awaiting-compatriot", "referred", "resolved", "closed"] as const).flatMap(
    (status) => Object.keys(DO).map((action) => ({ status, action: action as keyof typeof DO })),
  );

  it.each(CASES)("is to $action what is $status exactly if doing so is not refused", ({ status, action }) => {
    const of = known({ status, ...(status === "new" ? {} : { assignee: operator.id }) });
    expect(mayDo(of, now).includes(action)).toBe(isDone(() => DO[action]?.(of)));
  });

  it("is to erase for those who may", () => {
    expect(mayDo(known(), now)).not.toContain("erase");
    expect(mayDo(known(), { by: supervisor, at: AT })).toContain("erase");
  });
});

describe("the next inquiry", () => {
  it("is given to nobody who is away, or has enough", () => {
    expect(whyNothingNext(operator, 0, AT)).toBeUndefined();
    expect(whyNothingNext(operator, CAPACITY, AT)).toBe("at-capacity");
    expect(whyNothingNext({ ...operator, awayUntil: "2026-11-25" }, 0, AT)).toBe("away");
    expect(whyNothingNext({ ...operator, awayUntil: "2026-11-24" }, 0, AT)).toBeUndefined();
  });
});

describe("resolving without a word", () => {
  it("says whether the person has ever been answered", () => {
    expect(resolveChange(assigned, now).entry).toMatchObject({ kind: "resolved", unanswered: true });
    const answered = { ...assigned, inquiry: { ...assigned.inquiry, firstAnsweredAt: AT } };
    expect(resolveChange(answered, now).entry).not.toHaveProperty("unanswered");
  });
});
