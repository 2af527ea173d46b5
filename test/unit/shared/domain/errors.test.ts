import { describe, expect, it } from "vitest";
import {
  CalendarYearMissingError,
  ContractError,
  NotYetThereError,
  ReferenceCollisionError,
  TransitionNotAllowedError,
  UccError,
  UnknownSchemaError,
  VersionConflictError,
} from "../../../../shared/domain/errors.ts";
import { aReference } from "../../../builders.ts";

describe("a failure that the service knows by name", () => {
  it.each([
    [new ContractError("inquiry", []), "ContractError", "contract-violated", "permanent"],
    [new UnknownSchemaError("urn:ucc:x:9"), "UnknownSchemaError", "unknown-schema", "permanent"],
    [new ReferenceCollisionError(aReference()), "ReferenceCollisionError", "reference-collision", "permanent"],
    [
      new TransitionNotAllowedError("closed", "resolved"),
      "TransitionNotAllowedError",
      "transition-not-allowed",
      "permanent",
    ],
    [new VersionConflictError(aReference(), 3), "VersionConflictError", "version-conflict", "transient"],
    [new CalendarYearMissingError(2040), "CalendarYearMissingError", "calendar-year-missing", "transient"],
    [new NotYetThereError("not yet"), "NotYetThereError", "not-yet-there", "transient"],
  ] as const)(
    "keeps its code, to which alarms refer, and says whether a repeat can help: %s",
    (error, name, code, retryability) => {
      expect(error).toBeInstanceOf(UccError);
      expect({ name: error.name, code: error.code, retryability: error.retryability }).toEqual({
        name,
        code,
        retryability,
      });
    },
  );

  it("keeps the cause it was given", () => {
    const cause = new Error("cause");
    expect(new NotYetThereError("not yet", { cause }).cause).toBe(cause);
  });

  it("tells which inquiry changed meanwhile, and from which version on", () => {
    expect(new VersionConflictError(aReference(), 3).message).toBe(`Inquiry ${aReference()} is no longer at version 3`);
  });
});
