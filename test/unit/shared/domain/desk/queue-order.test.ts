import { describe, expect, it } from "vitest";
import {
  endOf,
  isQueuePosition,
  QUEUE_CLASSES,
  queueClassOf,
  queuePosition,
  startOf,
} from "../../../../../shared/domain/desk/queue-order.ts";
import { aReference } from "../../../../builders.ts";

describe("the order of the queue", () => {
  const urgent = queuePosition("urgent", "2026-12-31T13:00:00.000Z", aReference());
  const soon = queuePosition("normal", "2026-11-30T13:00:00.000Z", aReference());
  const later = queuePosition("normal", "2026-12-01T13:00:00.000Z", aReference());
  const waiting = queuePosition("waiting", "2026-11-01T13:00:00.000Z", aReference());

  it("goes by urgency, then by due date, and puts what waits for its person last", () => {
    expect([waiting, later, soon, urgent].toSorted()).toEqual([urgent, soon, later, waiting]);
  });

  it("puts an urgent one that waits for its person among the waiting", () => {
    expect(queueClassOf("awaiting-compatriot", "urgent")).toBe("waiting");
    expect(queueClassOf("referred", "urgent")).toBe("urgent");
    expect(queueClassOf("assigned", "normal")).toBe("normal");
  });

  it.each(QUEUE_CLASSES)("has every place of the class %s between its start and its end, and no other's", (of) => {
    const place = queuePosition(of, "2026-11-30T13:00:00.000Z", aReference());
    const classes = QUEUE_CLASSES.filter((other) => startOf(other) < place && place < endOf(other));
    expect(classes).toEqual([of]);
  });

  it.each([urgent, soon, waiting])("knows a place when it comes back: %s", (place) => {
    expect(isQueuePosition(place)).toBe(true);
  });

  it.each(["", "1#", "3#2026-11-30T13:00:00.000Z#7K3M-Q9XD-2V4D", `${soon} `, "1#2026-11-30#7K3M-Q9XD-2V4D"])(
    "takes nothing else for a place: %j",
    (text) => {
      expect(isQueuePosition(text)).toBe(false);
    },
  );
});
