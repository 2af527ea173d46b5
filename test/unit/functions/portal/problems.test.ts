import { describe, expect, it } from "vitest";
import {
  InquiryNotAnsweredError,
  InquiryNotFoundError,
  InquiryNotRegisteredError,
} from "../../../../functions/portal/portal-errors.ts";
import { problemOf, retryAfterSeconds } from "../../../../functions/portal/problems.ts";
import { CalendarYearMissingError, ContractError, VersionConflictError } from "../../../../shared/domain/errors.ts";
import { TemporarilyUnavailableError } from "../../../../shared/platform/http-errors.ts";
import { aReference } from "../../../builders.ts";

describe("a failure as a problem", () => {
  it.each([
    [new ContractError("inquiry", []), 400, "contract-violated"],
    [new InquiryNotFoundError(), 404, "not-found"],
    [new InquiryNotRegisteredError(), 409, "being-registered"],
    [new InquiryNotAnsweredError(), 409, "not-answered"],
    [new TemporarilyUnavailableError(new Error("throttled")), 503, "temporarily-unavailable"],
    [new VersionConflictError(aReference(), 3), 503, "temporarily-unavailable"],
    [new CalendarYearMissingError(2031), 500, "fault"],
    [new TypeError("x is not a function"), 500, "fault"],
    ["thrown text", 500, "fault"],
  ])("has the status and code of its kind: %s", (error, status, code) => {
    expect(problemOf(error)).toMatchObject({ status, type: `urn:ucc:problem:${code}` });
  });

  it("tells nothing of a fault, not even of one that the service knows by name", () => {
    expect(Object.keys(problemOf(new CalendarYearMissingError(2031)))).toEqual(["type", "title", "status"]);
    expect(Object.keys(problemOf(new TypeError("x is not a function")))).toEqual(["type", "title", "status"]);
  });

  it("never tells the cause of not being available", () => {
    const problem = problemOf(new TemporarilyUnavailableError(new Error("arn:aws:sqs:eu-central-1:1:Intake")));
    expect(JSON.stringify(problem)).not.toContain("arn");
  });

  it("is worth another try only where waiting helps", () => {
    expect(retryAfterSeconds(new InquiryNotRegisteredError())).toBe(60);
    expect(retryAfterSeconds(new VersionConflictError(aReference(), 3))).toBe(5);
    expect(retryAfterSeconds(new InquiryNotFoundError())).toBeUndefined();
  });
});
