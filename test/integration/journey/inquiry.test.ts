import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waitFor } from "../../wait-for.ts";
import { aCentre, aQuestion, type Centre, openStatusLink, settled } from "../local-centre.ts";

let centre: Centre;
beforeAll(async () => {
  centre = await aCentre();
});
afterAll(() => centre.stop());

describe("an inquiry's way", () => {
  it.each([
    ["kk-Cyrl", "Құрметті маман! Қандас мәртебесін қалай аламын?\n\nРахмет."],
    ["ru", "Здравствуйте! Как получить статус кандаса?"],
    ["en", "How do I become a kandas? — naïve café, 한국, قازاق, 🙂"],
  ])("goes from the portal to the table and the mailbox in %s, its text unchanged", async (language, text) => {
    const { status, reference, statusUrl } = await centre.ask(aQuestion({ language, text, topic: "repatriation" }));
    expect(status).toBe(202);
    expect(await settled(centre, reference)).toMatchObject({ state: "delivered" });
    expect(await centre.inquiry(reference)).toMatchObject({ status: "new", topic: "repatriation", language });
    expect(await centre.entries(reference)).toMatchObject([
      { version: 1, kind: "opened", text: text.normalize("NFC") },
    ]);
    expect(await centre.mailsOf(reference)).toBe(1);
    expect(await openStatusLink(statusUrl)).toContain(reference);
  });

  it("leads to the right queue by its words alone, in Arabic letters and without a topic", async () => {
    const { topic: _, ...question } = aQuestion({ text: "قازاقستان ازاماتتىعىن الۋ ءۇشىن قانداي قۇجاتتار كەرەك؟" });
    const { reference } = await centre.ask(question);
    await settled(centre, reference);
    expect(await centre.inquiry(reference)).toMatchObject({
      topic: "citizenship",
      priority: "normal",
      routing: { textLanguage: "kk", textScript: "Arab", guesses: [{ topic: "citizenship" }, {}, {}], spam: false },
    });
  });

  it("is short when the words tell of an emergency, whatever topic was declared", async () => {
    const text = "Помогите, брата задержала полиция, держат второй день, адвоката не дают!";
    const { reference } = await centre.ask(aQuestion({ text, topic: "culture" }));
    await settled(centre, reference);
    const inquiry = await centre.inquiry(reference);
    expect(inquiry).toMatchObject({ topic: "culture", priority: "urgent", routing: { urgentReason: "detention" } });
    const calm = await centre.ask(aQuestion());
    await settled(centre, calm.reference);
    const other = await centre.inquiry(calm.reference);
    expect(Date.parse(inquiry?.innerDueAt ?? "")).toBeLessThan(Date.parse(other?.innerDueAt ?? ""));
  });

  it("sends the acknowledgement through the configuration set, tagged with its name, to one recipient", async () => {
    const person = { email: "aigerim@example.org", name: "Айгерім" };
    const { reference } = await centre.ask(aQuestion({ person, text: "Құпия мәтін" }));
    await settled(centre, reference);
    const mail = (await centre.stack.sentMails()).find((one) => one.tags["mail"]?.startsWith(reference));
    expect(mail).toMatchObject({
      tags: { mail: `${reference}_1_acknowledgement` },
      configurationSet: centre.stack.outputs["MailConfigurationSetName"],
      destinations: ["aigerim@example.org"],
    });
    expect(Buffer.from(mail?.raw ?? "", "utf8").toString()).not.toContain("Айгерім");
  });

  it("is one inquiry with one reference and one mail when the same request comes fifty times at once", async () => {
    const question = aQuestion();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => centre.ask(question, "the-same-key-fifty-times")),
    );
    const references = new Set(answers.map(({ reference }) => reference));
    expect(references.size).toBe(1);
    const [reference] = references;
    if (reference === undefined) throw new Error("No reference");
    await settled(centre, reference);
    await waitFor("every repeat to be recognised", () => {
      const lines = JSON.stringify(centre.stack.logLines("open-inquiry"));
      return lines.split(reference).length - 1 >= 50;
    });
    expect(await centre.entries(reference)).toHaveLength(1);
    expect(await centre.mailsOf(reference)).toBe(1);
  });

  it("is two inquiries when the same key comes with another body", async () => {
    const key = "one-key-for-two-questions";
    const one = await centre.ask(aQuestion({ text: "Бірінші сұрақ" }), key);
    const other = await centre.ask(aQuestion({ text: "Екінші сұрақ" }), key);
    expect(one.reference).not.toBe(other.reference);
    await settled(centre, one.reference);
    await settled(centre, other.reference);
    expect(await centre.inquiry(one.reference)).toBeDefined();
    expect(await centre.inquiry(other.reference)).toBeDefined();
  });

  it("mails nobody who wants no mail", async () => {
    const { reference } = await centre.ask(aQuestion({ contact: "none" }));
    await waitFor("the inquiry", () => centre.inquiry(reference));
    await centre.stack.replayStream("relay-changes");
    expect(await centre.acknowledgement(reference)).toBeUndefined();
    expect(await centre.mailsOf(reference)).toBe(0);
  });

  it("mails nobody twice when the whole stream is replayed", async () => {
    const { reference } = await centre.ask(aQuestion());
    await settled(centre, reference);
    const before = (await centre.stack.sentMails()).length;
    await centre.stack.replayStream("relay-changes");
    await waitFor("the replayed request to be served", () =>
      JSON.stringify(centre.stack.logLines("deliver-mail")).includes(`"mail-already-settled"`),
    );
    expect(await centre.stack.sentMails()).toHaveLength(before);
  });

  it("stops mailing an address that bounced, for every inquiry, and says so in the history", async () => {
    const person = { email: "bounce@simulator.amazonses.com" };
    const first = await centre.ask(aQuestion({ person }));
    expect(await settled(centre, first.reference)).toMatchObject({ state: "bounced" });
    await waitFor(
      "the history to say so",
      async () => (await centre.inquiry(first.reference))?.undelivered === "bounced",
    );
    const second = await centre.ask(aQuestion({ person, text: "Тағы бір сұрақ" }));
    expect(await settled(centre, second.reference)).toMatchObject({ state: "suppressed", reason: "address-bounced" });
    expect(await centre.mailsOf(second.reference)).toBe(0);
  });

  it("sends an address three automatic mails an hour and stores every inquiry all the same", async () => {
    const person = { email: "busy@example.org" };
    const asked = [];
    for (let number = 1; number <= 5; number += 1)
      asked.push(await centre.ask(aQuestion({ person, text: `Сұрақ ${number}` })));
    const lines = await Promise.all(asked.map(({ reference }) => settled(centre, reference)));
    expect(lines.filter(({ state }) => state === "delivered")).toHaveLength(3);
    expect(lines.filter(({ reason }) => reason === "budget")).toHaveLength(2);
    for (const { reference } of asked) expect(await centre.inquiry(reference)).toBeDefined();
  });
});

describe("log lines of a run", () => {
  it("hold no address, no name and no text of anybody", async () => {
    const canary = { email: "canary.address@example.org", name: "Қанария Есімова", phone: "+77010000001" };
    const { reference } = await centre.ask(aQuestion({ person: canary, text: "Канарейка-мәтін 4711" }));
    await settled(centre, reference);
    const lines = JSON.stringify(centre.stack.logLines());
    expect(lines).toContain(reference);
    expect(lines).not.toMatch(/canary\.address|Қанария|77010000001|Канарейка/u);
  });
});
