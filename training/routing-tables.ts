/** The figures of docs/routing.md as Markdown tables. */
import { URGENT_REASONS } from "../shared/domain/routing/routing.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";
import { percent, type RoutedExample, share } from "./accuracy.ts";
import { isSpam, type LabelledInquiry } from "./router-examples.ts";

/** Tables of what was judged, and of how many inquiries taught. */
export function routingTables(judged: readonly RoutedExample[], examples: readonly LabelledInquiry[]): string {
  const taught = examples.length - judged.length;
  return [
    `${judged.length} inquiries of the development set, each judged by a router that had not seen it; besides the other four ` +
      `fifths, ${taught} inquiries of our own taught, less the siblings of those judged.`,
    "### By language and script",
    languageTable(judged),
    "### By topic",
    topicTable(judged),
    "### What is taken for what",
    "A row for each true topic, a column for each told.",
    confusionTable(judged),
    "### How honest the confidence is",
    calibrationTable(judged),
    "### Urgency",
    urgencyTable(judged),
    "### Second topics and spam",
    markTable(judged),
  ].join("\n\n");
}

/** Tables of what the shipped router says of inquiries that nothing is learnt from, for each of their files. */
export function unseenTables(judged: readonly RoutedExample[]): string {
  const files = [...Map.groupBy(judged, ({ example }) => example.source)];
  return files
    .flatMap(([source, own]) => [
      `### On letters that nothing is learnt from: ${source}`,
      `${own.length} inquiries of training/data/unseen/${source}.jsonl, judged by the router as it is shipped.`,
      languageTable(own),
      urgencyTable(own),
    ])
    .join("\n\n");
}

const isRight = ({ example, routed }: RoutedExample) => example.topic === routed.topic;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function languageTable(judged: readonly RoutedExample[]): string {
  const groups = Map.groupBy(judged, ({ example }) => `${example.language}-${example.script}`);
  const row = (name: string, some: readonly RoutedExample[]) => [
    name,
    String(some.length),
    percent(share(some, isRight)),
  ];
  const bySize = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  return table(
    ["language", "inquiries", "topic"],
    [row("all", judged), ...bySize.map(([name, some]) => row(name, some))],
  );
}

function topicTable(judged: readonly RoutedExample[]): string {
  return table(
    ["topic", "inquiries", "found", "told rightly"],
    TOPIC_CODES.map((topic) => {
      const own = judged.filter(({ example }) => example.topic === topic);
      const told = judged.filter(({ routed }) => routed.topic === topic);
      return [topic, String(own.length), percent(share(own, isRight)), percent(share(told, isRight))];
    }),
  );
}

function confusionTable(judged: readonly RoutedExample[]): string {
  const count = (topic: string, told: string) =>
    judged.filter(({ example, routed }) => example.topic === topic && routed.topic === told).length;
  return table(
    ["", ...TOPIC_CODES],
    TOPIC_CODES.map((topic) => [topic, ...TOPIC_CODES.map((told) => String(count(topic, told) || "·"))]),
  );
}

const BANDS = [0, 0.3, 0.5, 0.7, 0.9, 1.01] as const;

function calibrationTable(judged: readonly RoutedExample[]): string {
  const rows = BANDS.slice(0, -1).map((from, at) => {
    const to = BANDS[at + 1] ?? 1;
    const best = ({ routed }: RoutedExample) => routed.routing.guesses[0];
    const band = judged.filter((one) => {
      const confidence = best(one)?.confidence ?? 0;
      return confidence >= from && confidence < to;
    });
    const mean = band.reduce((sum, one) => sum + (best(one)?.confidence ?? 0), 0) / Math.max(1, band.length);
    return [
      `${from.toFixed(1)} to ${Math.min(1, to).toFixed(1)}`,
      String(band.length),
      band.length === 0 ? "–" : `${(100 * mean).toFixed(1)} %`,
      percent(share(band, (one) => best(one)?.topic === one.example.topic)),
    ];
  });
  return table(["confidence of the best guess", "inquiries", "said on average", "right"], rows);
}

function urgencyTable(judged: readonly RoutedExample[]): string {
  const urgent = judged.filter(({ example }) => example.urgent);
  const alarms = judged.filter(({ routed }) => routed.urgent);
  const reasons = URGENT_REASONS.map((reason) => {
    const own = urgent.filter(({ example }) => example.urgentReason === reason);
    return [
      reason,
      String(own.length),
      percent(share(own, ({ routed }) => routed.urgent)),
      percent(share(own, ({ routed }) => routed.routing.urgentReason === reason)),
    ];
  });
  const all = ["all", String(urgent.length), percent(share(urgent, ({ routed }) => routed.urgent)), ""];
  const precision = percent(share(alarms, ({ example }) => example.urgent));
  return `${alarms.length} alarms, of which ${precision} are right.\n\n${table(["reason", "inquiries", "found", "with this reason"], [all, ...reasons])}`;
}

function markTable(judged: readonly RoutedExample[]): string {
  const second = judged.filter(({ example }) => example.secondaryTopics.length > 0);
  const told = judged.filter(({ routed }) => routed.routing.secondaryTopics.length > 0);
  const agrees = ({ example, routed }: RoutedExample) =>
    example.secondaryTopics.length > 0 &&
    [routed.topic, ...routed.routing.secondaryTopics].every((topic) =>
      [example.topic, ...example.secondaryTopics].includes(topic),
    ) &&
    routed.routing.secondaryTopics.length > 0;
  const spam = judged.filter(({ example }) => isSpam(example));
  const marked = judged.filter(({ routed }) => routed.routing.spam);
  return table(
    ["what", "inquiries", "found", "told rightly"],
    [
      ["a second topic", String(second.length), percent(share(second, agrees)), percent(share(told, agrees))],
      [
        "spam",
        String(spam.length),
        percent(share(spam, ({ routed }) => routed.routing.spam)),
        percent(share(marked, ({ example }) => isSpam(example))),
      ],
    ],
  );
}
