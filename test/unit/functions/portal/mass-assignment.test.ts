/** Fields that only the service sets, sent by somebody else. */
import { describe, expect, it } from "vitest";
import { aRequest, portalWorld } from "./portal-world.ts";

const FIELDS = [
  "status",
  "assignee",
  "reference",
  "requestHash",
  "receivedAt",
  "registeredOn",
  "dueAt",
  "innerDueAt",
  "dueState",
  "linkVersion",
  "priority",
  "role",
  "roles",
  "version",
  "channel",
  "personKey",
  "updatedAt",
  "closedAt",
  "undelivered",
  "addressProven",
  "unacknowledged",
  "erased",
  "declaredTopic",
  "expiresAt",
  "pk",
  "sk",
  "deskQueue",
  "deskOrder",
  "operatorKey",
  "requestDigest",
  "proof",
  "waits",
  "homepage",
  "opened",
  "id",
  "type",
  "isAdmin",
  "groups",
  "cognito:groups",
  "constructor",
  "prototype",
  "toString",
];

const open = { budgets: { spend: async () => "within" as const } };

describe("forty fields that nobody may set", () => {
  it("are forty at least", () => expect(FIELDS.length).toBeGreaterThanOrEqual(40));

  it.each(FIELDS)("%s is refused in a request, in its person, and in a message", async (field) => {
    const { post, sent } = portalWorld(open);
    for (const body of [aRequest({ [field]: "x" }), aRequest({ person: { [field]: "x" } })]) {
      const answer = await post("/api/inquiries", body);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain("unknown-field");
    }
    expect(sent).toEqual([]);
  });

  it("change nothing in a form, which is not looked at for them", async () => {
    const { submit, submitted } = portalWorld(open);
    const form = { text: "Сұрақ", contact: "none", consent: "2026-11", language: "ru", key: "0123456789abcdef" };
    await submit("/ru/inquiries", form);
    await submit("/ru/inquiries", {
      ...Object.fromEntries(FIELDS.map((field) => [field, "x"])),
      ...form,
      homepage: "",
    });
    const [plain, stuffed] = submitted();
    expect(stuffed).toEqual(plain);
  });
});
