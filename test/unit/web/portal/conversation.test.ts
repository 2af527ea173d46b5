import { describe, expect, it } from "vitest";
import type { ConversationItem } from "../../../../shared/contracts/inquiry-view.ts";
import { Conversation } from "../../../../web/portal/conversation.tsx";

const AT = "2026-11-27T09:00:00.000Z";
const WORDS = "<b>https://example.org/a?b=1&c=2</b>.";

const shown = (from: ConversationItem["from"]) =>
  String(Conversation({ language: "ru", items: [{ kind: "reply", from, at: AT, text: WORDS }] }));

describe("the conversation on the inquiry's page", () => {
  it("lets addresses that the centre wrote be followed, and tells no other site where somebody comes from", () => {
    const url = "https://example.org/a?b=1&amp;c=2";
    expect(shown("centre")).toContain(`&lt;b&gt;<a href="${url}" rel="noreferrer" dir="ltr">${url}</a>&lt;/b&gt;.`);
  });

  it("leaves addresses that the person wrote as words", () => {
    expect(shown("you")).not.toContain("<a ");
  });
});
