import { describe, expect, it } from "vitest";
import { DATE_SIGNS, dayOf, markDates } from "../../../../../shared/domain/routing/dates.ts";

const SUNDAY = dayOf("2026-11-22T06:00:00Z");
const marked = (text: string) => markDates(text.toLowerCase(), SUNDAY).replaceAll(/\s+/g, " ").trim();
const { close, week, far, past, unclear, weekday, hours } = Object.fromEntries(
  Object.entries(DATE_SIGNS).map(([name, { sign }]) => [name, sign]),
) as Record<keyof typeof DATE_SIGNS, string>;

describe("the dates of a text", () => {
  it.each([
    "24.11",
    "24.11.2026",
    "2026-11-24",
    "24 ноября",
    "24-қараша",
    "24 қарашаға",
    "24-noyabr",
    "24th of November",
    "November 24, 2026",
    "24 Kasım",
    "24. November",
    "11月24日",
    "11 сарын 24",
    "24 نوامبر",
  ])("are close when they are two days ahead, however they are written: %s", (date) => {
    expect(marked(date).startsWith(close)).toBe(true);
  });

  it("stay close for some days after: a letter may lie in a queue", () => {
    expect(marked("до 20 ноября")).toBe(`до ${close}`);
  });

  it("are told apart by how far they are", () => {
    expect(marked("28 ноября, 5 декабря, 12 марта 2019, 3 мая")).toBe(`${week} , ${far} , ${past} , ${unclear}`);
  });

  it("are not seen in times, sums and versions", () => {
    const text = "в 16:30 заплатили 1.800 тенге, 7.20 за час, пункт 3.14.1";
    expect(marked(text)).toBe(text);
  });

  it("have their weekdays replaced, so that no model learns that Monday is tomorrow", () => {
    expect(marked("в понедельник")).toBe(`в ${weekday}`);
    expect(marked("on Monday")).toBe(`on ${weekday}`);
    expect(marked("дүйсенбіде")).toBe(weekday);
    expect(marked("星期一")).toBe(weekday);
  });

  it.each(["24 часа", "5 часов", "2 күн", "екі күн", "3 saat", "48 hours", "zwei Tage", "两天", "۲ روز", "хоёр хоног"])(
    "are near when they are a span of two days at most: %s",
    (span) => {
      expect(marked(span.replaceAll("۲", "2")).startsWith(hours)).toBe(true);
    },
  );

  it("leave longer spans, sums and times of day as they are", () => {
    const text = "72 часа, 10 күн, 2 ребёнка, 2 кунака".replace("2 кунака", "12 дней");
    expect(marked(text)).toBe(text);
  });

  it("count from the day in Kazakhstan, not in Greenwich", () => {
    expect(dayOf("2026-11-22T19:30:00Z")).toEqual(dayOf("2026-11-23T06:00:00Z"));
  });
});
