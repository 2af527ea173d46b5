/** Learns the four classifiers of the router, each in a worker, and the limits by which they speak. */
import { Worker } from "node:worker_threads";
import type { PackedClassifier } from "../shared/domain/routing/classifier.ts";
import { unpackClassifier } from "../shared/domain/routing/packed-classifier.ts";
import type { Limits, Router, SpamLabel, Urgency } from "../shared/domain/routing/router.ts";
import type { AskCount } from "../shared/domain/routing/second-ask.ts";
import type { Topic } from "../shared/domain/topic.ts";
import { chooseLimits } from "./choose-limits.ts";
import { learnSecondAsk } from "./learn-second-ask.ts";
import type { LearntSubject } from "./learn-subject.ts";
import { isDrawn, type LabelledInquiry } from "./router-examples.ts";
import type { Task } from "./subject-worker.ts";
import { ASKS, SPAM, type SubjectName, TOPICS, URGENCY } from "./subjects.ts";

/** A router as it is shipped. */
export type PackedRouter = {
  readonly topics: PackedClassifier<Topic>;
  readonly urgency: PackedClassifier<Urgency>;
  readonly spam: PackedClassifier<SpamLabel>;
  readonly asks: PackedClassifier<AskCount>;
  readonly secondAsk: readonly number[];
  readonly limits: Limits;
};

/** How many steps `learnRouter` tells. */
export const LEARNING_STEPS = [TOPICS, URGENCY, SPAM, ASKS].reduce(
  (steps, { innerFolds }) => steps + innerFolds + 1,
  0,
);

/** @param step called after each of LEARNING_STEPS */
export async function learnRouter(
  examples: readonly LabelledInquiry[],
  step: () => void = () => {},
): Promise<PackedRouter> {
  const learn = <Label extends string>(subject: SubjectName) =>
    learnInWorker<Label>({ subject, inquiries: [...examples] }, step);
  // Two at a time, since each needs a gigabyte.
  const [[urgency, spam], [topics, asks]] = await Promise.all([
    inTurn(
      () => learn<Urgency>("urgency"),
      () => learn<SpamLabel>("spam"),
    ),
    inTurn(
      () => learn<Topic>("topics"),
      () => learn<AskCount>("asks"),
    ),
  ]);
  const [secondAsk, secondOf] = learnSecondAsk(
    examples.map((example, at) => ({
      example,
      main: topics.rankings[at]?.[0]?.label,
      evidence: topics.evidence[at] ?? [],
      asks: { ranking: asks.rankings[at] ?? [], attention: [] },
    })),
  );
  const judged = examples.map((example, at) => ({
    example,
    topics: topics.rankings[at] ?? [],
    second: secondOf(at),
    urgency: urgency.rankings[at] ?? [],
    spam: spam.rankings[at] ?? [],
  }));
  const limits = chooseLimits(judged.filter(({ example }) => !isDrawn(example)));
  return {
    topics: topics.packed,
    urgency: urgency.packed,
    spam: spam.packed,
    asks: asks.packed,
    secondAsk,
    limits,
  };
}

const inTurn = async <One, Other>(one: () => Promise<One>, other: () => Promise<Other>) =>
  [await one(), await other()] as const;

function learnInWorker<Label extends string>(task: Task, step: () => void): Promise<LearntSubject<Label>> {
  const { promise, resolve, reject } = Promise.withResolvers<LearntSubject<Label>>();
  const worker = new Worker(new URL("./subject-worker.ts", import.meta.url), { workerData: task });
  worker.on("message", (message: "step" | LearntSubject<Label>) => {
    if (message === "step") step();
    else resolve(message);
  });
  worker.on("error", reject);
  worker.on("messageerror", reject);
  // Changes nothing once it has told what it learnt.
  worker.on("exit", (code) => reject(new Error(`The learning of ${task.subject} ended with exit code ${code}`)));
  return promise;
}

/** A router as it is computed with. */
export const unpackRouter = (packed: PackedRouter, version: string): Router => ({
  topics: unpackClassifier(packed.topics),
  urgency: unpackClassifier(packed.urgency),
  spam: unpackClassifier(packed.spam),
  asks: unpackClassifier(packed.asks),
  secondAsk: packed.secondAsk,
  limits: packed.limits,
  version,
});
