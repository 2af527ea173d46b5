import { describe, expect, it } from "vitest";
import { wrongFields } from "../../../../web/desk/frame/wrong-fields.ts";
import { EN } from "../../../../web/desk/texts/en.ts";
import { RU } from "../../../../web/desk/texts/ru.ts";

const problem = (...pointers: readonly string[]) => ({
  type: "urn:ucc:problem:contract-violated",
  title: "The request does not fit its contract",
  status: 400,
  errors: pointers.map((pointer) => ({ pointer, code: "invalid", detail: "" })),
});

describe("fields that were filled in wrongly", () => {
  it("are named as the form names them, each once", () => {
    expect(wrongFields(problem("/person/phone", "/person/phone", "/into"), EN)).toEqual([
      "Phone (in the international form, such as +7 701 234 56 78)",
      "Into which inquiry",
    ]);
  });

  it("are named with the limit that they pass", () => {
    const tooLong = { pointer: "/text", code: "too-long", detail: "At most 10000", limit: 10_000 };
    expect(wrongFields({ ...problem(), errors: [tooLong] }, RU)).toEqual([
      "О чём спросили: не больше 10\u00A0000 знаков",
    ]);
  });

  it("are not named when no form shows them", () => {
    expect(wrongFields(problem("/schema"), EN)).toEqual([]);
  });
});
