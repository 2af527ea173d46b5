/** What every measure is handed: where to put things, and how to say that it is under way. */
import type { Undo } from "../local/undo.ts";
import type { Finding } from "./report.ts";

export type BenchRun = {
  /** The project's folder. */
  readonly root: string;
  /** A folder of this run alone; gone when it ends. */
  readonly folder: string;
  /** The local stage, synthesized for this run. */
  readonly cdkOut: string;
  /** What has been started: ended after the measure, whatever happens. */
  readonly undo: Undo;
  readonly say: (progress: string) => void;
};

/** One entry of the bench: measures, and tells what it found. */
export type Measure = (run: BenchRun) => Promise<readonly Finding[]>;
