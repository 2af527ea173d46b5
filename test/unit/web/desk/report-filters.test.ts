import { describe, expect, it } from "vitest";
import { reportFiltersOf } from "../../../../web/desk/supervisor/report-filters.ts";

const of = (search: string) => {
  const query = new URLSearchParams(search);
  return reportFiltersOf((name) => query.get(name), "2026-11-27");
};
const USUAL = { from: "2026-10-29", to: "2026-11-27", by: "day", cut: "total" };

describe("the filters of a report", () => {
  it("are those of the address, its days in order", () => {
    const asked = { from: "2026-09-01", to: "2026-10-31", by: "week", cut: "topic" };
    expect(of("from=2026-09-01&to=2026-10-31&by=week&cut=topic")).toEqual(asked);
    expect(of("from=2026-10-31&to=2026-09-01&by=week&cut=topic")).toEqual(asked);
  });

  it.each(["", "from=2026-02-30&to=2026-10-31", "from=yesterday&to=", "to=2026-10-31", "by=hour&cut=mood"])(
    "are the last 30 days where the address says nothing of use: %s",
    (search) => {
      expect(of(search)).toEqual(USUAL);
    },
  );
});
