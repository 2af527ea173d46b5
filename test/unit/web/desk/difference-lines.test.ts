import { describe, expect, it } from "vitest";
import { differenceLines } from "../../../../web/desk/format/difference-lines.ts";
import { EN } from "../../../../web/desk/texts/en.ts";

const operatorName = (id: string) => (id === "aigerim" ? "Айгерім" : undefined);
const lines = (difference: Parameters<typeof differenceLines>[0]) =>
  differenceLines(difference, { texts: EN, language: "en", operatorName });

describe("the difference of an audit line", () => {
  it("is told in words: fields, states, topics and people by their names", () => {
    expect(
      lines({
        status: { before: "new", after: "assigned" },
        assignee: { after: "aigerim" },
        topics: { before: "education", after: "education employment" },
      }),
    ).toEqual(["State: New → In work", "Whose: – → Айгерім", "Topics: Education → Education, Employment"]);
  });

  it("tells of an address only that it is another one", () => {
    expect(lines({ email: {} })).toEqual(["E-mail: another one"]);
  });

  it("tells by what somebody searched", () => {
    expect(lines({ search: { after: "phone" } })).toEqual(["Searched: – → By phone"]);
  });

  it("leaves what has no words here as it was recorded", () => {
    expect(lines({ colour: { before: "red", after: "green" }, status: { after: "frozen" } })).toEqual([
      "colour: red → green",
      "State: – → frozen",
    ]);
  });
});
