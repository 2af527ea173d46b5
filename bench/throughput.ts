/** How many inquiries a second go all the way, and how long one takes from accepted to mailed; beside the floor. */
import { join } from "node:path";
import { type LocalStack, startLocalStack } from "../local/stack.ts";
import { parseMailTag } from "../shared/domain/mail.ts";
import type { BenchRun } from "./bench-run.ts";
import { type Floor, type Round, startFloor } from "./floor.ts";
import { type LoadResult, type LoadSettings, putLoad } from "./load.ts";
import { cpuMilliseconds } from "./process-cpu.ts";
import type { Finding } from "./report.ts";
import { median, percentile } from "./statistics.ts";
import { atRest, until } from "./until.ts";

const ROUNDS = 3;
const INQUIRIES_A_ROUND = 1_000;
const CONCURRENCY = 16;
/** Every environment is a thread with its own code: V8 needs some hundred calls in each before it has optimized them. */
const WARM_UP_INQUIRIES = 1_000;
/** Well below what the stack can do: the latency is then the way's own, not that of a backlog. */
const STEADY = { inquiries: 300, perSecond: 30 } as const;
const ROUND_WITHIN_SECONDS = 60;
/** SES's events come after the mail; their work counts too. */
const REST_MILLISECONDS = 500;

const MEASURE = "throughput";

type OurRound = Round & { readonly latencies: readonly number[] };

export async function throughput(run: BenchRun): Promise<readonly Finding[]> {
  const { undo } = run;
  const stateDirectory = join(run.folder, "throughput");
  run.say("starting a private local stack, and emulators for the floor");
  const stack = await startLocalStack({ stateDirectory, cdkOut: run.cdkOut, databaseInMemory: true, warm: true });
  undo.add(() => stack.stop());
  return await compare(new Course(stack), await startFloor(run.cdkOut, undo), run);
}

/** Floor and service in turns, so that what else the machine does falls on both. */
async function compare(course: Course, floor: Floor, { say }: BenchRun): Promise<readonly Finding[]> {
  const concurrency = CONCURRENCY;
  await course.run({ count: WARM_UP_INQUIRIES, concurrency });
  await floor.run(0, WARM_UP_INQUIRIES, concurrency);
  const floors: Round[] = [];
  const ours: OurRound[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const floorRound = await floor.run(round * INQUIRIES_A_ROUND, INQUIRIES_A_ROUND, concurrency);
    const ourRound = await course.run({ count: INQUIRIES_A_ROUND, concurrency });
    floors.push(floorRound);
    ours.push(ourRound);
    const [bare, whole] = [floorRound, ourRound].map(({ perSecond }) => perSecond.toFixed(0));
    say(`round ${round} of ${ROUNDS}: floor ${bare} inquiries/s, ours ${whole}`);
  }
  say(`latency at ${STEADY.perSecond} inquiries/s`);
  const { inquiries: count, perSecond } = STEADY;
  const steady = await course.run({ count, perSecond, concurrency });
  return [...speeds(floors, ours), ...latencies(steady)];
}

/** One stack and how many inquiries have been sent through it. */
class Course {
  readonly #stack: LocalStack;
  #sent = 0;

  constructor(stack: LocalStack) {
    this.#stack = stack;
  }

  /**
   * Sends a load and waits until every inquiry's mail has been accepted by the SES side and SES's events are recorded.
   * @throws Error if an inquiry got no mail, or two
   */
  async run(load: Pick<LoadSettings, "count" | "concurrency" | "perSecond">): Promise<OurRound> {
    const { portalUrl } = this.#stack;
    const cpuBefore = cpuMilliseconds();
    const result = await putLoad({ ...load, portalUrl, first: this.#sent });
    this.#sent += load.count;
    await until("all mails", () => this.#stack.mailCount() >= this.#sent, ROUND_WITHIN_SECONDS);
    await atRest(() => this.#stack.fn("record-mail-feedback").invocations, REST_MILLISECONDS);
    const cpu = cpuMilliseconds() - cpuBefore - result.cpuMilliseconds;
    const mailedAt = await this.#mailedAt(result);
    const seconds = (Math.max(...mailedAt.values()) - result.began) / 1000;
    return {
      perSecond: load.count / seconds,
      cpuMillisecondsEach: cpu / load.count,
      latencies: [...mailedAt].map(([reference, at]) => Math.max(0, at - (result.accepted[reference] ?? at))),
    };
  }

  async #mailedAt({ accepted }: LoadResult): Promise<ReadonlyMap<string, number>> {
    const mails = await this.#stack.sentMails();
    const mailedAt = new Map<string, number>();
    for (const { tags, at } of mails) {
      const reference = parseMailTag(tags["mail"] ?? "")?.reference;
      if (reference !== undefined && reference in accepted) mailedAt.set(reference, Date.parse(at));
    }
    const wanted = Object.keys(accepted).length;
    if (mailedAt.size !== wanted || mails.length !== this.#sent) {
      throw new Error(`${wanted} inquiries, ${mailedAt.size} of them mailed; ${mails.length} mails for ${this.#sent}`);
    }
    return mailedAt;
  }
}

function speeds(floors: readonly Round[], ours: readonly OurRound[]): readonly Finding[] {
  const ofFloor = ours.map((round, index) => round.perSecond / (floors[index]?.perSecond ?? Number.NaN));
  const cpuOfFloor = ours.map(
    (round, index) => round.cpuMillisecondsEach / (floors[index]?.cpuMillisecondsEach ?? Number.NaN),
  );
  const figure = (what: string, value: number, unit: string) => ({ measure: MEASURE, what, figure: value, unit });
  const middle = (rounds: readonly Round[], of: (round: Round) => number) => median(rounds.map(of));
  const backlog = ours.flatMap((round) => round.latencies);
  return [
    {
      ...figure(
        "accepted to stored and mailed",
        middle(ours, (round) => round.perSecond),
        "inquiries/s",
      ),
      budget: { is: "at least", value: 150 },
    },
    figure(
      "the floor: bare calls of one inquiry",
      middle(floors, (round) => round.perSecond),
      "inquiries/s",
    ),
    figure("speed against the floor, median of rounds", median(ofFloor), "x"),
    {
      ...figure(
        "CPU with emulators, to SES's events recorded",
        middle(ours, (round) => round.cpuMillisecondsEach),
        "ms/inquiry",
      ),
      budget: { is: "at most", value: 5 },
    },
    figure(
      "the floor's CPU, SDK clients and emulators",
      middle(floors, (round) => round.cpuMillisecondsEach),
      "ms/inquiry",
    ),
    figure("CPU against the floor, median of rounds", median(cpuOfFloor), "x"),
    figure("accepted to mailed at full load, p50", percentile(backlog, 0.5), "ms"),
    figure("accepted to mailed at full load, p99", percentile(backlog, 0.99), "ms"),
  ];
}

function latencies({ latencies: values, cpuMillisecondsEach }: OurRound): readonly Finding[] {
  const at = `accepted to mailed at ${STEADY.perSecond}/s`;
  const figure = (what: string, value: number, unit: string) => ({ measure: MEASURE, what, figure: value, unit });
  return [
    figure(`${at}, p50`, percentile(values, 0.5), "ms"),
    figure(`${at}, p95`, percentile(values, 0.95), "ms"),
    figure(`${at}, p99`, percentile(values, 0.99), "ms"),
    figure(`CPU at ${STEADY.perSecond}/s`, cpuMillisecondsEach, "ms/inquiry"),
  ];
}
