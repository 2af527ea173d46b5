/** How far an import is: a bar on a terminal, a line now and then elsewhere. */
import { SingleBar } from "cli-progress";

export type Progress = {
  /** One more row is done. */
  step(): void;
  /** Makes room for something else to be written; the bar comes back under it. */
  clear(): void;
  stop(): void;
};

/** A line for each tenth of the rows. */
const LINES = 10;

/** @param stream where it is shown: stderr, as stdout is for results */
export function importProgress(total: number, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barProgress(total, stream) : lineProgress(total, stream);
}

function barProgress(total: number, stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    format: "{bar} {percentage}% | {value} of {total} rows | {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    stream,
    // After `clear` the same text has to be drawn again.
    forceRedraw: true,
  });
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    clear: () => stream.write("\r\u001B[K"),
    stop: () => bar.stop(),
  };
}

function lineProgress(total: number, stream: NodeJS.WriteStream): Progress {
  const every = Math.max(1, Math.ceil(total / LINES));
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done % every === 0 || done === total) stream.write(`${done} of ${total} rows\n`);
    },
    clear: () => {},
    stop: () => {},
  };
}
