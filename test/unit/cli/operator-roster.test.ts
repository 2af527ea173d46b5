import { describe, expect, it } from "vitest";
import { OperatorRoster } from "../../../cli/operator-roster.ts";
import type { Operator } from "../../../shared/domain/desk/operator.ts";

const place = { role: "operator", topics: ["culture"], languages: ["ru"] } as const;

/** A roster of these people, whose addresses are made of their ids. */
function rosterOf(operators: readonly Operator[]): OperatorRoster {
  const unused = () => Promise.reject(new Error("Listing changes nothing"));
  const address = async (id: string) => `${id}@example.org`;
  const accounts = { open: unused, find: unused, close: unused, signOutEverywhere: unused, address };
  return new OperatorRoster(accounts, { find: unused, put: unused, change: unused, list: async () => operators });
}

describe("the list of the desk's people", () => {
  it("tells namesakes apart by their addresses, and shows nobody else's", async () => {
    const people = [
      { id: "o-1", name: "Дана", ...place },
      { id: "o-2", name: "Дана", ...place, deactivated: true as const },
      { id: "o-3", name: "Айнұр", ...place },
    ];
    const listed = await rosterOf(people).list();
    expect(listed.map(({ id, email }) => [id, email])).toEqual([
      ["o-1", "o-1@example.org"],
      ["o-2", "o-2@example.org"],
      ["o-3", undefined],
    ]);
  });

  it("leaves out what is only somebody's own or the program's", async () => {
    const views = [{ name: "Менікі", query: "status=assigned" }];
    const signedOutAt = "2026-11-23T06:00:00.000Z";
    const [listed] = await rosterOf([{ id: "o-1", name: "Дана", ...place, views, signedOutAt, changes: 3 }]).list();
    expect(JSON.parse(JSON.stringify(listed))).toEqual({ id: "o-1", name: "Дана", ...place });
  });
});
