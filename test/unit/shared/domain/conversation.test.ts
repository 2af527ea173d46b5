import { describe, expect, it } from "vitest";
import { seenByPerson } from "../../../../shared/domain/conversation.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";

const AT = "2026-11-24T06:00:00.000Z";
const LATER = "2026-11-24T06:00:15.000Z";
const operator = { role: "operator", operator: "operator-1" } as const;
const service = { role: "service" } as const;
const compatriot = { role: "compatriot" } as const;

const HIDDEN: readonly Entry[] = [
  { version: 2, at: AT, by: operator, kind: "note", text: "Құпия жазба" },
  { version: 3, at: AT, by: service, kind: "deadline", dueState: "soon", innerDueAt: AT },
  { version: 4, at: AT, by: service, kind: "mail-undelivered", mail: "acknowledgement", outcome: "bounced" },
  { version: 5, at: AT, by: compatriot, kind: "link-renewed" },
  { version: 6, at: AT, by: compatriot, kind: "links-requested" },
  { version: 7, at: AT, by: compatriot, kind: "address-proven" },
  { version: 8, at: AT, by: compatriot, kind: "feedback", resolvedAt: AT, solved: true, rating: 5 },
];

const SEEN: readonly Entry[] = [
  { version: 1, at: AT, by: compatriot, kind: "opened", text: "Сұрақ" },
  { version: 2, at: AT, by: compatriot, kind: "message", text: "Тағы" },
  { version: 3, at: AT, by: operator, kind: "reply", text: "Жауап", visibleFrom: AT },
  { version: 4, at: AT, by: operator, kind: "question", text: "Қай елдесіз?", visibleFrom: AT },
  { version: 5, at: AT, by: operator, kind: "referral", to: "Көші-қон қызметі", text: "Шешім соларда" },
  { version: 6, at: AT, by: operator, kind: "extension", dueAt: LATER, text: "Деректер керек" },
  { version: 7, at: AT, by: compatriot, kind: "solved" },
  { version: 8, at: AT, by: service, kind: "closed" },
];

describe("what a person sees of the history", () => {
  it("is what was said and decided, in order", () => {
    expect(seenByPerson(SEEN, AT)).toEqual(SEEN);
  });

  it.each(HIDDEN)("is never a $kind", (entry) => {
    expect(seenByPerson([entry], LATER)).toEqual([]);
  });

  it.each(["reply", "question"] as const)("is a %s only once it can no longer be taken back", (kind) => {
    const entry: Entry = { version: 2, at: AT, by: operator, kind, text: "Жауап", visibleFrom: LATER };
    expect(seenByPerson([entry], "2026-11-24T06:00:14.999Z")).toEqual([]);
    expect(seenByPerson([entry], LATER)).toEqual([entry]);
  });
});
