import { describe, expect, it } from "vitest";
import { importRows, keyedRows, type RowOutcome } from "../../../cli/import-rows.ts";
import type { InquiryRow } from "../../../cli/inquiry-row.ts";
import { PortalUnavailableError, type SubmitOutcome } from "../../../cli/portal-client.ts";

const STATUS_URL = "https://ask.example.org/kk/inquiries/x?secret=y";
const rowsOf = (count: number): InquiryRow[] =>
  Array.from({ length: count }, (_, index) => ({ line: index + 2, request: { text: `question ${index + 2}` } }));

/** The keys of rows that say this, in a file of this name; null stands for a row that cannot be sent. */
const keysOf = (fileName: string, texts: readonly (string | null)[]) =>
  keyedRows(
    fileName,
    texts.map((text, line) => (text === null ? { line, errors: [] } : { line, request: { text } })),
  ).map((row) => ("key" in row ? row.key : null));

/** A portal that accepts, unless a test says otherwise of a line; and all that is remembered and reported. */
function world(answers: Readonly<Record<number, SubmitOutcome | Error>> = {}, known: readonly string[] = []) {
  const keys: string[] = [];
  const outcomes: RowOutcome[] = [];
  const remembered: object[] = [];
  const busy = { now: 0, most: 0 };
  const submit = async (request: unknown, key: string): Promise<SubmitOutcome> => {
    keys.push(key);
    busy.now += 1;
    busy.most = Math.max(busy.most, busy.now);
    await Promise.resolve();
    busy.now -= 1;
    const line = Number(/\d+/.exec(JSON.stringify(request))?.[0]);
    const answer = answers[line] ?? { outcome: "accepted", reference: `R-${line}`, statusUrl: STATUS_URL };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const deps = {
    portal: { submit },
    journal: {
      reference: (key: string) => (known.includes(key) ? "R-known" : undefined),
      remember: (row: object) => void remembered.push(row),
    },
    report: (outcome: RowOutcome) => Promise.resolve(void outcomes.push(outcome)),
    concurrency: 1,
  };
  return { deps, keys, outcomes, remembered, busy };
}

describe("an import", () => {
  it("remembers what was accepted, without the person's secret", async () => {
    const { deps, outcomes, remembered } = world();
    await importRows(rowsOf(1), "a.csv", deps);
    expect(outcomes).toEqual([{ line: 2, outcome: "accepted", reference: "R-2", statusUrl: STATUS_URL }]);
    expect(remembered).toEqual([{ key: keysOf("a.csv", ["question 2"])[0], line: 2, reference: "R-2" }]);
  });

  it("does not send what was accepted before", async () => {
    const { deps, keys, outcomes } = world({}, [String(keysOf("a.csv", ["question 2"])[0])]);
    await importRows(rowsOf(2), "a.csv", deps);
    expect(keys).toHaveLength(1);
    expect(outcomes[0]).toEqual({ line: 2, outcome: "accepted-before", reference: "R-known" });
  });

  it("tells a bad row and goes on, whoever found it bad", async () => {
    const errors = [{ pointer: "/text", code: "required", detail: "This field is needed" }];
    const problem = { type: "urn:ucc:problem:contract-violated", title: "Not valid", status: 400, errors };
    const { deps, outcomes } = world({ 2: { outcome: "refused", problem } });
    await importRows([...rowsOf(1), { line: 3, errors }, ...rowsOf(3).slice(2)], "a.csv", deps);
    expect(outcomes.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "refused"],
      [3, "refused"],
      [4, "accepted"],
    ]);
    expect(outcomes[0]).toMatchObject({ errors });
  });

  it("tells the problem itself where it names no field", async () => {
    const problem = { type: "urn:ucc:problem:too-large", title: "Too large", status: 413 };
    const { deps, outcomes } = world({ 2: { outcome: "refused", problem } });
    await importRows(rowsOf(1), "a.csv", deps);
    expect(outcomes).toEqual([
      { line: 2, outcome: "refused", errors: [{ pointer: "", code: problem.type, detail: "Too large" }] },
    ]);
  });

  it("stops where the portal cannot be reached, so that a repeat continues there", async () => {
    const { deps, outcomes, remembered } = world({ 3: new PortalUnavailableError("takes no inquiries now") });
    await importRows(rowsOf(5), "a.csv", deps);
    expect(outcomes.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "accepted"],
      [3, "unsent"],
    ]);
    expect(remembered).toHaveLength(1);
  });

  it("sends as many at a time as it may, and no more", async () => {
    const { deps, busy, outcomes } = world();
    await importRows(rowsOf(20), "a.csv", { ...deps, concurrency: 4 });
    expect([outcomes.length, busy.most]).toEqual([20, 4]);
  });

  it("ends with a fault that is not about a row", async () => {
    const { deps } = world({ 2: new TypeError("bug") });
    await expect(importRows(rowsOf(2), "a.csv", deps)).rejects.toThrow("bug");
  });
});

describe("the key of a row", () => {
  it("does not depend on the line, so that a mended file sends no accepted row twice", () => {
    const [first, broken, third, fourth] = keysOf("a.csv", ["x", null, "y", "z"]);
    expect(broken).toBeNull();
    expect(keysOf("a.csv", ["x", "y", "z"])).toEqual([first, third, fourth]);
    expect(keysOf("a.csv", ["z", "mended", "x", "y"])).toEqual([fourth, expect.any(String), first, third]);
  });

  it("is the same in whatever order its fields stand", () => {
    const one = keyedRows("a.csv", [{ line: 2, request: { text: "x", contact: "none" } }]);
    const other = keyedRows("a.csv", [{ line: 2, request: { contact: "none", text: "x" } }]);
    expect(one).toEqual(other);
  });

  it("tells rows that say the same apart by their count, so that two people who ask the same are two inquiries", () => {
    const [first, between, second] = keysOf("a.csv", ["x", "y", "x"]);
    expect(new Set([first, between, second]).size).toBe(3);
    expect(keysOf("a.csv", ["x", "x", "y"])).toEqual([first, second, between]);
  });

  it("is another one in another file", () => {
    expect(keysOf("b.csv", ["x"])).not.toEqual(keysOf("a.csv", ["x"]));
  });

  it("is as long as an Idempotency-Key has to be", () => {
    expect(keysOf("a.csv", ["x"])).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  });
});
