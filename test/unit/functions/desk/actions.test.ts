import { describe, expect, it } from "vitest";
import type { ConflictView, DeskInquiry } from "../../../../shared/contracts/desk/inquiry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { aReference } from "../../../builders.ts";
import { AT, type DeskWorld, deskWorld } from "./desk-world.ts";

type Answer = DeskInquiry & { type: string; detail?: string; conflict?: ConflictView; confirmation: string };

/** Calls a route of an inquiry, at a version where one is named. */
async function act(
  world: DeskWorld,
  inquiry: Inquiry,
  action: string,
  more: { method?: string; version?: number | null; as?: string; body?: unknown } = {},
) {
  const { method = "POST", version = inquiry.version, as = "aigerim", body } = more;
  const headers: Record<string, string> = version === null ? {} : { "if-match": `"${version}"` };
  const path = `/api/inquiries/${inquiry.reference}/${action}`;
  const answer = await world.call(method, path, { as, body, headers });
  const text = await answer.text();
  return { answer, view: (text === "" ? {} : JSON.parse(text)) as Answer };
}

const TEXT = { text: "Сәлеметсіз бе" };

describe("a change of an inquiry", () => {
  it("is answered with the whole inquiry at its new version", async () => {
    const world = deskWorld();
    const { answer, view } = await act(world, world.put(), "take");
    expect([answer.status, answer.headers.get("ETag")]).toEqual([200, '"2"']);
    expect(view).toMatchObject({ version: 2, status: "assigned", assignee: { id: "aigerim", name: "Aigerim" } });
    expect(view.mayDo).toContain("release");
    expect(view.mayDo).not.toContain("erase");
  });

  it("is written with its line of the audit, which tells no text", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    await act(world, world.table.get(reference)?.inquiry as Inquiry, "reply", { body: { ...TEXT, resolves: true } });
    expect(world.audited).toEqual([
      {
        at: AT,
        requestId: "request-1",
        by: { id: "aigerim", name: "Aigerim" },
        event: "reply-sent",
        from: "192.0.2.7",
        reference,
        difference: { status: { before: "new", after: "resolved" }, assignee: { after: "aigerim" } },
      },
    ]);
    expect(JSON.stringify(world.audited)).not.toContain(TEXT.text);
  });

  it("of an older version is refused with who did what since, and writes nothing", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    await act(world, inquiry, "reply", { as: "saule", body: { ...TEXT, resolves: false } });
    const { answer, view } = await act(world, inquiry, "reply", { body: { text: "Тағы", resolves: false } });
    expect([answer.status, view.type]).toEqual([409, "urn:ucc:problem:version-conflict"]);
    expect(view.conflict).toMatchObject({
      version: 2,
      since: [{ kind: "reply", version: 2, text: TEXT.text, by: { role: "operator", id: "saule", name: "Saule" } }],
    });
    expect(world.table.get(inquiry.reference)?.entries).toHaveLength(2);
    expect(world.audited).toHaveLength(1);
  });

  it("made at the very moment of another's is refused in the same way", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    const replies = ["aigerim", "saule"].map((as) =>
      act(world, inquiry, "reply", { as, body: { ...TEXT, resolves: false } }),
    );
    const answers = await Promise.all(replies);
    expect(answers.map(({ answer }) => answer.status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const lost = answers.find(({ answer }) => answer.status === 409);
    expect(lost?.view.conflict?.since).toMatchObject([{ kind: "reply", version: 2 }]);
    expect(world.table.get(inquiry.reference)?.entries).toHaveLength(2);
  });

  it("that its state does not allow is refused with the reason", async () => {
    const world = deskWorld();
    const { answer, view } = await act(world, world.put(), "reopen");
    expect([answer.status, view.type]).toEqual([409, "urn:ucc:problem:transition-not-allowed"]);
    expect(view.detail).toBe("The inquiry is in a status in which this cannot be done.");
    expect(world.audited).toEqual([]);
  });

  it.each(['"0"', "*", "2", '"1", "2"', '"x"'])("does not take %s for a version", async (given) => {
    const world = deskWorld();
    const { reference } = world.put();
    const init = { as: "aigerim", headers: { "if-match": given } };
    expect((await world.call("POST", `/api/inquiries/${reference}/take`, init)).status).toBe(428);
  });
});

describe("what has been sent", () => {
  const draft = { text: TEXT.text, kind: "reply", savedAt: AT } as const;

  it("is no draft any more, and a draft of another kind stays", async () => {
    const world = deskWorld();
    const inquiry = world.put({}, { drafts: new Map([["aigerim", draft]]) });
    const noted = await act(world, inquiry, "note", { version: null, body: TEXT });
    expect(noted.view.draft).toEqual(draft);
    const replied = await act(world, inquiry, "reply", { version: 2, body: { ...TEXT, resolves: false } });
    expect(replied.view.draft).toBeUndefined();
  });

  it("leaves a draft that says something else: it was written in another tab", async () => {
    const world = deskWorld();
    const longer = { ...draft, text: `${TEXT.text} And more.` };
    const inquiry = world.put({}, { drafts: new Map([["aigerim", longer]]) });
    const replied = await act(world, inquiry, "reply", { body: { ...TEXT, resolves: false } });
    expect(replied.view.draft).toEqual(longer);
  });
});

describe("a note", () => {
  it("stands whatever others do at the same moment", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    const notes = [1, 2, 3].map((n) => act(world, inquiry, "note", { version: null, body: { text: `note ${n}` } }));
    expect((await Promise.all(notes)).map(({ answer }) => answer.status)).toEqual([200, 200, 200]);
    expect(world.table.get(inquiry.reference)?.entries.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });
});

describe("undo", () => {
  const replied = async (late: Partial<Parameters<typeof deskWorld>[0]> = {}) => {
    const world = deskWorld(late);
    const inquiry = world.put();
    await act(world, inquiry, "reply", { body: { ...TEXT, resolves: true } });
    return { world, inquiry };
  };
  const undo = (world: DeskWorld, inquiry: Inquiry, as = "aigerim") =>
    act(world, inquiry, "replies/2", { method: "DELETE", version: null, as });

  it("takes a reply back as if it had never been, and its mail with it", async () => {
    const { world, inquiry } = await replied();
    const { answer, view } = await undo(world, inquiry);
    expect([answer.status, view.status]).toEqual([200, "new"]);
    expect(view.entries.map((entry) => ("withdrawn" in entry ? entry.withdrawn : entry.kind))).toEqual([
      "opened",
      true,
    ]);
    expect(view.mails).toEqual([{ version: 2, kind: "answer", state: "cancelled" }]);
  });

  it("is too late once the time has run out, or the mail has been begun", async () => {
    let now = AT;
    const { world, inquiry } = await replied({ now: () => now });
    now = "2026-11-24T06:00:15.000Z";
    expect((await undo(world, inquiry)).view.type).toBe("urn:ucc:problem:too-late");
    const other = await replied();
    const stored = other.world.table.get(other.inquiry.reference);
    if (stored)
      other.world.table.set(other.inquiry.reference, {
        ...stored,
        mails: [{ version: 2, kind: "answer", state: "sending" }],
      });
    expect((await undo(other.world, other.inquiry)).view.type).toBe("urn:ucc:problem:too-late");
  });

  it("is for whoever wrote it", async () => {
    const { world, inquiry } = await replied();
    world.people.set("mei", { id: "mei", name: "Mei", role: "operator", topics: ["citizenship"], languages: ["ru"] });
    expect((await undo(world, inquiry, "mei")).view.type).toBe("urn:ucc:problem:not-yours");
  });
});

describe("moving an inquiry on", () => {
  it("shows it a last time to whoever gives it to a topic that is not theirs", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    const { view } = await act(world, inquiry, "transfer", { body: { topic: "culture", note: "Мәдениет" } });
    expect(view).toMatchObject({ topic: "culture", status: "new" });
    expect((await world.call("GET", `/api/inquiries/${inquiry.reference}`, { as: "aigerim" })).status).toBe(404);
  });

  it("names the body that decides in the person's own language, and says which it is for the operator's", async () => {
    const world = deskWorld();
    const inquiry = world.put({ language: "kk-Cyrl" });
    const { view } = await act(world, inquiry, "refer", { body: { ...TEXT, ownerOf: "employment" } });
    expect(view.entries.at(-1)).toMatchObject({
      kind: "referral",
      to: "Еңбек және халықты әлеуметтік қорғау министрлігі",
      ownerOf: "employment",
    });
    expect(view.limits.passOn).toBeUndefined();
  });
});

describe("joining two inquiries", () => {
  const older = { reference: aReference(2), receivedAt: "2026-11-20T06:00:00.000Z" };
  const merge = (world: DeskWorld, inquiry: Inquiry) => act(world, inquiry, "merge", { body: { into: aReference(2) } });

  it("changes both, and cutting them again too", async () => {
    const world = deskWorld();
    const [inquiry, target] = [world.put(), world.put(older)];
    const { view } = await merge(world, inquiry);
    expect(view).toMatchObject({ mergedInto: target.reference, status: "closed" });
    const joined = await world.call("GET", `/api/inquiries/${target.reference}`, { as: "aigerim" });
    expect(await joined.json()).toMatchObject({ merged: [inquiry.reference], version: 2 });
    const cut = await act(world, inquiry, "unmerge", { version: 2 });
    expect(cut.view).toMatchObject({ status: "new", version: 3 });
    expect(world.table.get(target.reference)?.inquiry.version).toBe(3);
  });

  it("is refused for different people, with the reason", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    world.put({ ...older, personKey: "person-2" });
    expect((await merge(world, inquiry)).view.type).toBe("urn:ucc:problem:not-same-person");
  });

  it("tells a target of another topic as absent, and leaves the source alone", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    world.put({ ...older, topic: "employment" });
    expect((await merge(world, inquiry)).answer.status).toBe(404);
    expect(world.table.get(inquiry.reference)?.inquiry.version).toBe(1);
  });
});

describe("changing how a person is reached", () => {
  const proposal = { email: "dana@example.org", phone: "+77010000000", contact: "answer" };
  const propose = async (world: DeskWorld, inquiry: Inquiry, as = "aigerim") =>
    (await act(world, inquiry, "contact", { method: "PUT", as, body: proposal })).view.confirmation;
  const confirm = (world: DeskWorld, inquiry: Inquiry, body: unknown, as = "aigerim") =>
    act(world, inquiry, "contact/confirmed", { as, body });

  it("takes two steps, of which the first changes nothing; the new address has proven nothing", async () => {
    const world = deskWorld();
    const inquiry = world.put({ addressProven: true });
    const confirmation = await propose(world, inquiry);
    expect(world.table.get(inquiry.reference)?.inquiry).toEqual(inquiry);
    const { view } = await confirm(world, inquiry, { ...proposal, confirmation });
    expect(view).toMatchObject({ addressProven: false, person: { email: "dana@example.org", phone: "+77010000000" } });
    const after = world.table.get(inquiry.reference)?.inquiry;
    expect(after?.linkVersion).toBe(2);
    expect(after?.personKey).not.toBe(inquiry.personKey);
  });

  it("is audited twice, without the address", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    await confirm(world, inquiry, { ...proposal, confirmation: await propose(world, inquiry) });
    expect(world.audited.map(({ event, difference }) => [event, difference])).toEqual([
      ["contact-proposed", undefined],
      ["contact-changed", { email: {}, phone: {} }],
    ]);
    expect(JSON.stringify(world.audited)).not.toContain("dana");
  });

  it("holds for exactly what was proposed, by whom, and at which version", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    const confirmation = await propose(world, inquiry);
    const others = [
      confirm(world, inquiry, { ...proposal, email: "mallory@example.org", confirmation }),
      confirm(world, inquiry, { ...proposal, confirmation }, "saule"),
      confirm(world, inquiry, { ...proposal, confirmation: "" }),
      act(world, inquiry, "contact/confirmed", { version: 2, body: { ...proposal, confirmation } }),
    ];
    expect((await Promise.all(others)).map(({ answer }) => answer.status)).toEqual([400, 400, 400, 400]);
    expect(world.table.get(inquiry.reference)?.inquiry.version).toBe(1);
  });
});

describe("erasing", () => {
  it("takes the reference twice, and leaves a line of the audit and no inquiry", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    const slip = await act(world, inquiry, "erase", { as: "saule", body: { reference: aReference(2) } });
    expect([slip.answer.status, world.table.size]).toEqual([400, 1]);
    const { answer, view } = await act(world, inquiry, "erase", {
      as: "saule",
      body: { reference: inquiry.reference },
    });
    expect([answer.status, view]).toEqual([200, { reference: inquiry.reference, erasedAt: AT }]);
    expect(world.table.size).toBe(0);
    expect(world.audited).toMatchObject([{ event: "inquiry-erased", reference: inquiry.reference }]);
  });

  it("is not done when its line cannot be written", async () => {
    const world = deskWorld({ audit: { put: () => Promise.reject(new Error("throttled")) } });
    const inquiry = world.put();
    const { answer } = await act(world, inquiry, "erase", { as: "saule", body: { reference: inquiry.reference } });
    expect([answer.status, world.table.size]).toEqual([503, 1]);
  });
});

describe("an answer of the portal", () => {
  it("is recorded as given by the reply in which its address stands, and by no other", async () => {
    const world = deskWorld();
    const inquiry = world.put();
    const url = `https://ucc.example/kk-Cyrl/answers/citizenship/dual-citizenship`;
    const text = `Жауап: ${url}, сондай-ақ ${url} және https://ucc.example/ru/answers/citizenship/no-such-answer`;
    const { view } = await act(world, inquiry, "reply", { body: { text, resolves: false } });
    expect(view.entries.at(-1)).toMatchObject({
      kind: "reply",
      answers: [{ topic: "citizenship", answerId: "dual-citizenship" }],
    });
  });

  it("cannot be linked if the portal has none of this name", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const answer = await world.call("POST", `/api/inquiries/${reference}/answer-link`, {
      as: "aigerim",
      headers: { "if-match": '"1"' },
      body: { topic: "citizenship", answerId: "no-such-answer" },
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/answerId", code: "answer-not-known" }] });
    expect(world.table.get(reference)?.entries).toHaveLength(1);
  });
});

describe("an inquiry to which others were joined", () => {
  it("lists those that still are, and none that its person has brought back", async () => {
    const older = { reference: aReference(2), receivedAt: "2026-11-20T06:00:00.000Z" };
    const world = deskWorld();
    const [source, target] = [world.put(), world.put(older)];
    await act(world, source, "merge", { body: { into: target.reference } });
    const merged = async () => {
      const answer = await world.call("GET", `/api/inquiries/${target.reference}`, { as: "aigerim" });
      return ((await answer.json()) as { merged: string[] }).merged;
    };
    expect(await merged()).toEqual([source.reference]);
    const stored = world.table.get(source.reference);
    if (stored !== undefined) {
      const { mergedInto: _left, ...back } = stored.inquiry;
      world.table.set(source.reference, { ...stored, inquiry: { ...back, status: "new" } });
    }
    expect(await merged()).toEqual([]);
  });
});
