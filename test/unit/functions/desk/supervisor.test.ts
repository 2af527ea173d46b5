import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ReportRow } from "../../../../shared/contracts/desk/supervisor.ts";
import { REPORT_COLUMNS } from "../../../../shared/domain/report/report-csv.ts";
import { aReference } from "../../../builders.ts";
import { deskWorld } from "./desk-world.ts";

const DAYS = "from=2026-11-23&to=2026-11-24&by=day";

function world() {
  const desk = deskWorld();
  desk.supervised.events.push(
    {
      kind: "answered",
      reference: aReference(),
      about: "2026-11-23T08:00:00.000Z",
      version: 3,
      day: "2026-11-23",
      topic: "citizenship",
      language: "ru",
      channel: "web",
      operator: "aigerim",
      workingMinutes: 120,
      onTime: true,
    },
    {
      kind: "answered",
      reference: aReference(2),
      about: "2026-11-23T09:00:00.000Z",
      version: 3,
      day: "2026-11-23",
      topic: "citizenship",
      language: "ru",
      channel: "web",
      operator: "=cmd",
      workingMinutes: 60,
      onTime: false,
    },
  );
  const get = async (path: string, as = "saule") => desk.call("GET", path, { as });
  return { ...desk, get };
}

describe("the report", () => {
  it.each(["total", "topic", "operator", "country"])(
    "is the same on the page and in the file, cut by %s",
    async (cut) => {
      const { get } = world();
      const { rows } = (await (await get(`/api/report?${DAYS}&cut=${cut}`)).json()) as { rows: ReportRow[] };
      const file = await get(`/api/report.csv?${DAYS}&cut=${cut}`);
      expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
      const read: Record<string, string>[] = parse(await file.text(), { columns: true });
      const shown = rows.map((row) => REPORT_COLUMNS.map((column) => String(row[column] ?? "")));
      expect(read.map((row) => REPORT_COLUMNS.map((column) => row[column]?.replace(/^'/, "")))).toEqual(shown);
    },
  );

  it("names operators, and keeps the id of one who is gone", async () => {
    const { get } = world();
    const { rows } = (await (await get(`/api/report?${DAYS}&cut=operator`)).json()) as { rows: ReportRow[] };
    expect(rows.map(({ value }) => value)).toEqual(["=cmd", "Aigerim"]);
  });

  it.each([
    "from=2026-11-24&to=2026-11-23&by=day",
    "from=2020-01-01&to=2026-11-23&by=day",
    "from=x&to=y&by=day",
    DAYS.replace("day", "year"),
  ])("refuses %s, and says what to send", async (query) => {
    const { get } = world();
    expect((await get(`/api/report?${query}`)).status).toBe(400);
  });
});

describe("the board", () => {
  it("says when it was counted, and counts what was given up on and answers to look over", async () => {
    const { get, supervised } = world();
    supervised.letters.push({ messageId: "1", sentAt: "2026-11-23T06:00:00.000Z" });
    const board = await (await get("/api/board")).json();
    expect(board).toMatchObject({ at: "2026-11-24T05:59:30.000Z", deadLetters: 1, answersPastReview: 0 });
  });

  it("says no time before the first count", async () => {
    const notCounted = deskWorld({ board: { find: async () => undefined } });
    const board = await (await notCounted.call("GET", "/api/board", { as: "saule" })).json();
    expect(board).toMatchObject({ total: { open: 0 }, deadLetters: 0 });
    expect(board).not.toHaveProperty("at");
  });
});

describe("dead letters", () => {
  const letter = { messageId: "m-1", sentAt: "2026-11-23T06:00:00.000Z", reference: aReference(), reason: "fault" };

  it("are told with queue, inquiry and reason, and never with what they hold", async () => {
    const { get, supervised } = world();
    supervised.letters.push(letter, { messageId: "m-0", sentAt: "2026-11-22T06:00:00.000Z" });
    expect(await (await get("/api/dead-letters")).json()).toEqual({
      deadLetters: [
        { id: "m-0", queue: "Intake", reason: "receive-limit", sentAt: "2026-11-22T06:00:00.000Z" },
        { id: "m-1", queue: "Intake", reason: "fault", sentAt: letter.sentAt, reference: aReference() },
      ],
    });
  });

  it.each([
    ["redrive", "redriven", "letters-redriven"],
    ["discard", "discarded", "letters-discarded"],
  ])("that are chosen are there to %s, the others stay, and the audit has them", async (action, outcome, event) => {
    const { call, supervised, audited } = world();
    supervised.letters.push(letter, { ...letter, messageId: "m-2" });
    const body = { queue: "Intake", ids: ["m-1", "gone"] };
    const answer = await call("POST", `/api/dead-letters/${action}`, { as: "saule", body });
    expect(await answer.json()).toEqual({ settled: [{ id: "m-1", outcome }] });
    expect(supervised.letters.map(({ messageId }) => messageId)).toEqual(["m-2"]);
    expect(audited).toMatchObject([{ event, difference: { messages: { after: "m-1" } } }]);
  });

  it("that somebody lists at the same moment are looked for again", async () => {
    const { call, supervised } = world();
    supervised.letters.push(letter);
    supervised.heldElsewhere.add("m-1");
    const body = { queue: "Intake", ids: ["m-1"] };
    const answer = await call("POST", "/api/dead-letters/discard", { as: "saule", body });
    expect(await answer.json()).toEqual({ settled: [{ id: "m-1", outcome: "discarded" }] });
    expect(supervised.letters).toEqual([]);
  });

  it("of a queue that is none of ours are not found", async () => {
    const { call } = world();
    const body = { queue: "Nonsense", ids: ["m-1"] };
    expect((await call("POST", "/api/dead-letters/redrive", { as: "saule", body })).status).toBe(404);
  });
});

const ifMatch = (version?: number): Record<string, string> =>
  version === undefined ? {} : { "if-match": `"${version}"` };

describe("operators", () => {
  it("are listed with what they have open", async () => {
    const { get, put } = world();
    put({ assignee: "aigerim" });
    const { operators } = (await (await get("/api/operators")).json()) as { operators: { id: string; open: number }[] };
    expect(operators.find(({ id }) => id === "aigerim")?.open).toBe(1);
  });

  it("get other topics, languages and days off, and the audit has what is another one now", async () => {
    const { call, get, people, audited } = world();
    const { name = "", languages = [] } = people.get("aigerim") ?? {};
    const body = { name, topics: ["employment"], languages, awayUntil: "2026-12-01" };
    const put = async (version?: number) =>
      (await call("PUT", "/api/operators/aigerim", { as: "saule", headers: ifMatch(version), body })).status;
    expect([await put(), await put(2), await put(1), await put(1)]).toEqual([428, 409, 200, 409]);
    const { operators } = (await (await get("/api/operators")).json()) as { operators: { id: string }[] };
    expect(operators.find(({ id }) => id === "aigerim")).toMatchObject({ version: 2 });
    expect(people.get("aigerim")).toMatchObject({ topics: ["employment"], role: "operator" });
    expect(audited[0]?.difference).toEqual({
      operator: { after: "aigerim" },
      topics: { before: "citizenship repatriation", after: "employment" },
      awayUntil: { before: "", after: "2026-12-01" },
    });
  });

  it.each(["role", "id", "deactivated", "signedOutAt"])("are given no %s by this way", async (field) => {
    const { call, people } = world();
    const before = people.get("aigerim");
    const body = { name: "Айгерім", topics: [], languages: [], [field]: "administrator" };
    const headers = ifMatch(1);
    expect((await call("PUT", "/api/operators/aigerim", { as: "saule", headers, body })).status).toBe(400);
    expect(people.get("aigerim")).toEqual(before);
  });

  it("show their work, the rows of the queue", async () => {
    const { get, put } = world();
    const { reference } = put({ assignee: "aigerim" });
    expect(await (await get("/api/operators/aigerim/work")).json()).toMatchObject({ rows: [{ reference }] });
    expect((await get("/api/operators/nobody/work")).status).toBe(404);
  });
});

describe("reply templates", () => {
  const path = "/api/templates/citizenship/documents/ru";

  it("are written by a supervisor and read by operators, version by version", async () => {
    const { call, get } = world();
    const put = async (text: string, version?: number) =>
      call("PUT", path, { as: "saule", headers: ifMatch(version), body: { title: "Документы", text } });
    await put("Здравствуйте!");
    expect(await (await put("Здравствуйте, {name}!", 1)).json()).toMatchObject({ version: 2 });
    expect(await (await get("/api/templates?topic=citizenship", "aigerim")).json()).toMatchObject({
      templates: [{ id: "documents", language: "ru", text: "Здравствуйте, {name}!" }],
    });
    expect((await call("DELETE", path, { as: "saule", headers: ifMatch(2) })).status).toBe(204);
    expect(await (await get("/api/templates?topic=citizenship", "aigerim")).json()).toEqual({ templates: [] });
  });

  it("are changed and taken away only at the version that was read, so that nobody's text is lost unseen", async () => {
    const { call, get, audited } = world();
    const body = { title: "Документы", text: "Первый" };
    await call("PUT", path, { as: "saule", body });
    const tried = async (method: string, version?: number) =>
      (await call(method, path, { as: "saule", headers: ifMatch(version), ...(method === "PUT" && { body }) })).status;
    expect([await tried("PUT"), await tried("DELETE")]).toEqual([428, 428]);
    expect(await tried("PUT", 1)).toBe(200);
    expect([await tried("PUT", 1), await tried("DELETE", 1)]).toEqual([409, 409]);
    expect(audited).toHaveLength(2);
    expect(await (await get("/api/templates?topic=citizenship")).json()).toMatchObject({ templates: [{ version: 2 }] });
  });

  it.each(["/api/templates/citizenship/Not%20An%20Id/ru", "/api/templates/citizenship/-/ru"])(
    "refuse the id of %s",
    async (bad) => {
      const { call } = world();
      expect((await call("PUT", bad, { as: "saule", body: { title: "x", text: "x" } })).status).toBe(400);
    },
  );
});

describe("answers of the portal", () => {
  it("are found by words and put in as plain text, in the reader's language, with the day of their check", async () => {
    const { get } = world();
    const path = `/api/answers?topic=citizenship&language=kk-Arab&q=${encodeURIComponent("азаматтық")}`;
    const { answers } = (await (await get(path, "aigerim")).json()) as { answers: Record<string, string>[] };
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(answer).toMatchObject({ topic: "citizenship", language: "kk-Arab", checkedOn: expect.any(String) });
      expect(answer["url"]).toMatch(/^https:\/\/ucc\.example\/kk-Arab\/answers\/citizenship\//);
      expect(answer["text"]).not.toMatch(/[<>{}]|\[object/);
    }
  });
});

describe("the audit", () => {
  it("is shown to supervisors, and that it was looked at is part of it", async () => {
    const { get, audited } = world();
    await get("/api/search?q=x", "aigerim");
    const page = await (await get("/api/audit?day=2026-11-24")).json();
    expect(page).toMatchObject({ lines: [{ event: "inquiries-searched", from: "192.0.2.7" }] });
    expect(audited.at(-1)?.event).toBe("audit-read");
  });

  it("goes on from a cursor of its own, and refuses another", async () => {
    const { get } = world();
    const from = (cursor: string) => get(`/api/audit?day=2026-11-24&cursor=${encodeURIComponent(cursor)}`);
    expect((await from("2026-11-24T06:00:00.000Z#request-1")).status).toBe(200);
    for (const wrong of ["zzz", "", "2026-11-24"]) {
      const answer = await from(wrong);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/cursor", code: "cursor-not-valid" }] });
    }
  });
});
