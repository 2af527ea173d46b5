import { describe, expect, it } from "vitest";
import { addressWord } from "../../../../shared/domain/search/address-word.ts";
import { searchWords } from "../../../../shared/domain/search/search-words.ts";
import { personMessage, phoneMessage } from "../../../../shared/domain/sender.ts";
import type { Topic } from "../../../../shared/domain/topic.ts";
import { keyedDigest } from "../../../../shared/platform/keyed-digest.ts";
import { aReference } from "../../../builders.ts";
import { deskWorld } from "./desk-world.ts";

type Found = { by: string; hits: { reference: string; gist?: string }[]; cursor?: string; unreadable: number };

function world() {
  const desk = deskWorld();
  const digests = (message: string) => addressWord(keyedDigest("address key", message));
  return {
    ...desk,
    /** Stores an inquiry and makes it searchable. */
    written: (number: number, text: string, topic: Topic = "citizenship") => {
      const receivedAt = new Date(Date.parse("2026-11-01T06:00:00.000Z") + number * 60_000).toISOString();
      const inquiry = desk.put({ reference: aReference(number), topic, receivedAt, gist: text });
      const addresses = [digests(personMessage("aigerim@example.org")), digests(phoneMessage("+77010000000"))];
      const words = [...searchWords(text), ...addresses];
      desk.supervised.documents.push({ reference: inquiry.reference, version: 1, topic, receivedAt, words });
      return inquiry.reference;
    },
    find: async (q: string, as = "aigerim", more = "") => {
      const answer = await desk.call("GET", `/api/search?q=${encodeURIComponent(q)}${more}`, { as });
      expect(answer.status).toBe(200);
      return (await answer.json()) as Found;
    },
  };
}

const references = ({ hits }: Found) => hits.map(({ reference }) => reference);

describe("the search", () => {
  it.each(["казак", "qazaq", "قازاق"])("finds every script of a word by %s, newest first", async (q) => {
    const { written, find } = world();
    const all = [written(1, "Қазақ мектебі"), written(2, "Qazaq mektebı"), written(3, "قازاق مەكتەبى")];
    const found = await find(q);
    expect(found.by).toBe("words");
    expect(references(found)).toEqual(all.toReversed());
  });

  it("finds by reference, however it is spelled", async () => {
    const { written, find } = world();
    const reference = written(1, "сұрақ");
    const found = await find(reference.toLowerCase().replaceAll("-", ""));
    expect(found).toMatchObject({ by: "reference", hits: [{ reference, gist: "сұрақ" }] });
  });

  it.each([
    ["address", "Aigerim@Example.org"],
    ["phone", "+7 701 000 00 00"],
  ])("finds by the whole %s", async (by, q) => {
    const { written, find } = world();
    const reference = written(1, "сұрақ");
    const found = await find(q);
    expect(found.by).toBe(by);
    expect(references(found)).toEqual([reference]);
  });

  it("tells nothing of topics that the caller does not see, by words, address or reference", async () => {
    const { written, find } = world();
    const reference = written(1, "паспорт", "employment");
    for (const q of ["паспорт", "aigerim@example.org", reference]) expect(references(await find(q))).toEqual([]);
    expect(references(await find("паспорт", "daniyar"))).toEqual([reference]);
  });

  it("passes over what has been erased or moved since it was indexed", async () => {
    const { written, find, table } = world();
    const [erased, moved] = [written(1, "паспорт"), written(2, "паспорт")];
    table.delete(erased);
    const there = table.get(moved);
    if (there !== undefined) there.inquiry = { ...there.inquiry, topic: "employment" };
    expect(references(await find("паспорт"))).toEqual([]);
  });

  it("gives pages that follow each other without a gap or a repeat", async () => {
    const { written, find } = world();
    const all = Array.from({ length: 45 }, (_, number) => written(number + 1, "паспорт"));
    const first = await find("паспорт");
    const second = await find("паспорт", "aigerim", `&cursor=${first.cursor}`);
    const third = await find("паспорт", "aigerim", `&cursor=${second.cursor}`);
    expect([first, second, third].flatMap(references)).toEqual(all.toReversed());
    expect(third).not.toHaveProperty("cursor");
  });

  it.each(["cursor=nonsense", "cursor=", "topic=nonsense", "limit=1000"])("refuses %s", async (query) => {
    const { call } = world();
    expect((await call("GET", `/api/search?q=x&${query}`, { as: "aigerim" })).status).toBe(400);
  });

  it("leaves in the audit who searched and by what, and not what for", async () => {
    const { find, audited } = world();
    await find("aigerim@example.org");
    expect(audited).toMatchObject([
      { event: "inquiries-searched", by: { id: "aigerim" }, difference: { search: { after: "address" } } },
    ]);
    expect(JSON.stringify(audited)).not.toContain("example.org");
  });
});
