import { describe, expect, it } from "vitest";
import { judge } from "../../../shared/domain/routing/classifier.ts";
import { shippedRouter } from "../../../shared/domain/routing/router.ts";
import { figures, routeAll } from "../../../training/accuracy.ts";
import { chooseSharpness } from "../../../training/choose-limits.ts";
import { learnRouter, unpackRouter } from "../../../training/learn-router.ts";
import {
  isHeldOut,
  type LabelledInquiry,
  labelledInquiries,
  withStatements,
} from "../../../training/router-examples.ts";

const inquiries = labelledInquiries();
const heldOut = inquiries.filter(isHeldOut);

/** Few enough to learn from in some seconds. */
const some = inquiries.filter((inquiry, at) => at % 24 === 0 && !isHeldOut(inquiry));

/** Somewhat below what `npm run train` tells, so that a small change of the data breaks nothing. */
const FLOORS = { topic: 0.78, language: 0.97, script: 0.98, "urgent found": 0.9, "alarms right": 0.75 };

describe("the committed router", () => {
  it.each(Object.entries(FLOORS))("is right on inquiries that it never learnt from: %s", (name, floor) => {
    const told = new Map(figures(routeAll(heldOut, shippedRouter())));
    const { part, whole } = told.get(name) ?? { part: 0, whole: 1 };
    expect(whole).toBeGreaterThan(10);
    expect(part / whole).toBeGreaterThanOrEqual(floor);
  });
});

describe("learning", { timeout: 180_000 }, () => {
  const learning = learnRouter(some);

  it("gives the same weights again, to the character", async () => {
    expect(JSON.stringify(await learnRouter(some))).toBe(JSON.stringify(await learning));
  });

  it("learns: what it was taught it knows", async () => {
    const router = unpackRouter(await learning, "test");
    const knows = (inquiry: LabelledInquiry) =>
      judge(withStatements(inquiry).statements, router.topics).ranking[0]?.label === inquiry.topic;
    expect(some.filter(knows).length / some.length).toBeGreaterThan(0.9);
  });
});

describe("probabilities", () => {
  const sure = [
    { label: "yes", probability: 0.9 },
    { label: "no", probability: 0.1 },
  ] as const;

  it("are dulled when they are too sure of themselves, and sharpened when they are too modest", () => {
    const judged = (rights: number) =>
      Array.from({ length: 100 }, (_, at) => ({
        right: at < rights ? ("yes" as const) : ("no" as const),
        ranking: sure,
      }));
    expect(chooseSharpness(judged(70))).toBeLessThan(1);
    expect(chooseSharpness(judged(99))).toBeGreaterThan(1);
    expect(chooseSharpness(judged(90))).toBe(1);
  });
});
