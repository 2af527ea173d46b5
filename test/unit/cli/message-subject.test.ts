import { describe, expect, it } from "vitest";
import { readMessageSubject } from "../../../cli/message-subject.ts";
import { aReference } from "../../builders.ts";

describe("whose a broken message is", () => {
  it("is read from what is left of its envelope", () => {
    expect(readMessageSubject(JSON.stringify({ subject: aReference(), data: 7 }))).toBe(aReference());
  });

  it.each(["{broken", "null", '{"subject": "somebody"}'])("cannot be told of %s", (body) => {
    expect(readMessageSubject(body)).toBeUndefined();
  });
});
