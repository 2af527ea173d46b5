import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { compileAnswers } from "../../../../tools/answers/compile-answers.ts";

const FILE = `---
checkedOn: 2026-11-22
reviewBy: 2027-05-22
title: { kk: "Жұмыс", ru: "Работа", en: "Work" }
question: { kk: "Жұмыс бар ма?", ru: "Есть ли работа?", en: "Is there work?" }
concepts: [citizenship]
keywords: { en: ["find work"] }
sources:
  - { title: "A paper", document: "Paper 1", date: "undated", facts: ["There is work"] }
---
# kk

**Жұмыс** egov.kz сайтында бар.

# ru

Работа есть.

# en

There is work.
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project with the house's lexicon and one answer. */
function projectWith(path: string, content = FILE): string {
  const root = mkdtempSync(join(tmpdir(), "ucc-answers-"));
  folders.push(root);
  cpSync("training/data/lexicon", join(root, "training/data/lexicon"), { recursive: true });
  mkdirSync(join(root, "content/answers", path, ".."), { recursive: true });
  writeFileSync(join(root, "content/answers", path), content);
  writeFileSync(
    join(root, "content/source-titles.json"),
    JSON.stringify({ "A paper": { kk: "Мақала", ru: "Статья" } }),
  );
  return root;
}

describe("compiling the answers", () => {
  it("takes topic and id from the file's place", () => {
    const [answer] = compileAnswers(projectWith("employment/find-work.md")).answers;
    expect(answer).toMatchObject({ topic: "employment", id: "find-work", reviewBy: "2027-05-22" });
  });

  it("converts the Kazakh to its other letters, but no address", () => {
    const [answer] = compileAnswers(projectWith("employment/find-work.md")).answers;
    expect(answer?.texts["kk-Latn"].body).toEqual([{ paragraph: [{ strong: "Jūmys" }, " egov.kz saitynda bar."] }]);
    expect(answer?.texts["kk-Arab"].title).toBe("جۇمىس");
  });

  it("keeps what a source says to itself", () => {
    const [answer] = compileAnswers(projectWith("employment/find-work.md")).answers;
    expect(answer?.sources).toMatchObject([{ document: "Paper 1", date: "undated" }]);
    expect(answer?.sources[0]).not.toHaveProperty("facts");
  });

  it("calls a source what its readers call it", () => {
    const [answer] = compileAnswers(projectWith("employment/find-work.md")).answers;
    const titles = { "kk-Cyrl": "Мақала", "kk-Latn": "Maqala", "kk-Arab": "ماقالا", ru: "Статья", en: "A paper" };
    expect(answer?.sources[0]?.titles).toEqual(titles);
  });

  it("makes needles of keywords, of the lexicon's concepts, and of title and question", () => {
    const { needles } = compileAnswers(projectWith("employment/find-work.md"));
    const stems = needles.map((needle) => needle.stems);
    expect(stems).toEqual(expect.arrayContaining(["find work", "гражданств", "работа"]));
  });

  it.each([
    ["a topic that is none", "weather/rain.md", FILE, /weather\/rain\.md: topic: /],
    ["a name that is no address", "other/Große Frage.md", FILE, /Große Frage\.md: id: /],
    ["a concept that the lexicon lacks", "other/one.md", FILE.replace("citizenship]", "magic]"), /one\.md: .*"magic"/],
    ["a source that nobody translated", "other/one.md", FILE.replace("A paper", "A book"), /one\.md: .*"A book"/],
    ["HTML in it", "other/one.md", FILE.replace("\nThere is", "\n<b>There</b> is"), /one\.md: "<b>.*" is html/],
  ])("refuses a file with %s, by its name", (_, path, content, message) => {
    expect(() => compileAnswers(projectWith(path, content))).toThrow(message);
  });
});
