/** Rows of a CSV file (RFC 4180): a heading, then an inquiry a row. A broken row costs that row, never those behind it. */
import { CsvError, type Info } from "csv-parse";
import { parse } from "csv-parse/sync";
import { BODY_MAX_BYTES } from "../shared/domain/limits.ts";
import { UsageError } from "./failure.ts";
import type { InquiryRow } from "./inquiry-row.ts";

/** The columns; a heading may leave out any, and add `answers.<code>` for a topic's questions. */
export const CSV_COLUMNS = [
  "topic",
  "subject",
  "text",
  "language",
  "name",
  "email",
  "phone",
  "country",
  "contact",
  "consent",
  "consentVersion",
] as const;
type Column = (typeof CSV_COLUMNS)[number] | `answers.${string}`;

/** Columns that stand in `person` of the request. */
const PERSON_COLUMNS: readonly string[] = ["name", "email", "phone", "country"];

/** How people write "yes" in a consent column. */
const CONSENT = /^(true|yes|1|да|иә)$/iu;

/** Spreadsheets write the separator of their country. */
const SEPARATORS = [",", ";", "\t"] as const;

/** A record with its first line; `fields` is absent when its quotes are broken. */
type CsvRecord = { readonly line: number; readonly fields?: readonly string[] };

/** @throws UsageError if the heading is not one */
export function csvRows(text: string): readonly InquiryRow[] {
  const [heading, ...records] = csvRecords(text);
  if (heading?.fields === undefined)
    throw new UsageError("The file begins with no heading; it has the columns of --help.");
  const columns = heading.fields.map(columnNamed);
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new UsageError(`The column "${twice}" stands in the heading twice; leave one out.`);
  return records.map((record) => rowOf(record, columns));
}

function columnNamed(name: string): Column {
  const column = name.trim();
  if (/^answers\../.test(column)) return `answers.${column.slice("answers.".length)}`;
  const known = CSV_COLUMNS.find((candidate) => candidate.toLowerCase() === column.toLowerCase());
  if (known === undefined)
    throw new UsageError(`The column "${column}" is not known; there are ${CSV_COLUMNS.join(", ")}.`);
  return known;
}

function rowOf({ line, fields }: CsvRecord, columns: readonly Column[]): InquiryRow {
  if (fields === undefined) {
    return bad(line, "broken-quotes", 'A field in quotes ends at its quote; a quote inside is written ""');
  }
  if (fields.length !== columns.length) {
    return bad(line, "wrong-column-count", `${fields.length} fields under ${columns.length} columns`);
  }
  const filled = columns.flatMap((column, index) => (fields[index] ? [[column, fields[index]] as const] : []));
  const person = filled.filter(([column]) => PERSON_COLUMNS.includes(column));
  const answers = filled.flatMap(([column, value]) =>
    column.startsWith("answers.") ? [[column.slice("answers.".length), value] as const] : [],
  );
  const rest = filled.filter(([column]) => !PERSON_COLUMNS.includes(column) && !column.startsWith("answers."));
  return {
    line,
    request: {
      ...Object.fromEntries(
        rest.map(([column, value]) => [column, column === "consent" && CONSENT.test(value) ? true : value]),
      ),
      ...(person.length === 0 ? {} : { person: Object.fromEntries(person) }),
      ...(answers.length === 0 ? {} : { answers: Object.fromEntries(answers) }),
    },
  };
}

function bad(line: number, code: string, detail: string): InquiryRow {
  return { line, errors: [{ pointer: "", code, detail }] };
}

/**
 * Every record in order. The parser stops at broken quotes, and a quote that is never closed takes in the rest of the
 * file: then the line where that record began is given up, and reading begins anew behind it.
 */
function csvRecords(text: string): readonly CsvRecord[] {
  // One kind of line end: the parser miscounts lines where they are mixed, and a stored text has LF anyway.
  const lines = text.replaceAll(/\r\n?/g, "\n").split(/(?<=\n)/);
  const delimiter = separatorOf(lines[0] ?? "");
  const records: CsvRecord[] = [];
  let next = 0;
  while (next < lines.length) {
    const read = readRecords(lines, next, delimiter);
    records.push(...read.records);
    if (read.brokenAt === undefined) break;
    records.push({ line: read.brokenAt + 1 });
    next = read.brokenAt + 1;
  }
  return records;
}

/** Reads from the line with index `first`; `brokenAt` is the index of the line where a broken record begins. */
function readRecords(lines: readonly string[], first: number, delimiter: string) {
  const records: CsvRecord[] = [];
  let begin = first;
  const skipBlank = () => {
    while (begin < lines.length && lines[begin]?.trim() === "") begin += 1;
  };
  const onRecord = (fields: readonly string[], { lines: ended }: Info): null => {
    skipBlank();
    records.push({ line: begin + 1, fields });
    begin = first + ended;
    return null;
  };
  try {
    parse(lines.slice(first).join(""), {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: BODY_MAX_BYTES,
      on_record: onRecord,
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    skipBlank();
    return { records, brokenAt: begin };
  }
}

function separatorOf(heading: string): string {
  const counts = SEPARATORS.map((separator) => heading.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}
