import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endUndo, offerUndo, type Undoable, undoableOn, undoStore } from "../../../../web/desk/inquiry/undo.ts";

const SECOND = 1000;
const sentTo = (reference: string, fields: Partial<Undoable> = {}): Undoable => ({
  reference,
  version: 2,
  inquiryVersion: 2,
  text: "A reply",
  kind: "reply",
  until: Date.now() + 15 * SECOND,
  ...fields,
});
const offered = (openReference?: string) => undoableOn(undoStore.current(), openReference);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe("taking back what was sent", () => {
  it("is offered on an inquiry's page for its own answer, though another was sent after it", () => {
    const first = sentTo("A");
    offerUndo(first);
    vi.advanceTimersByTime(SECOND);
    const second = sentTo("B");
    offerUndo(second);
    expect([offered("A"), offered("B")]).toEqual([first, second]);
  });

  it("is offered elsewhere for the answer that was sent last, whatever was offered last", () => {
    const last = sentTo("B");
    offerUndo(last);
    offerUndo(sentTo("A", { until: last.until - SECOND }));
    expect([offered(), offered("C")]).toEqual([last, last]);
  });

  it("ends for each by itself, when its time is over or it was taken back", () => {
    const [first, second] = [sentTo("A"), sentTo("B", { until: Date.now() + 20 * SECOND })];
    offerUndo(first);
    offerUndo(second);
    vi.advanceTimersByTime(15 * SECOND);
    expect(offered("A")).toBe(second);
    endUndo(second);
    expect(offered()).toBeUndefined();
  });

  it("goes on for the newer of two answers in one inquiry", () => {
    offerUndo(sentTo("A"));
    vi.advanceTimersByTime(10 * SECOND);
    const newer = sentTo("A", { version: 3 });
    offerUndo(newer);
    vi.advanceTimersByTime(10 * SECOND);
    expect(offered("A")).toBe(newer);
  });

  it("is offered for one answer after the other in an inquiry, the last first", () => {
    const first = sentTo("A");
    offerUndo(first);
    vi.advanceTimersByTime(SECOND);
    const second = sentTo("A", { version: 3, until: Date.now() + 15 * SECOND });
    offerUndo(second);
    expect(offered("A")).toBe(second);
    endUndo(second);
    expect(offered("A")).toBe(first);
    // Opening the page again offers what it knows already; the time of this machine's own clock stays.
    offerUndo({ ...first, until: first.until + SECOND });
    expect(offered("A")).toBe(first);
  });
});
