/** Learns the router from training/data and writes its weights to shared/domain/routing, or checks those that are there. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { SingleBar } from "cli-progress";
import type { PackedClassifier } from "../shared/domain/routing/classifier.ts";
import { shippedRouter } from "../shared/domain/routing/router.ts";
import { accuracyTable } from "./accuracy.ts";
import { areCommitted, type Files, NOTE, writeGenerated } from "./generated-files.ts";
import { LEARNING_STEPS, learnRouter, type PackedRouter, unpackRouter } from "./learn-router.ts";
import { isHeldOut, type LabelledInquiry, labelledInquiries } from "./router-examples.ts";

const VERSION_LENGTH = 12;
/** The formatter's 120 columns without "  labels: " and the comma. */
const LIST_LENGTH_MAX = 109;

function routerFiles({ topics, urgency, spam, asks, secondAsk, limits }: PackedRouter): Files {
  const weights = {
    "topic-weights.ts": classifierFile(topics, { name: "TOPIC_WEIGHTS", what: "topics" }),
    "urgency-weights.ts": classifierFile(urgency, {
      name: "URGENCY_WEIGHTS",
      what: "reasons why an inquiry cannot wait",
    }),
    "spam-weights.ts": classifierFile(spam, { name: "SPAM_WEIGHTS", what: "letters and spam" }),
    "ask-weights.ts": classifierFile(asks, { name: "ASK_WEIGHTS", what: "inquiries that ask one thing or more" }),
  };
  const hash = createHash("sha256");
  for (const text of [...Object.values(weights), JSON.stringify([secondAsk, limits])]) hash.update(text);
  return {
    ...weights,
    "router-limits.ts": `/** Which weights these are, and the probabilities from which they speak. ${NOTE} */

/** A digest of the weights. */
export const MODEL_VERSION = "${hash.digest("hex").slice(0, VERSION_LENGTH)}";

/** By which second-ask.ts adds up what speaks for a second topic. */
export const SECOND_ASK_WEIGHTS = ${listOf(secondAsk)} as const;

/** From 0 to 1. */
export const LIMITS = {
${Object.entries(limits)
  .map(([name, limit]) => `  ${name}: ${limit},\n`)
  .join("")}} as const;
`,
  };
}

function classifierFile(packed: PackedClassifier<string>, { name, what }: { name: string; what: string }): string {
  const { labels, slots, weights, step, biases, cues, cueStep, sharpness } = packed;
  return `/** Weights by which ${what} are told apart. ${NOTE} */

/** Read by packed-classifier.ts. */
export const ${name} = {
  labels: ${listOf(labels.map((label) => JSON.stringify(label)))},
  slots:
    ${JSON.stringify(slots)},
  weights:
    ${JSON.stringify(weights)},
  step: ${step},
  biases: ${listOf(biases)},
  cues: ${JSON.stringify(cues)},
  cueStep: ${cueStep},
  sharpness: ${sharpness},
} as const;
`;
}

/** On one line where it fits, as the formatter would have it. */
function listOf(items: readonly (string | number)[]): string {
  const line = `[${items.join(", ")}]`;
  return line.length <= LIST_LENGTH_MAX ? line : `[\n${items.map((item) => `    ${item},\n`).join("")}  ]`;
}

async function learnWithBar(examples: readonly LabelledInquiry[]): Promise<PackedRouter> {
  const bar = new SingleBar({
    format: "{bar} {value} of {total} trainings | {duration_formatted}",
    stream: process.stderr,
  });
  bar.start(LEARNING_STEPS, 0);
  const learnt = await learnRouter(examples, () => bar.increment());
  bar.stop();
  return learnt;
}

/**
 * Trains the router and tells how well it does on inquiries that it has not seen, beside the one before.
 * @param isCheck writes nothing, and tells which committed files are not what the data gives
 * @returns whether the committed files are now, or were before, what the data gives
 */
export async function trainRouter(isCheck: boolean): Promise<boolean> {
  const examples = labelledInquiries();
  const heldOut = examples.filter(isHeldOut);
  const learnt = await learnWithBar(examples.filter((example) => !isHeldOut(example)));
  const files = routerFiles(learnt);
  if (isCheck) return areCommitted(files);
  writeGenerated(files);
  const size = gzipSync(Object.values(files).join("")).length;
  console.log(
    `Learnt from ${examples.length - heldOut.length} inquiries; weights of ${Math.round(size / 1000)} KB gzipped.`,
  );
  const routers = [
    ["before", shippedRouter()],
    ["after", unpackRouter(learnt, "after")],
  ] as const;
  console.log(accuracyTable(heldOut, routers));
  return true;
}
