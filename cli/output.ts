/** What the command line writes: JSON lines for scripts on stdout, sentences for people on stderr. */
import { once } from "node:events";

export const print = (value: object): Promise<void> => printText(`${JSON.stringify(value)}\n`);

/** Waits when the reader is slower than we are, so that an export does not pile up in memory. */
export async function printText(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
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
