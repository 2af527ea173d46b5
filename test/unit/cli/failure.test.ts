import { describe, expect, it } from "vitest";
import { describeFailure, OutputError, UsageError } from "../../../cli/failure.ts";
import { CalendarYearMissingError, ContractError } from "../../../shared/domain/errors.ts";

const named = (name: string, message = "secret words", more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

describe("a failure on the command line", () => {
  it("names each field that is wrong", () => {
    const error = new ContractError("inquiry", [
      { pointer: "/text", code: "required", detail: "This field is needed" },
    ]);
    expect(describeFailure(error)).toEqual({
      sentences: ["This does not fit:", "  /text: This field is needed (required)"],
      exitCode: 1,
    });
  });

  it("is one sentence where the service knows it by name", () => {
    expect(describeFailure(new CalendarYearMissingError(2030)).sentences).toEqual([
      expect.stringMatching(/^The working-day calendar has no data for 2030/),
    ]);
  });

  it("has exit code 2 when the command was used wrongly", () => {
    expect(describeFailure(new UsageError("Say which."))).toEqual({ sentences: ["Say which."], exitCode: 2 });
  });

  it("tells why results cannot be written", () => {
    expect(describeFailure(new OutputError(new Error("ENOSPC: no space left on device, write"))).sentences).toEqual([
      "The results cannot be written: ENOSPC: no space left on device, write.",
    ]);
  });

  it("says what AWS says", () => {
    const denied = named("AccessDenied", "not authorized to perform: sqs:ReceiveMessage", {
      $fault: "client",
      $metadata: {},
    });
    expect(describeFailure(denied).sentences).toEqual([
      "AWS: AccessDenied: not authorized to perform: sqs:ReceiveMessage",
    ]);
  });

  it("says how to sign in where there are no credentials, and how to name a region", () => {
    expect(describeFailure(named("CredentialsProviderError")).sentences[0]).toContain("aws sso login");
    expect(describeFailure(named("Error", "Region is missing")).sentences[0]).toContain("--region");
  });

  it("is only named when nobody expected it, as its words may be a person's", () => {
    expect(describeFailure(named("TypeError"), false)).toEqual({
      sentences: ["Unexpected: TypeError. Set UCC_DEBUG=1 and run it again to see where."],
      exitCode: 1,
    });
    expect(describeFailure("thrown text", false).sentences).toEqual(["Unexpected: string."]);
  });

  it("shows its trace to those who ask for it", () => {
    expect(describeFailure(named("TypeError"), true).sentences.join("\n")).toContain("failure.test.ts");
  });
});
