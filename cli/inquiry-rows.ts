/** The rows of an import file: each is an inquiry to send, or says why it cannot be one. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { inquiryRequest } from "../shared/contracts/inquiry-request.ts";
import { parseContract } from "../shared/contracts/parse.ts";
import { ContractError } from "../shared/domain/errors.ts";
import { csvRows } from "./csv-rows.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { UsageError } from "./failure.ts";
import type { InquiryRow } from "./inquiry-row.ts";
import { jsonRows } from "./json-rows.ts";

/**
 * Reads and checks a whole file, so that its size is known and nothing is sent of a file that cannot be read.
 * @throws UsageError if it is no CSV or JSONL file of inquiries
 */
export async function readInquiryRows(path: string): Promise<readonly InquiryRow[]> {
  const reader = READERS.get(extname(path).toLowerCase());
  if (reader === undefined) throw new UsageError("An import file ends in .csv, .jsonl or .ndjson.");
  return reader(await readText(path)).map(checked);
}

const READERS: ReadonlyMap<string, (text: string) => readonly InquiryRow[]> = new Map([
  [".csv", csvRows],
  [".jsonl", jsonRows],
  [".ndjson", jsonRows],
]);

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UsageError(`${path} cannot be read; check the name.`, { cause });
  });
  return decodeUtf8(bytes, `${path} is not UTF-8; in a spreadsheet, save it as "CSV UTF-8".`);
}

function checked(row: InquiryRow): InquiryRow {
  if ("errors" in row) return row;
  try {
    parseContract(inquiryRequest, row.request, "row");
    return row;
  } catch (error) {
    if (error instanceof ContractError) return { line: row.line, errors: error.errors };
    throw error;
  }
}
