import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../../../cli/failure.ts";
import { readInquiryRows } from "../../../cli/inquiry-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "inquiry-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = JSON.stringify({ text: "Сәлем", contact: "none", consent: true });

describe("an import file", () => {
  it("of JSON lines has a row for each line that is not blank", async () => {
    const rows = await readInquiryRows(aFile("a.jsonl", `\uFEFF${GOOD}\r\n\n{broken\n${GOOD}`));
    expect(rows.map((row) => [row.line, "errors" in row ? row.errors[0]?.code : "row"])).toEqual([
      [1, "row"],
      [3, "not-json"],
      [4, "row"],
    ]);
  });

  it("names what is wrong with a row by field, before anything is sent", async () => {
    const [row] = await readInquiryRows(aFile("b.csv", "text,email,contact,consent\nСәлем,a@b,answer,true"));
    expect(row).toEqual({
      line: 2,
      errors: [expect.objectContaining({ pointer: "/person/email", code: "email-not-valid" })],
    });
  });

  it("sends a good row as it was written", async () => {
    const [row] = await readInquiryRows(aFile("c.ndjson", JSON.stringify({ ...JSON.parse(GOOD), text: "и\u0306" })));
    expect(row).toMatchObject({ request: { text: "и\u0306" } });
  });

  it.each([
    ["d.xlsx", "text", "ends in .csv"],
    ["e.csv", Uint8Array.of(0xd1, 0xe0, 0xeb), "is not UTF-8"],
  ])("like %s cannot be read, and is refused whole", async (name, content, sentence) => {
    const reading = readInquiryRows(aFile(name, content));
    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(sentence);
  });

  it("that is not there is named", async () => {
    await expect(readInquiryRows(join(folder, "none.csv"))).rejects.toThrow("none.csv cannot be read");
  });
});
