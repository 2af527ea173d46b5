/**
 * What the command line writes: JSON lines for scripts on stdout, sentences for people on stderr. Who reads may stop
 * early (`ucc export | head`); a command still does all it was asked to do, unless it asks `hasReader`.
 */
import { promisify } from "node:util";
import { OutputError } from "./failure.ts";

const isClosedPipe = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EPIPE";

// Without a listener the process would die of it in the middle of its work.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

/** Kept here: Node's stdout forgets its errors, so that every write may meet one anew. */
let isRead = true;

/** Whether somebody still reads stdout: a command that does nothing but print may end when nobody does. */
export const hasReader = (): boolean => isRead;

export const print = (value: object): Promise<void> => printText(`${JSON.stringify(value)}\n`);

const write = promisify((text: string | Uint8Array, done: (error?: Error | null) => void) =>
  process.stdout.write(text, done),
);

/**
 * Waits until it is written, so that an export does not pile up in memory when the reader is slower than we are.
 * @throws OutputError
 */
export async function printText(text: string | Uint8Array): Promise<void> {
  try {
    if (isRead) await write(text);
  } catch (error) {
    if (!isClosedPipe(error)) throw new OutputError(error);
    isRead = false;
  }
}

export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** The command goes on, and its exit code will tell that not everything was done. */
export function someFailed(): void {
  process.exitCode = 1;
}

/** "1 message", "2 messages". */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
