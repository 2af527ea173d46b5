/** How often routers are right on labelled inquiries. */
import { type Routed, routeText } from "../shared/domain/routing/route-text.ts";
import type { Router } from "../shared/domain/routing/router.ts";
import { LABELLED_AT, type LabelledInquiry } from "./router-examples.ts";

/** A labelled inquiry with what a router said of it. */
export type RoutedExample = { readonly example: LabelledInquiry; readonly routed: Routed };

/** A share in percent. */
export type Share = { readonly part: number; readonly whole: number };

const PERCENT = 100;

/** Routes each example as an inquiry without a declared topic. */
export const routeAll = (examples: readonly LabelledInquiry[], router: Router): readonly RoutedExample[] =>
  examples.map((example) => ({
    example,
    routed: routeText({ text: example.text, subject: example.subject, at: LABELLED_AT }, router),
  }));

export const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): Share => ({
  part: items.filter(holds).length,
  whole: items.length,
});

export const percent = ({ part, whole }: Share): string =>
  whole === 0 ? "–" : `${((PERCENT * part) / whole).toFixed(1)} %`;

/** The figures that matter, each with its name. */
export function figures(all: readonly RoutedExample[]): readonly (readonly [string, Share])[] {
  const isUrgent = ({ example }: RoutedExample) => example.urgent;
  const isAlarm = ({ routed }: RoutedExample) => routed.urgent;
  return [
    ["topic", share(all, ({ example, routed }) => routed.topic === example.topic)],
    ["language", share(all, ({ example, routed }) => routed.routing.textLanguage === example.language)],
    ["script", share(all, ({ example, routed }) => routed.routing.textScript === example.script)],
    ["urgent found", share(all.filter(isUrgent), isAlarm)],
    ["alarms right", share(all.filter(isAlarm), isUrgent)],
  ];
}

/** A table of routers side by side on the same inquiries. */
export function accuracyTable(
  examples: readonly LabelledInquiry[],
  routers: readonly (readonly [string, Router])[],
): string {
  const columns = routers.map(([name, router]) => ({ name, told: figures(routeAll(examples, router)) }));
  const rows = (columns[0]?.told ?? []).map(([what], at) => [
    what,
    ...columns.map(({ told }) => {
      const there = told[at]?.[1];
      return there === undefined ? "" : `${percent(there)} (${there.part} of ${there.whole})`;
    }),
  ]);
  const table = [[`${examples.length} held-out inquiries`, ...columns.map(({ name }) => name)], ...rows];
  return table
    .map((row) =>
      row
        .map((cell) => cell.padEnd(24))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
