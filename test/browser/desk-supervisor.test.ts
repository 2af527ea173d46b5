/** A supervisor's pages on the whole stack: figures that agree with each other and with what happened, and pages for everybody. */
import { readFileSync } from "node:fs";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { addDays, instantOf, kazakhstanTime } from "../../shared/domain/local-date.ts";
import { parseReference } from "../../shared/domain/reference.ts";
import { isTopic } from "../../shared/domain/topic.ts";
import { TOPIC_NAMES } from "../../shared/domain/topic-names.ts";
import { workingTime } from "../../web/desk/format/durations.ts";
import { EN } from "../../web/desk/texts/en.ts";
import { signIn } from "../integration/desk-session.ts";
import { aQuestion } from "../integration/local-centre.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { waitFor } from "../wait-for.ts";
import { atTheDesk, type Operator } from "./at-the-desk.ts";
import { violations, violationsInTheDark, withAxe } from "./axe.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { writePastInquiries } from "./past-inquiries.ts";

let centre: SharedCentre;
let saule: Operator;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre] = await Promise.all([theCentre(), theBrowser()]);
  saule = await atTheDesk("saule");
});
afterAll(() => saule?.leave());

const COUNTED = ["received", "answered", "answeredOnTime", "resolved", "reopened", "feedback", "solved"] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

/** Seven weeks before today: nothing but this file makes anything happen there. */
const FROM = addDays(kazakhstanTime(new Date().toISOString()).day, -60);
const TO = addDays(FROM, 40);
const QUESTION = `from=${FROM}&to=${TO}&by=week&cut=topic`;

/** Counts everything anew from the entries in the table, by the glossary's words and none of the report's code. */
async function recounted(): Promise<Map<string, Counts>> {
  const rows = new Map<string, Counts>();
  for (const { topic, innerDueAt, entries } of await everyInquiry()) {
    const count = (what: keyof Counts, at: string) => {
      const day = kazakhstanTime(at).day;
      if (day < FROM || day > TO) return;
      const key = `${mondayOf(day)} ${topic}`;
      const row = rows.get(key) ?? nothing();
      rows.set(key, { ...row, [what]: row[what] + 1 });
    };
    const takenBack = new Set(entries.map((entry) => (entry.kind === "withdrawn" ? entry.of : 0)));
    const stands = entries.filter(({ kind, version }) => kind !== "withdrawn" && !takenBack.has(version));
    count("received", entries[0]?.at ?? "");
    const first = stands.find(({ kind }) => kind === "reply" || kind === "referral");
    if (first !== undefined) count("answered", first.at);
    if (first !== undefined && first.at <= innerDueAt) count("answeredOnTime", first.at);
    let isOpen = true;
    for (const entry of stands) {
      if (isOpen && settles(entry)) count("resolved", entry.at);
      if (!isOpen && opens(entry)) count("reopened", entry.at);
      isOpen = (isOpen && !settles(entry)) || opens(entry);
    }
    const said = stands.flatMap((entry) => (entry.kind === "feedback" ? [entry] : []));
    for (const [resolvedAt, { solved }] of new Map(said.map((entry) => [entry.resolvedAt, entry]))) {
      count("feedback", resolvedAt);
      if (solved) count("solved", resolvedAt);
    }
  }
  return rows;
}

const nothing = (): Counts => ({
  received: 0,
  answered: 0,
  answeredOnTime: 0,
  resolved: 0,
  reopened: 0,
  feedback: 0,
  solved: 0,
});
const settles = (entry: Entry) =>
  entry.kind === "resolved" || entry.kind === "solved" || (entry.kind === "reply" && entry.resolves === true);
/** The person writes, somebody opens it again, or writes to the person without settling it. */
const opens = (entry: Entry) =>
  entry.kind === "message" || entry.kind === "reopened" || (entry.kind === "reply" && entry.resolves !== true);

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

async function everyInquiry() {
  const store = new InquiryStore(centre.dynamoDb, centre.tableName);
  const scan = new ScanCommand({
    TableName: centre.tableName,
    FilterExpression: "sk = :inquiry",
    ExpressionAttributeValues: { ":inquiry": { S: "INQUIRY" } },
  });
  const { Items: items = [], LastEvaluatedKey: more } = await centre.dynamoDb.send(scan);
  if (more !== undefined) throw new Error("More inquiries than one scan reads: page through them");
  const references = items.flatMap(({ pk }) => parseReference(pk?.S?.split("#")[1] ?? "") ?? []);
  return (
    await Promise.all(
      references.map(async (reference) => {
        const inquiry = await centre.inquiry(reference);
        return inquiry === undefined ? [] : [{ ...inquiry, entries: await store.entries(reference) }];
      }),
    )
  ).flat();
}

/** The lines of a file as RFC 4180 has it; none of our cells holds a quotation mark. */
const cellsOf = (csv: string) =>
  csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.slice(1, -1).split('","'));

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): readonly Row[] {
  const [head = [], ...lines] = cellsOf(csv);
  return lines.map((cells) => Object.fromEntries(cells.map((cell, index) => [head[index] ?? "", cell])));
}

const countsOf = (row: Row) => Object.fromEntries(COUNTED.map((name) => [name, Number(row[name])]));

/** A row of the file as the page words it, by the titles of its columns. */
function worded(row: Row): Row {
  const { report, units } = EN;
  const cell = (name: string): string => {
    const figure = row[name] ?? "";
    if (name === "ratingSum")
      return row["feedback"] === "0" ? "" : (Number(row["ratingSum"]) / Number(row["feedback"])).toFixed(1);
    return name.endsWith("Minutes") && figure !== "" ? workingTime(Number(figure), units) : figure;
  };
  const cells = Object.entries(report.columns).map(([name, title]) => [title, cell(name)]);
  const { period = "", value = "" } = row;
  const topic = isTopic(value) ? TOPIC_NAMES[value].label.en : "";
  return { [report.period]: period, [report.value]: topic, ...Object.fromEntries(cells) };
}

describe.runIf(hasChromium)("the report of a supervisor", () => {
  it("says on its page what its file says, and both what anybody counts in the entries", async () => {
    const store = new InquiryStore(centre.dynamoDb, centre.tableName);
    await writePastInquiries({ store, from: instantOf(FROM, 9), count: 30, seed: 5 });
    const counted = await recounted();
    const api = await signIn(centre.stack.deskUrl, "saule");
    const fileNow = async () => (await api.call(`/api/report.csv?${QUESTION}`)).text();
    const agrees = async () =>
      Object.fromEntries(rowsOf(await fileNow()).map((row) => [`${row["period"]} ${row["value"]}`, countsOf(row)]));
    await expect.poll(agrees, { timeout: 60_000 }).toEqual(Object.fromEntries(counted));
    const total = (name: keyof Counts) => [...counted.values()].reduce((sum, row) => sum + row[name], 0);
    expect(Math.min(...COUNTED.map(total))).toBeGreaterThan(0);
    expect(total("answeredOnTime")).toBeLessThan(total("answered"));

    const { page } = saule;
    await page.click("nav a[href='/report']");
    await page.fill("input[name=from]", FROM);
    await page.fill("input[name=to]", TO);
    await page.selectOption("select[name=by]", "week");
    await page.selectOption("select[name=cut]", "topic");
    await page.click("main form button");
    await page.waitForSelector(`tbody th:text('${mondayOf(FROM)}')`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click(`button:text('${EN.report.csv}')`),
    ]);
    const file = rowsOf(readFileSync(await download.path(), "utf8"));
    const [titles = [], ...lines] = await page
      .locator("main tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    const shown = lines.map((cells) => Object.fromEntries(cells.map((cell, index) => [titles[index], cell])));
    expect(shown).toEqual(file.map(worded));
    expect(file).toEqual(rowsOf(await fileNow()));

    await page.selectOption("select[name=cut]", "country");
    await page.click("main form button");
    await page.waitForSelector(`tbody td:text-is("${EN.report.unknown}")`);
  });
});

/** Every page that the desk has for a supervisor: its address, its heading, and what is on it. */
const PAGES = [
  ["/", EN.queue.title, ".row"],
  ["/board", EN.board.title, ".figure"],
  ["/report", EN.report.title, ".chart svg"],
  ["/operators", EN.operators.title, "tbody tr"],
  ["/templates", EN.templates.title, "details.card"],
  ["/audit", EN.audit.title, "tbody tr"],
  ["/dead-letters", EN.deadLetters.title, "tbody tr"],
] as const;

describe.runIf(hasChromium)("the pages of a supervisor", () => {
  it("leave axe nothing to say, with what the whole stack has for them, in light and dark", async () => {
    const asked = await centre.ask(aQuestion({ contact: "none", person: {} }));
    await Promise.all([
      waitFor("the inquiry", () => centre.inquiry(asked.reference)),
      centre.sendTo("Intake", [{ body: "no event at all" }]),
      withAxe(saule.page.context()),
    ]);
    await waitFor("the dead letter", async () => (await centre.deadLetters("Intake")).length > 0);
    const { page, complaints, open } = saule;
    await open(asked.reference);
    const faults = async () => [...(await violations(page)), ...(await violationsInTheDark(page)), ...complaints];
    expect(await faults()).toEqual([]);
    const search = [`/search?q=${asked.reference}`, EN.search.title, ".hit"] as const;
    for (const [path, title, sign] of [...PAGES, search]) {
      await page.evaluate(`history.pushState(null, "", "${path}")`);
      await page.waitForSelector(`main h1:text-is("${title}")`);
      await page.waitForSelector(`main ${sign}`);
      expect((await faults()).map((fault) => `${path}: ${fault}`)).toEqual([]);
    }
  });

  it("let them throw away for good what cannot be mended, by a second click", async () => {
    await waitFor("the dead letter", async () => (await centre.deadLetters("Intake")).length > 0);
    const { page } = saule;
    await page.click("nav a[href='/dead-letters']");
    await page.check("tbody tr:has-text('Intake') input");
    await page.click(`button:text-is("${EN.deadLetters.discard}")`);
    await page.click(`button:text-is("${EN.deadLetters.discardSure}")`);
    await page.waitForSelector("tbody tr:has-text('Intake')", { state: "detached" });
    expect(await centre.deadLetters("Intake")).toEqual([]);
  });
});
