import { describe, expect, it } from "vitest";
import { contactChanges } from "../../../../web/desk/inquiry/contact-changes.ts";
import { EN } from "../../../../web/desk/texts/en.ts";

const STANDING = { person: { email: "old@example.org", phone: "+77010000000" }, contact: "answer" } as const;

describe("what a change of contact is confirmed by", () => {
  it("names all that changes, what is taken away and what is chosen too", () => {
    const to = { email: "new@example.org", contact: "notice" };
    expect(contactChanges(STANDING, to, EN)).toEqual([
      { name: "E-mail", before: "old@example.org", after: "new@example.org" },
      { name: "Phone", before: "+77010000000", after: "none" },
      { name: "Telling them", before: EN.contacts.answer, after: EN.contacts.notice },
    ]);
  });

  it("names the choice alone where only that changes", () => {
    const to = { ...STANDING.person, contact: "none" };
    expect(contactChanges(STANDING, to, EN).map(({ name }) => name)).toEqual(["Telling them"]);
  });
});
