import { App, Stack } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { warnOfPlaceholders } from "../../../../infra/parts/warn-of-placeholders.ts";
import { findStage, type Stage } from "../../../../infra/stage.ts";

function warningsOf(name: string, changed: Partial<Stage> = {}): readonly unknown[] {
  const stage = findStage(name);
  if (stage === undefined) throw new Error(`There is no stage ${name}`);
  const stack = new Stack(new App(), "Stack");
  warnOfPlaceholders(stack, { ...stage, ...changed });
  return Annotations.fromStack(stack)
    .findWarning("*", Match.anyValue())
    .map(({ entry }) => entry.data);
}

describe("what a stage still has to be told", () => {
  const filledIn = { mailFrom: "no-reply@ask.test", alarmEmail: "duty@example.org" };

  it("is warned of before a deploy: a sender that cannot send, alarms that nobody hears", () => {
    expect(warningsOf("prod")).toEqual([
      expect.stringContaining("Set mailFrom in infra/stage.ts"),
      expect.stringContaining("Set alarmEmail in infra/stage.ts"),
    ]);
  });

  it("is nothing once both are filled in", () => {
    expect(warningsOf("prod", filledIn)).toEqual([]);
  });

  it.each(["a@example.org", "a@mail.example.com", "a@example"])("includes %s, which is nobody's", (mailFrom) => {
    expect(warningsOf("dev", { ...filledIn, mailFrom })).toEqual([expect.stringContaining(mailFrom)]);
  });

  it("is not asked of the laptop's stage", () => {
    expect(warningsOf("local")).toEqual([]);
  });
});
