/** Following an inquiry to its end: by the pages and by the API, which do the same. */
import { describe, expect, it } from "vitest";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { LINKS_REQUESTED } from "../../../../shared/contracts/link-messages.ts";
import { BUDGETS, type BudgetName } from "../../../../shared/domain/budgets.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";
import { AT, acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const BROWSER = { accept: "text/html" };
const MAILED = { contact: "answer", person: { email: "aigerim@example.org" } };

/** A registered inquiry, and its person's hands: a browser with the cookie, and a program with the bearer token. */
async function followed(change: Partial<Inquiry> = {}, more: Entry[] = [], request: Record<string, unknown> = {}) {
  const world = portalWorld();
  const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest(request)));
  world.register(change, more);
  const cookie = `__Host-inquiry-${reference}=${secret}`;
  const path = `/en/inquiries/${reference}`;
  const stored = (): Inquiry => {
    const inquiry = world.table.get(reference)?.inquiry;
    if (inquiry === undefined || inquiry === "erased") throw new Error("It is not stored");
    return inquiry;
  };
  return {
    ...world,
    reference,
    secret,
    path,
    api: `/api/inquiries/${reference}`,
    bearer: { authorization: `Bearer ${secret}` },
    stored,
    kinds: () => world.table.get(reference)?.entries.map(({ kind }) => kind),
    page: (to = path, headers: Record<string, string> = { cookie }) =>
      world.request(to, { headers: { ...BROWSER, ...headers } }),
    press: (what: string, fields: Record<string, string> = {}) =>
      world.submit(`${path}/${what}`, fields, { ...BROWSER, cookie }),
  };
}

const resolved = (): Partial<Inquiry> => ({ status: "resolved", resolvedAt: AT });
const byOperator = { version: 2, at: AT, by: { role: "operator", operator: "operator-1" } } as const;
const ANSWER: Entry = { ...byOperator, kind: "reply", text: "Yes.", resolves: true, visibleFrom: AT };

describe("the status page", () => {
  it("explains how the promised date is counted: first and last day, and the days off between", async () => {
    const { page } = await followed({ receivedAt: "2026-12-01T06:00:00.000Z", dueAt: "2026-12-23T13:00:00.000Z" });
    const text = await (await page()).text();
    expect(text).toContain("The 15 working days run from 2 December 2026 to 23 December 2026.");
    expect(text).toContain("16 December 2026");
    expect(text).not.toContain("has been put off");
  });

  it.each([
    ["ru", "День Независимости"],
    ["kk-Latn", "Täuelsızdık künı"],
    ["kk-Arab", "تاۋەلسىزدىك كۇنى"],
    ["fa", "روز استقلال"],
    ["tr", "Bağımsızlık Günü"],
  ])("names the days off in %s", async (language, name) => {
    const { page, reference } = await followed({
      receivedAt: "2026-12-01T06:00:00.000Z",
      dueAt: "2026-12-23T13:00:00.000Z",
    });
    expect(await (await page(`/${language}/inquiries/${reference}`)).text()).toContain(name);
  });

  it("says on top which field was left empty", async () => {
    const { press } = await followed();
    expect(await (await press("messages", { text: "" })).text()).toContain(
      '<a href="#text">Your message: Please fill this in</a>',
    );
  });

  it("tells that the date was put off, the reason in the conversation, and no count that would give another date", async () => {
    const { page } = await followed({ dueAt: "2027-02-01T13:00:00.000Z" }, [
      {
        version: 2,
        at: AT,
        by: { role: "operator", operator: "operator-1" },
        kind: "extension",
        dueAt: "2027-02-01T13:00:00.000Z",
        text: "Records have to be found",
      },
    ]);
    const text = await (await page()).text();
    expect(text).toContain("New date for the answer: 1 February 2027");
    expect(text).toContain("Records have to be found");
    expect(text).toContain("The date was 14 December 2026 at first");
    expect(text).not.toMatch(/15 working days|How the date is counted/);
  });

  it("tells to whom the matter was passed on, and why, and never a note", async () => {
    const by = { role: "operator", operator: "operator-1" } as const;
    const { page } = await followed({ status: "referred" }, [
      { version: 2, at: AT, by, kind: "referral", to: "Migration Service", text: "They decide" },
      { version: 3, at: AT, by, kind: "note", text: "Secret note" },
    ]);
    const text = await (await page()).text();
    expect(text).toContain("Passed on to: Migration Service");
    expect(text).toContain("They decide");
    expect(text).not.toMatch(/Secret note|operator-1/);
  });

  it("asks for the answer to a question while the centre waits for it", async () => {
    const by = { role: "operator", operator: "operator-1" } as const;
    const { page } = await followed({ status: "awaiting-compatriot" }, [
      { version: 2, at: AT, by, kind: "question", text: "Which country?", visibleFrom: AT },
    ]);
    const text = await (await page()).text();
    expect(text).toContain("The centre asks you");
    expect(text).toContain("Answer the question");
    expect(text).toContain("If you have not replied after 60 days, the inquiry is closed.");
  });

  it("promises no date while the time limit stands still, and says when there is one again", async () => {
    const { page } = await followed({ status: "awaiting-compatriot", awaitedSince: AT });
    const text = await (await page()).text();
    expect(text).toContain("Paused until you reply.");
    expect(text).not.toMatch(/14 December 2026|working day/);
  });

  it("says why an inquiry whose person did not reply was closed, and asks for no opinion of an answer", async () => {
    const { page } = await followed({ status: "closed", closedAt: AT, resolvedAt: AT }, [
      { version: 2, at: AT, by: { role: "service" }, kind: "closed", unanswered: true },
    ]);
    const text = await (await page()).text();
    expect(text).toContain("the centre’s question had not been answered for 60 days");
    expect(text).not.toContain("/feedback");
  });

  it("of what the centre settled without a word to the person says closed, and asks for no opinion of an answer", async () => {
    const silent = await followed(resolved(), [{ ...byOperator, kind: "resolved", unanswered: true }]);
    const text = await (await silent.page()).text();
    expect(text).toMatch(/<h2 id="state">Closed</);
    expect(text).not.toContain("/feedback");
    const told = await followed(resolved(), [ANSWER]);
    expect(await (await told.page()).text()).toMatch(/<h2 id="state">Answered</);
  });

  it.each([
    ["new", true, false, true],
    ["resolved", true, true, false],
    ["closed", false, true, false],
  ] as const)("of an inquiry that is %s offers what can be done", async (status, solve, feedback, promised) => {
    const { page } = await followed({ ...resolved(), status, closedAt: AT }, [ANSWER]);
    const text = await (await page()).text();
    expect(text.includes("/solved")).toBe(solve);
    expect(text.includes("/feedback")).toBe(feedback);
    expect(text.includes("How the date is counted")).toBe(promised);
    expect(text).toContain("/erase");
  });
});

describe("opening a link that was mailed", () => {
  it("proves the address, once, with an entry of its own", async () => {
    const { page, path, reference, links, stored, kinds } = await followed({}, [], MAILED);
    const mailed = await links.secretOf(reference, 1, "mailed");
    const opened = await page(`${path}?key=${mailed}`, {});
    expect(stored().addressProven).toBeUndefined();
    const [cookie = ""] = (opened.headers.get("set-cookie") ?? "").split(";");
    await page(path, { cookie });
    await page(path, { cookie });
    expect(stored().addressProven).toBe(true);
    expect(kinds()).toEqual(["opened", "address-proven"]);
  });

  it("is not what opening the link of our own page is: that proves nothing", async () => {
    const { page, stored, kinds } = await followed({}, [], MAILED);
    await page();
    expect(stored().addressProven).toBeUndefined();
    expect(kinds()).toEqual(["opened"]);
  });

  it("shows the page even if the note cannot be made", async () => {
    const { deps, reference, links, request } = await followed({}, [], MAILED);
    const cookie = `__Host-inquiry-${reference}=${await links.secretOf(reference, 1, "mailed")}`;
    deps.inquiries.append = () => Promise.reject(new Error("throttled"));
    const answer = await request(`/en/inquiries/${reference}`, { headers: { ...BROWSER, cookie } });
    expect(answer.status).toBe(200);
  });
});

describe("the link of a mail that others may read, which tells no language", () => {
  const turkish = { "accept-language": "tr" };

  it("leads to the page in the language of the answer", async () => {
    const { page, reference, secret } = await followed({ language: "kk-Arab" });
    const opened = await page(`/inquiries/${reference}?key=${secret}`, turkish);
    expect([opened.status, opened.headers.get("location")]).toEqual([303, `/kk-Arab/inquiries/${reference}`]);
    const [cookie = ""] = (opened.headers.get("set-cookie") ?? "").split(";");
    expect(await (await page(`/kk-Arab/inquiries/${reference}`, { cookie })).text()).toContain(reference);
  });

  it("leads to the page in the browser's language while the inquiry is being registered", async () => {
    const world = portalWorld();
    const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest()));
    const link = `/inquiries/${reference}?key=${secret}`;
    const opened = await world.request(link, { headers: { ...BROWSER, ...turkish } });
    expect(opened.headers.get("location")).toBe(`/tr/inquiries/${reference}`);
  });

  it("opens nothing with another secret, told as any absence is", async () => {
    const { page, reference } = await followed();
    const wrong = await page(`/inquiries/${reference}?key=1.AAAAAAAAAAAAAAAAAAAAAA`, turkish);
    const absent = await page("/inquiries/7K3M-Q9XD-2V4D?key=1.AAAAAAAAAAAAAAAAAAAAAA", turkish);
    expect([wrong.status, await wrong.text()]).toEqual([404, await absent.text()]);
    expect((await page(`/inquiries/${reference}`, turkish)).headers.get("location")).toBe(`/tr/inquiries/${reference}`);
  });
});

describe('"it is solved"', () => {
  it("is said with one button, and leads back to the page", async () => {
    const { press, path, stored, kinds } = await followed();
    const answer = await press("solved");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}#feedback`]);
    expect(stored().status).toBe("resolved");
    expect(kinds()).toEqual(["opened", "solved"]);
  });

  it("is the same by the API, and once however often it is said", async () => {
    const { request, api, bearer, kinds } = await followed();
    for (let time = 0; time < 2; time += 1) {
      const answer = await request(`${api}/solved`, { method: "POST", headers: bearer });
      expect(await answer.json()).toMatchObject({ status: "resolved", conversation: [{}, { kind: "solved" }] });
    }
    expect(kinds()).toEqual(["opened", "solved"]);
  });

  it("closes what the centre has answered", async () => {
    const { press, stored } = await followed({ status: "resolved", resolvedAt: "2026-11-22T06:00:00.000Z" });
    await press("solved");
    expect(stored().status).toBe("closed");
  });
});

describe("feedback", () => {
  it("is taken from the form once there is an answer, shown again, and can be changed", async () => {
    const { press, page, table, reference } = await followed(resolved(), [ANSWER]);
    expect((await press("feedback", { solved: "yes", rating: "4", comment: "Рахмет" })).status).toBe(303);
    expect(await (await page()).text()).toMatch(/name="rating" value="4" checked/);
    await press("feedback", { solved: "no", rating: "2", comment: "" });
    const given = table.get(reference)?.entries.filter(({ kind }) => kind === "feedback");
    expect(given).toMatchObject([
      { solved: true, rating: 4, comment: "Рахмет", resolvedAt: AT },
      { solved: false, rating: 2 },
    ]);
  });

  it("says what is missing beside its field, and keeps what was typed", async () => {
    const { press, kinds } = await followed(resolved(), [ANSWER]);
    const answer = await press("feedback", { comment: "Only words" });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toMatch(/href="#solved"/);
    expect(text).toMatch(/href="#rating"/);
    expect(text).toContain("Only words");
    expect(kinds()).toEqual(["opened", "reply"]);
  });

  it("and a message keep each other's words, when something is wrong with one or the language is switched", async () => {
    const { press, page } = await followed(resolved(), [ANSWER]);
    const fields = (await (await page()).text()).match(
      /<(?:textarea|input)[^>]* name="(?:solved|rating|comment)"[^>]*>/g,
    );
    expect(fields?.map((field) => field.includes('form="message"'))).toEqual(Array.from({ length: 8 }, () => true));
    const typed = { text: "One more thing", solved: "no", rating: "2", comment: "Slow" };
    const shown = [
      [200, await press("", typed)],
      [400, await press("feedback", { ...typed, rating: "" })],
      [400, await press("messages", { ...typed, text: "One more thing".repeat(2000) })],
    ] as const;
    for (const [status, answer] of shown) {
      expect(answer.status).toBe(status);
      const text = await answer.text();
      expect(text).toContain("One more thing");
      expect(text).toContain("Slow");
      expect(text).toMatch(/name="solved" value="no" checked/);
    }
  });

  it("leaves a message that was typed meanwhile on the page, and so does the word that it is solved", async () => {
    const { press, kinds } = await followed(resolved(), [ANSWER]);
    const said = await (await press("feedback", { solved: "yes", rating: "4", text: "One more thing" })).text();
    expect(said).toMatch(/<p class="note" role="status">Thank you.*One more thing/s);
    expect(await (await press("solved", { text: "One more thing" })).text()).toContain("One more thing");
    expect(kinds()).toEqual(["opened", "reply", "feedback", "solved"]);
  });

  it("is taken along by a message, which opens the inquiry again, if it is whole", async () => {
    const whole = await followed(resolved(), [ANSWER]);
    await whole.press("messages", { text: "One more thing", solved: "no", rating: "2", send: "message" });
    expect(whole.kinds()).toEqual(["opened", "reply", "feedback", "message"]);
    const half = await followed(resolved(), [ANSWER]);
    await half.press("messages", { text: "One more thing", solved: "no", send: "message" });
    expect(half.kinds()).toEqual(["opened", "reply", "message"]);
  });

  it("is meant by Enter in its fields, and the message by the button below that", async () => {
    const { press, kinds, path } = await followed(resolved(), [ANSWER]);
    const typed = { text: "", solved: "yes", rating: "5" };
    expect((await press("messages", { ...typed, send: "message" })).status).toBe(400);
    expect((await press("messages", typed)).headers.get("location")).toBe(`${path}#feedback`);
    expect(kinds()).toEqual(["opened", "reply", "feedback"]);
  });

  it("tells how things are where there is no answer any more to think of", async () => {
    const { press } = await followed();
    const answer = await press("feedback", { solved: "yes", rating: "5" });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("Your inquiry waits")]);
  });

  it("is refused by the API before there is an answer", async () => {
    const { post, api, bearer } = await followed();
    const answer = await post(`${api}/feedback`, { solved: true, rating: 5 }, bearer);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ type: "urn:ucc:problem:not-answered" });
  });

  it.each([
    { solved: true, rating: 6 },
    { solved: "yes", rating: 5 },
    { rating: 5 },
    { solved: true, rating: 5, status: "closed" },
    { solved: true, rating: 5, resolvedAt: AT },
    { solved: true, rating: 5, by: { role: "operator" } },
  ])("that does not fit is refused: %j", async (body) => {
    const { post, api, bearer, kinds } = await followed(resolved(), [ANSWER]);
    expect((await post(`${api}/feedback`, body, bearer)).status).toBe(400);
    expect(kinds()).toEqual(["opened", "reply"]);
  });
});

describe("a new link", () => {
  it("revokes the old one, keeps this browser in, and can be saved", async () => {
    const { press, page, path, stored, request } = await followed({}, [], MAILED);
    const answer = await press("link", { key: "0123456789abcdef" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}/link`]);
    expect(stored()).toMatchObject({ linkVersion: 2 });
    expect((await page()).status).toBe(404);
    const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
    const text = await (await request(`${path}/link`, { headers: { ...BROWSER, cookie } })).text();
    expect(text).toMatch(/key=2\.[\w-]{22}/);
    expect(text).toContain("We also send it to you by mail.");
    expect((await page(path, { cookie })).status).toBe(200);
  });

  it("is one link when the button is pressed twice", async () => {
    const { press, stored, kinds } = await followed();
    const first = await press("link", { key: "0123456789abcdef" });
    const second = await press("link", { key: "0123456789abcdef" });
    expect(second.headers.get("set-cookie")).toBe(first.headers.get("set-cookie"));
    expect(stored().linkVersion).toBe(2);
    expect(kinds()).toEqual(["opened", "link-renewed"]);
  });

  it("is not given for a link that was revoked by another wish", async () => {
    const { press } = await followed();
    await press("link", { key: "0123456789abcdef" });
    expect((await press("link", { key: "another-key-0123456" })).status).toBe(404);
  });

  it("comes by the API with its address", async () => {
    const { request, api, bearer, reference } = await followed();
    const answer = await request(`${api}/link`, { method: "POST", headers: bearer });
    const { statusUrl } = (await answer.json()) as { statusUrl: string };
    expect(statusUrl).toContain(`/inquiries/${reference}?key=2.`);
    expect((await request(api, { headers: bearer })).status).toBe(404);
  });
});

describe("deleting everything", () => {
  it("takes two steps: the first deletes nothing and says what goes and what stays", async () => {
    const { page, path, stored } = await followed();
    const text = await (await page(`${path}/erase`)).text();
    expect(text).toContain("What is deleted");
    expect(text).toContain("What stays");
    expect(text).toContain('method="post"');
    expect(stored().status).toBe("new");
  });

  it("ends with a receipt, after which the inquiry is there for nobody", async () => {
    const { press, page, path, table, reference } = await followed({}, [], MAILED);
    const answer = await press("erase");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}/erased`]);
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=600");
    // Under the key of before, the same words would meet the tombstone and be lost.
    expect(answer.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^__Host-form=; Max-Age=0;/));
    expect(table.get(reference)).toMatchObject({
      inquiry: "erased",
      tombstone: { receipt: { person: MAILED.person } },
    });
    const text = await (await page(`${path}/erased`)).text();
    expect(text).toContain("Your inquiry has been deleted");
    expect(text).toContain(reference);
    expect((await page()).status).toBe(404);
  });

  it("keeps no address for a receipt that nobody wants by mail", async () => {
    const { press, table, reference } = await followed();
    await press("erase");
    expect(table.get(reference)?.tombstone).not.toHaveProperty("receipt");
  });

  it("gives the same receipt when it is asked for twice", async () => {
    const { request, api, bearer, reference } = await followed();
    const first = await (await request(api, { method: "DELETE", headers: bearer })).json();
    expect(first).toEqual({ reference, erasedAt: AT });
    expect(await (await request(api, { method: "DELETE", headers: bearer })).json()).toEqual(first);
  });

  it("reaches an inquiry that is still on its way or in a dead-letter queue", async () => {
    const { request, api, bearer, table, reference } = await followed();
    table.clear();
    expect((await request(api, { method: "DELETE", headers: bearer })).status).toBe(200);
    expect(table.get(reference)).toMatchObject({ inquiry: "erased" });
  });

  it("shows its receipt to nobody whose link had been revoked before", async () => {
    const { request, api, bearer, reference, links, page, path } = await followed({ linkVersion: 2 });
    const secret = await links.secretOf(reference, 2);
    expect((await request(api, { method: "DELETE", headers: bearer })).status).toBe(404);
    const renewed = { authorization: `Bearer ${secret}` };
    expect((await request(api, { method: "DELETE", headers: renewed })).status).toBe(200);
    expect((await page(`${path}/erased`)).status).toBe(404);
    expect((await request(api, { method: "DELETE", headers: bearer })).status).toBe(404);
    const cookie = `__Host-inquiry-${reference}=${secret}`;
    expect((await page(`${path}/erased`, { cookie })).status).toBe(200);
  });
});

describe("asking for lost links", () => {
  const ask = (world: ReturnType<typeof portalWorld>, email: string) => world.post("/api/links", { email });

  it("answers a known and an unknown address alike, and looks nothing up for either", async () => {
    const world = portalWorld();
    await world.post("/api/inquiries", aRequest(MAILED));
    world.register();
    world.reads.length = 0;
    const known = await ask(world, "aigerim@example.org");
    const unknown = await ask(world, "nobody@example.org");
    for (const answer of [known, unknown]) expect([answer.status, await answer.text()]).toEqual([202, ""]);
    expect([...known.headers]).toEqual([...unknown.headers]);
    expect(world.reads).toEqual([]);
    expect(world.linkRequests).toHaveLength(2);
  });

  it("sends a digest and no address, the same for the same address in any case", async () => {
    const world = portalWorld();
    await ask(world, "Aigerim@example.org");
    await ask(world, "aigerim@example.org");
    const keys = world.linkRequests.map(({ body }) => readMessage(body, LINKS_REQUESTED).data.personKey);
    expect(new Set(keys).size).toBe(1);
    expect(JSON.stringify(world.linkRequests)).not.toMatch(/example\.org/);
  });

  it("is a page with one field that leads to the same words for everybody", async () => {
    const world = portalWorld();
    const answer = await world.submit("/en/links", { email: "nobody@example.org" }, BROWSER);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/links/sent"]);
    const text = await (await world.request("/en/links/sent", { headers: BROWSER })).text();
    expect(text).toContain("We say the same for every address");
  });

  it("says what is wrong with what was typed, and keeps it", async () => {
    const world = portalWorld();
    const answer = await world.submit("/en/links", { email: "not an address" }, BROWSER);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('value="not an address"');
    expect(world.linkRequests).toEqual([]);
  });

  it("leaves no trace of the address in the log", async () => {
    const { text } = listenToStdout();
    await ask(portalWorld(), "aigerim@example.org");
    expect(text()).not.toMatch(/aigerim|example\.org/);
  });
});

describe("whoever has not the link", () => {
  const STRANGERS = [
    ["a wrong secret", "1.AAAAAAAAAAAAAAAAAAAAAA"],
    ["a shown secret that pretends to have been mailed", "pretend"],
    ["no secret", undefined],
  ] as const;
  const ROUTES = [
    ["POST", "/solved"],
    ["POST", "/feedback"],
    ["POST", "/link"],
    ["DELETE", ""],
  ] as const;

  it.each(STRANGERS.flatMap(([who, secret]) => ROUTES.map(([method, to]) => ({ who, secret, method, to }))))(
    "changes nothing and learns nothing by $method $to with $who, whether the inquiry exists or not",
    async ({ secret, method, to }) => {
      const { request, api, stored, secret: own } = await followed(resolved());
      const given = secret === "pretend" ? own.replace("1.", "1m.") : secret;
      const headers = {
        "content-type": "application/json",
        ...(given === undefined ? {} : { authorization: `Bearer ${given}` }),
      };
      const body = method === "POST" ? JSON.stringify({ solved: true, rating: 1 }) : undefined;
      const init = { method, headers, ...(body === undefined ? {} : { body }) };
      const existing = await request(`${api}${to}`, init);
      const absent = await request(`/api/inquiries/${"0000-0000-0000" as Reference}${to}`, init);
      expect([existing.status, absent.status]).toEqual([404, 404]);
      expect(await existing.text()).toBe(await absent.text());
      expect(stored()).toMatchObject({ version: 1, linkVersion: 1, status: "resolved" });
    },
  );
});

describe("fields that nobody may set from outside", () => {
  const EXTRA = [
    "status",
    "reference",
    "linkVersion",
    "addressProven",
    "closedAt",
    "version",
    "__proto__",
    "constructor",
  ];

  it.each(EXTRA)("are refused or not looked at: %s", async (field) => {
    const { request, api, bearer, stored, post } = await followed(resolved());
    const body = `{"solved":true,"rating":5,${JSON.stringify(field)}:{"status":"closed"}}`;
    const headers = { ...bearer, "content-type": "application/json" };
    const answer = await request(`${api}/feedback`, { method: "POST", headers, body });
    expect(answer.status).toBe(400);
    await request(`${api}/link`, { method: "POST", headers, body });
    expect(stored()).toMatchObject({ status: "resolved", linkVersion: 2, version: 2 });
    expect((await post("/api/links", { email: "a@example.org", [field]: 1 })).status).toBe(400);
  });
});

describe("budgets of one network", () => {
  const limitOf = (budget: BudgetName) => Array.from({ length: BUDGETS[budget].limit });

  it("holds requests for lost links to theirs, and sends nothing on beyond it", async () => {
    const { post, linkRequests } = portalWorld();
    const ask = () => post("/api/links", { email: `${crypto.randomUUID()}@example.org` });
    for (const _ of limitOf("link-recovery")) expect((await ask()).status).toBe(202);
    const refused = await ask();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect(linkRequests).toHaveLength(BUDGETS["link-recovery"].limit);
  });

  it("holds erasures to theirs, and erases nothing beyond it", async () => {
    const { request, api, bearer, table, reference } = await followed();
    const erase = () => request(api, { method: "DELETE", headers: bearer });
    for (const _ of limitOf("erasure")) expect((await erase()).status).toBe(200);
    table.clear();
    expect((await erase()).status).toBe(429);
    expect(table.get(reference)).toBeUndefined();
  });
});
