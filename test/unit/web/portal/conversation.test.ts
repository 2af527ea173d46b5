import { describe, expect, it } from "vitest";
import { partAnswer } from "../../../../functions/portal/page-answer.ts";
import type { ConversationItem } from "../../../../shared/contracts/inquiry-view.ts";
import { Conversation } from "../../../../web/portal/conversation.tsx";

const WORDS = "<b>https://example.org/a?b=1&c=2</b>.";

async function shown(from: ConversationItem["from"]): Promise<string> {
  const item = { kind: "reply", from, at: "2026-11-27T09:00:00.000Z", text: WORDS } as const;
  const part = await partAnswer(Conversation({ language: "ru", items: [item] }), {});
  return part.text();
}

describe("the conversation on the inquiry's page", () => {
  it("lets addresses that the centre wrote be followed, and tells no other site where somebody comes from", async () => {
    const url = "https://example.org/a?b=1&amp;c=2";
    expect(await shown("centre")).toContain(
      `&lt;b&gt;<a href="${url}" rel="noreferrer" dir="ltr">${url}</a>&lt;/b&gt;.`,
    );
  });

  it("leaves addresses that the person wrote as words", async () => {
    expect(await shown("you")).not.toContain("<a ");
  });
});
