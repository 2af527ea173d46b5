/**
 * One centre for every test file that needs no settings of its own: to start one costs two seconds of CPU, and to warm
 * its functions as much again. vitest runs these files one after another in few processes (`isolate: false`); each
 * process starts the centre when a file first asks, and ends it with itself. Files must not count on an empty table.
 */
import { aCentre, type Centre } from "./local-centre.ts";

/** It runs on for the next file: no file can end it. */
export type SharedCentre = Omit<Centre, "stop">;

let running: Promise<Centre> | undefined;

export function theCentre(): Promise<SharedCentre> {
  running ??= endedWithProcess(aCentre());
  return running;
}

/** vitest ends a worker by SIGTERM within half a second, and forbids process.exit: what ends with a process is told here. */
async function endedWithProcess(starting: Promise<Centre>): Promise<Centre> {
  process.once("SIGTERM", () => {
    process.emit("exit", 0);
    process.kill(process.pid, "SIGKILL");
  });
  return await starting;
}
