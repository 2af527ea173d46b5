/** Learns one subject, as a worker of learn-router.ts: tells each step, and what was learnt at last. */
import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { learnSubject } from "./learn-subject.ts";
import { labelledInquiry, withStatements } from "./router-examples.ts";
import { ASKS, SPAM, SUBJECT_NAMES, TOPICS, URGENCY } from "./subjects.ts";

const task = z.object({ subject: z.enum(SUBJECT_NAMES), inquiries: z.array(labelledInquiry) });

/** What a worker is to learn, and from which inquiries. */
export type Task = z.output<typeof task>;

const { subject, inquiries } = task.parse(workerData);
const examples = inquiries.map(withStatements);
const step = () => parentPort?.postMessage("step");
const learning = {
  topics: () => learnSubject(examples, TOPICS, step),
  urgency: () => learnSubject(examples, URGENCY, step),
  spam: () => learnSubject(examples, SPAM, step),
  asks: () => learnSubject(examples, ASKS, step),
};
parentPort?.postMessage(learning[subject]());
