/** EventBridge Scheduler on this machine: rate() schedules run by a timer, every one can be fired by hand. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import { LOCAL_ACCOUNT } from "./assembly.ts";
import { functionNameOf } from "./event-sources.ts";
import type { FunctionHost } from "./function-host.ts";
import { parseJson } from "./json.ts";
import { LocalStackError, messageOf } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import type { Template } from "./template.ts";

const UNIT_MILLISECONDS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default("ENABLED"),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

type Schedule = {
  readonly id: string;
  readonly host: FunctionHost;
  readonly input: string | undefined;
  readonly every: number | undefined;
};

export class Schedules {
  readonly #schedules: readonly Schedule[];
  readonly #region: string;
  readonly #notice: Notice;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(template: Template, hosts: ReadonlyMap<string, FunctionHost>, region: string, notice: Notice) {
    this.#region = region;
    this.#notice = notice;
    this.#schedules = template.ofType("AWS::Scheduler::Schedule").flatMap((resource) => {
      const { Target, ScheduleExpression, State } = template.read(resource, scheduleSchema);
      const host = hosts.get(functionNameOf(Target.Arn));
      if (host === undefined || State !== "ENABLED") return [];
      return [{ id: resource.logicalId, host, input: Target.Input, every: rateMilliseconds(ScheduleExpression) }];
    });
  }

  start(): void {
    for (const schedule of this.#schedules) {
      if (schedule.every === undefined) continue;
      const fire = () =>
        this.#fire(schedule).catch((error: unknown) =>
          this.#notice("function-failed", { function: schedule.host.name, error: messageOf(error) }),
        );
      this.#timers.push(setInterval(() => void fire(), schedule.every));
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /**
   * Fires a function's schedule now.
   * @throws LocalStackError if the function has none
   */
  fire(functionName: string): Promise<unknown> {
    const schedule = this.#schedules.find(({ host }) => host.name === functionName);
    if (schedule === undefined) throw new LocalStackError(`No enabled schedule of the template runs ${functionName}.`);
    return this.#fire(schedule);
  }

  #fire({ id, host, input }: Schedule): Promise<unknown> {
    if (input !== undefined) return host.invoke(parseJson(input));
    return host.invoke({
      version: "0",
      id: randomUUID(),
      "detail-type": "Scheduled Event",
      source: "aws.scheduler",
      account: LOCAL_ACCOUNT,
      time: new Date().toISOString(),
      region: this.#region,
      resources: [`arn:aws:scheduler:${this.#region}:${LOCAL_ACCOUNT}:schedule/default/${id}`],
      detail: "{}",
    });
  }
}

/** @returns undefined for cron() and at(): those run only when fired by hand */
function rateMilliseconds(expression: string): number | undefined {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (unit !== "minute" && unit !== "hour" && unit !== "day") return undefined;
  return Number(count) * UNIT_MILLISECONDS[unit];
}
