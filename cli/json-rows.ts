/** Rows of a JSONL file: each line is an inquiry as POST /api/inquiries takes it. */
import * as z from "zod/mini";
import type { InquiryRow } from "./inquiry-row.ts";

const jsonText = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: "custom", message: "not-json", input: text });
      return z.NEVER;
    }
  }),
);
const json = z.pipe(jsonText, z.json());

const NOT_JSON = [{ pointer: "", code: "not-json", detail: "Each line is one JSON object" }];

/** Blank lines are no rows. */
export function jsonRows(text: string): readonly InquiryRow[] {
  return text.split("\n").flatMap((lineText, index): InquiryRow[] => {
    if (lineText.trim() === "") return [];
    const request = json.safeParse(lineText);
    return [request.success ? { line: index + 1, request: request.data } : { line: index + 1, errors: NOT_JSON }];
  });
}
