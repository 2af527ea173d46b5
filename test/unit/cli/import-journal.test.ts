import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ImportJournal } from "../../../cli/import-journal.ts";

const folder = mkdtempSync(join(tmpdir(), "import-journal-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HERE = "http://127.0.0.1:4000";
const accepted = { key: "key-1", line: 2, reference: "R-1" };
const fileNamed = (name: string) => join(folder, name);

describe("the journal of an import", () => {
  it("knows in the next run what was accepted in this one", () => {
    new ImportJournal(fileNamed("a.csv"), HERE).remember(accepted);
    expect(new ImportJournal(fileNamed("a.csv"), HERE).reference("key-1")).toBe("R-1");
  });

  it("knows nothing of another portal: what a test stage took, production has not", () => {
    new ImportJournal(fileNamed("b.csv"), HERE).remember(accepted);
    expect(new ImportJournal(fileNamed("b.csv"), "https://ask.example.org").reference("key-1")).toBeUndefined();
  });

  it("outlives a run that was killed in the middle of a line", () => {
    new ImportJournal(fileNamed("c.csv"), HERE).remember(accepted);
    appendFileSync(`${fileNamed("c.csv")}.ucc-journal.jsonl`, '{"portal":"http:');
    new ImportJournal(fileNamed("c.csv"), HERE).remember({ ...accepted, key: "key-2" });
    const journal = new ImportJournal(fileNamed("c.csv"), HERE);
    expect([journal.reference("key-1"), journal.reference("key-2")]).toEqual(["R-1", "R-1"]);
  });

  it("begins as if empty when everything is to be sent again", () => {
    new ImportJournal(fileNamed("d.csv"), HERE).remember(accepted);
    expect(new ImportJournal(fileNamed("d.csv"), HERE, true).reference("key-1")).toBeUndefined();
  });
});
