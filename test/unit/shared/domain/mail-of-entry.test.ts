import { describe, expect, it } from "vitest";
import type { Entry, EntryContent } from "../../../../shared/domain/entry.ts";
import { isToldEntry } from "../../../../shared/domain/mail-of-entry.ts";

const entry = (content: EntryContent): Entry => ({
  ...content,
  version: 2,
  at: "2026-11-24T06:00:00.000Z",
  by: { role: "operator", operator: "aigerim" },
});

describe("a mail tells of", () => {
  it.each([
    { kind: "contact-changed", fields: ["email", "contact"] },
    { kind: "resolved", unanswered: true },
    { kind: "closed", unanswered: true },
  ] satisfies EntryContent[])("$kind, to whom would not know of it otherwise", (content) => {
    expect(isToldEntry(entry(content))).toBe(true);
  });

  it.each([
    { kind: "contact-changed", fields: ["phone", "contact"] },
    { kind: "resolved" },
    { kind: "closed" },
    { kind: "taken" },
    { kind: "note", text: "n" },
  ] satisfies EntryContent[])("no $kind that changes no address and follows an answer", (content) => {
    expect(isToldEntry(entry(content))).toBe(false);
  });
});
