import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ContractError, ReferenceCollisionError } from "../../../../shared/domain/errors.ts";
import { log } from "../../../../shared/platform/log.ts";
import { aReference } from "../../../builders.ts";
import { anyString } from "../domain/any-string.ts";
import { listenToStdout } from "./log-lines.ts";

/** Names and addresses that must never be met in a log. */
const CANARIES = ["aigerim@example.org", "Айгерім Нұрланқызы", "+77011234567"];
const CANARY = CANARIES.join(" ");

function loggedWith(error: unknown) {
  const { lines, text } = listenToStdout();
  log.error("fault", { error });
  return { line: lines()[0]?.["error"], text: text() };
}

describe("a log line", () => {
  it("is one JSON object with level, event, time and the function's name", () => {
    vi.stubEnv("SERVICE_NAME", "route-inquiry");
    vi.useFakeTimers({ now: new Date("2026-11-23T06:00:00Z") });
    const { lines } = listenToStdout();
    log.info("inquiry-routed", { reference: aReference(), topic: "culture", count: 2 });
    vi.useRealTimers();
    expect(lines()).toEqual([
      {
        level: "info",
        event: "inquiry-routed",
        time: "2026-11-23T06:00:00.000Z",
        service: "route-inquiry",
        reference: aReference(),
        topic: "culture",
        count: 2,
      },
    ]);
  });

  it.each(["info", "warn", "error"] as const)("says its level: %s", (level) => {
    const { lines } = listenToStdout();
    log[level]("something-happened");
    expect(lines()).toMatchObject([{ level, event: "something-happened" }]);
  });

  it("leaves out every field that is not on the list, however it got there", () => {
    const { lines, text } = listenToStdout();
    const inquiry = { reference: aReference(), text: CANARY, person: { email: CANARY }, email: CANARY, level: CANARY };
    log.info("inquiry-opened", inquiry);
    expect(lines()).toMatchObject([{ level: "info", reference: aReference() }]);
    for (const canary of CANARIES) expect(text()).not.toContain(canary);
  });

  it("stays one line that parses, whatever stands in a field", () => {
    fc.assert(
      fc.property(anyString, (value) => {
        const { text } = listenToStdout();
        log.info("something-happened", { reason: value });
        const written = text();
        vi.restoreAllMocks();
        expect(written.indexOf("\n")).toBe(written.length - 1);
        expect(written).not.toMatch(/[\r\u0000]/);
        expect(JSON.parse(written)).toMatchObject({ event: "something-happened" });
      }),
    );
  });
});

describe("an error in a log line", () => {
  it("keeps name, code and frames of a fault and drops its message, which may repeat what a person wrote", () => {
    const error = Object.assign(new Error(`One or more parameter values were invalid: ${CANARY}`), {
      name: "ValidationException",
      code: "ValidationException",
      $metadata: { httpStatusCode: 400 },
      Item: { email: { S: CANARY } },
    });
    const { line, text } = loggedWith(error);
    expect(line).toMatchObject({ name: "ValidationException", code: "ValidationException" });
    expect(line).toHaveProperty("frames.0", expect.stringContaining("log.test.ts"));
    for (const canary of CANARIES) expect(text).not.toContain(canary);
  });

  it.each([
    ["lines that look like frames", new Error(`Bad input:\n    at ${CANARY}\n    at x (${CANARY}:1:2)\n    at last`)],
    [
      "a message that was replaced later",
      Object.assign(new Error(`Bad input:\n    at ${CANARY}`), { message: "short" }),
    ],
    ["a cause", new Error("outer", { cause: new Error(CANARY) })],
    ["many errors in one", new AggregateError([new Error(CANARY)], CANARY)],
    ["a text that was thrown", CANARY],
    ["an object that was thrown", { message: CANARY, stack: CANARY }],
    ["a code that is no text", Object.assign(new Error(CANARY), { code: [CANARY] })],
  ])("tells nothing of a person through %s", (_, error) => {
    const { text } = loggedWith(error);
    for (const canary of CANARIES) expect(text).not.toContain(canary);
  });

  it("keeps at most eight frames, and none when there is no stack", () => {
    const deep = (depth: number): Error => (depth === 0 ? new Error("deep") : deep(depth - 1));
    expect(loggedWith(deep(20)).line).toHaveProperty("frames.length", 8);
    const bare = new Error("bare");
    delete bare.stack;
    expect(loggedWith(bare).line).toEqual({ name: "Error", frames: [] });
  });

  it("keeps the message of a failure we know by name", () => {
    expect(loggedWith(new ReferenceCollisionError(aReference())).line).toEqual({
      name: "ReferenceCollisionError",
      code: "reference-collision",
      message: `Another request already holds the reference ${aReference()}`,
    });
  });

  it("names no field that only the sender knows, for its name may be a person's", () => {
    const errors = [
      { pointer: "/aigerim@example.org", code: "unknown-field", detail: "" },
      { pointer: "/text", code: "required", detail: "" },
      { pointer: "", code: "wrong-type", detail: "" },
    ];
    expect(loggedWith(new ContractError("inquiry", errors)).line).toMatchObject({
      message: "inquiry does not fit its contract: unknown-field, /text required, / wrong-type",
    });
  });

  it.each([null, 7, undefined])("says only what kind of thing was thrown when it was %s", (thrown) => {
    expect(loggedWith(thrown).line).toEqual(thrown === undefined ? undefined : { name: typeof thrown });
  });
});
