import { beforeAll, describe, expect, it } from "vitest";
import { type DemoHistory, demoHistory } from "../../../local/demo/demo-history.ts";
import { demoInquiries } from "../../../local/demo/demo-inquiries.ts";
import { demoTemplates } from "../../../local/demo/seed-templates.ts";
import { DEMO_PEOPLE } from "../../../local/demo-people.ts";
import { answerLibrary } from "../../../shared/adapters/answer-library.ts";
import { ANSWER_LANGUAGES } from "../../../shared/domain/language/answer-language.ts";
import { EMPTY_BOARD, withRow } from "../../../shared/domain/report/board-figures.ts";
import { eventsOfChange } from "../../../shared/domain/report/report-event.ts";

/** A Friday, a Monday and a day before the holidays, each while the centre is open. */
const DAYS = ["2026-11-27T06:00:00.000Z", "2026-11-23T05:00:00.000Z", "2026-12-15T09:00:00.000Z"];

describe.each(DAYS)("the demo's three weeks up to %s", (now) => {
  let histories: readonly DemoHistory[] = [];
  beforeAll(async () => {
    const centre = { operators: DEMO_PEOPLE, answers: await answerLibrary.answers() };
    histories = demoInquiries().map((asked, index) => demoHistory(asked, index, { now, addressKey: "key", centre }));
  });

  it("have answers in time, and some that came late", () => {
    const events = histories.flatMap(({ inquiry, changes }) => {
      const versions = [inquiry, ...changes.map(({ after }) => after)];
      return versions.slice(1).flatMap((after, index) => eventsOfChange(versions[index], after));
    });
    const first = events.filter(({ kind }) => kind === "answered");
    const late = first.filter(({ onTime }) => onTime === false).length / first.length;
    expect(late).toBeGreaterThan(0.02);
    expect(late).toBeLessThan(0.15);
  });

  it("speak to who reads Kazakh in Arabic letters in those, letter by letter", () => {
    const told = histories
      .filter(({ inquiry }) => inquiry.language === "kk-Arab")
      .flatMap(({ changes }) => changes.map(({ entry }) => entry))
      .flatMap((entry) =>
        ["reply", "question", "referral"].includes(entry.kind) && "text" in entry ? [entry.text] : [],
      );
    expect(told.length).toBeGreaterThan(2);
    for (const text of told) expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it("leave a lively day that is mostly healthy: some due today, few missed, some that are nobody's yet", () => {
    const open = histories.map(({ inquiry, changes }) => changes.at(-1)?.after ?? inquiry);
    const board = open.reduce((figures, row) => withRow(figures, row, now), EMPTY_BOARD);
    expect(board.open).toBeGreaterThan(90);
    const handfuls = [board.dueToday, board.missed, board.passOnToday, board.passOnMissed];
    for (const handful of handfuls) expect(handful).toBeGreaterThan(0);
    expect(board.missed + board.passOnMissed).toBeLessThan(board.open / 8);
    expect(board.unowned).toBeLessThan(board.open / 3);
  });
});

describe("the demo's reply templates", () => {
  it.each(ANSWER_LANGUAGES)("are there in %s, with nothing in them that the desk cannot fill in", (language) => {
    const templates = demoTemplates().filter((template) => template.language === language);
    expect(templates.map(({ id }) => id)).toEqual(expect.arrayContaining(["greeting", "closing"]));
    const braced = templates.flatMap(({ text, title }) => [...`${title} ${text}`.matchAll(/\{[^}]*\}/g)].map(String));
    for (const placeholder of braced) expect(["{name}", "{reference}", "{operator}"]).toContain(placeholder);
  });
});
