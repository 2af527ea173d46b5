/** CPU time of this process, its threads and the processes it started. */
import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc/<pid>/stat: 100 a second on every Linux that Node supports (getconf CLK_TCK). */
const MILLISECONDS_A_TICK = 10;

/** Places of /proc/<pid>/stat counted behind the program's name: parent, user ticks, system ticks (proc_pid_stat(5)). */
const FIELD = { parent: 1, user: 11, system: 12 } as const;

/** So far, in milliseconds. Child processes are counted on Linux only; the DynamoDB emulator is one. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenMilliseconds();
}

function childrenMilliseconds(): number {
  if (process.platform !== "linux") return 0;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((fields) => Number(fields[FIELD.parent]) === process.pid)
    .map((fields) => (Number(fields[FIELD.user]) + Number(fields[FIELD.system])) * MILLISECONDS_A_TICK)
    .reduce((total, one) => total + one, 0);
}

/** What follows the program's name, which may itself hold spaces and brackets; nothing if the process is gone. */
function statOf(pid: string): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
