/** What a read consumed, and how that compares between two sizes of the store. */
import { PAGE_ROWS } from "./bulk-inquiries.ts";
import type { ObservedCall, Observer } from "./observer.ts";
import type { Finding } from "./report.ts";
import { sum } from "./statistics.ts";

const MEASURE = "growth";

export type Read = {
  readonly units: number;
  readonly scanned: number;
  readonly returned: number;
  readonly s3Calls: number;
};

const NAMES = {
  page: `queue page of ${PAGE_ROWS} rows of one topic`,
  inquiry: "inquiry on the desk",
  search: "page of 20 hits of a search",
  firstSearch: "first search of a new environment",
  board: "board of now",
  sweep: "due sweep of one topic",
  status: "status page",
} as const;

export type Reads = Readonly<Record<keyof typeof NAMES, Read>>;
export type SizedReads = { readonly inquiries: number; readonly reads: Reads };

/** Measured one after the other: whatever the observer sees meanwhile belongs to this read. */
export async function consumed({ calls }: Observer, read: () => Promise<unknown>): Promise<Read> {
  const before = calls.length;
  await read();
  const own = calls.slice(before);
  const total = (of: (call: ObservedCall) => number) => sum(own.map(of));
  return {
    units: total(({ units }) => units),
    scanned: total(({ scanned }) => scanned),
    returned: total(({ returned }) => returned),
    s3Calls: own.filter(({ service }) => service === "s3").length,
  };
}

/** What has to cost the same in both sizes. A first search reads every segment: it follows the store, and is told, not judged. */
const SAME = ["page", "inquiry", "search", "board", "sweep", "status"] as const;

export function compared(small: SizedReads, large: SizedReads): readonly Finding[] {
  const first = ({ inquiries, reads }: SizedReads): Finding => {
    const what = `${NAMES.firstSearch}, at ${inquiries} inquiries`;
    return { measure: MEASURE, what, figure: reads.firstSearch.s3Calls, unit: "S3 calls" };
  };
  return [...SAME.flatMap((name) => comparedRead(name, small, large)), first(small), first(large)];
}

function comparedRead(name: (typeof SAME)[number], small: SizedReads, large: SizedReads): readonly Finding[] {
  const [before, after] = [small.reads[name], large.reads[name]];
  const told = (inquiries: number, figure: number, unit: string): Finding => {
    return { measure: MEASURE, what: `${NAMES[name]}, at ${inquiries} inquiries`, figure, unit };
  };
  const same = (finding: Finding, value: number): Finding => {
    return { ...finding, gate: true, budget: { is: "exactly", value } };
  };
  const looked = {
    ...told(large.inquiries, after.scanned, "items"),
    what: `${NAMES[name]}, items looked at for ${after.returned} returned`,
  };
  return [
    told(small.inquiries, before.units, "read units"),
    same(told(large.inquiries, after.units, "read units"), before.units),
    ...(after.scanned === 0 ? [] : [same(looked, after.returned)]),
    ...(after.s3Calls === 0 ? [] : [same(told(large.inquiries, after.s3Calls, "S3 calls"), before.s3Calls)]),
  ];
}
