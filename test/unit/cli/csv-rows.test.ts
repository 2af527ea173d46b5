import { describe, expect, it } from "vitest";
import { csvRows } from "../../../cli/csv-rows.ts";
import { UsageError } from "../../../cli/failure.ts";

const HEADING = "text,contact,consent";
const codes = (text: string) =>
  csvRows(text).map((row) => [row.line, "errors" in row ? row.errors.map(({ code }) => code).join() : "row"]);

describe("rows of a CSV file", () => {
  it("become requests of the API, the person's columns and the answers in their places", () => {
    const heading = "topic,text,name,email,contact,consent,answers.country-of-birth";
    const [row] = csvRows(`${heading}\nother,Сәлем,Айгерім,a@example.org,answer,TRUE,MN\n`);
    expect(row).toEqual({
      line: 2,
      request: {
        topic: "other",
        text: "Сәлем",
        person: { name: "Айгерім", email: "a@example.org" },
        contact: "answer",
        consent: true,
        answers: { "country-of-birth": "MN" },
      },
    });
  });

  it("leave out what a cell leaves empty", () => {
    expect(csvRows("text,subject,email,consent\nСәлем,,,no")).toEqual([
      { line: 2, request: { text: "Сәлем", consent: "no" } },
    ]);
  });

  it("keep a text as it was written, with its lines, quotes and spaces", () => {
    const [row] = csvRows(`${HEADING}\n"  Бір ""сөз"",\r\nекі ",none,true`);
    expect(row).toMatchObject({ request: { text: '  Бір "сөз",\nекі ' } });
  });

  it("are numbered by their first line, over blank lines and lines within quotes", () => {
    expect(codes(`${HEADING}\n"a\nb",none,true\n\nc,none,true\r\n"d\n\n\ne",none,true\nf,none,true\n`)).toEqual([
      [2, "row"],
      [5, "row"],
      [6, "row"],
      [10, "row"],
    ]);
  });

  it("with another number of fields than columns are bad, and only they", () => {
    expect(codes(`${HEADING}\na,none\nb,none,true\nc,none,true,more\nd,none,true`)).toEqual([
      [2, "wrong-column-count"],
      [3, "row"],
      [4, "wrong-column-count"],
      [5, "row"],
    ]);
  });

  it("with broken quotes are bad, and those behind them are still read", () => {
    expect(codes(`${HEADING}\n"a"b,none,true\nc,none,true\n"d,none,true\ne,none,true\n`)).toEqual([
      [2, "broken-quotes"],
      [3, "row"],
      [4, "broken-quotes"],
      [5, "row"],
    ]);
  });

  it.each([";", "\t"])("may be separated by %o, as spreadsheets do it", (separator) => {
    const [row] = csvRows(["text,contact", "a|none"].join("\n").replaceAll(/[,|]/g, separator));
    expect(row).toEqual({ line: 2, request: { text: "a", contact: "none" } });
  });

  it("need a heading, of known columns only", () => {
    expect(() => csvRows("")).toThrow(UsageError);
    expect(() => csvRows("text,status\na,closed")).toThrow('The column "status" is not known');
    expect(() => csvRows("text,contact,Text\na,none,b")).toThrow('The column "text" stands in the heading twice');
  });

  it("may be named in any case", () => {
    expect(csvRows("Text, ConsentVersion\na,2026-11")).toEqual([
      { line: 2, request: { text: "a", consentVersion: "2026-11" } },
    ]);
  });
});
