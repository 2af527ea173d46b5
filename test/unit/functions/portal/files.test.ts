import { describe, expect, it } from "vitest";
import type { FilePlace } from "../../../../shared/domain/attachment.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { AT, acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const FILE_ID = "abcDEF-_0123456789abcd";

/** An inquiry in the table, and its status link. */
async function anOpenInquiry(
  change: Parameters<ReturnType<typeof portalWorld>["register"]>[0] = {},
  more: Entry[] = [],
) {
  const world = portalWorld();
  const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest()));
  world.register(change, more);
  const bearer = { authorization: `Bearer ${secret}` };
  const cookie = { cookie: `__Host-inquiry-${reference}=${secret}` };
  return {
    ...world,
    reference,
    bearer,
    cookie,
    offer: (name: unknown, headers: Record<string, string> = bearer) =>
      world.post(`/api/inquiries/${reference}/files`, { name }, headers),
    /** Asks as the status page's script does, which names the file by a key; gives the id of the place. */
    ask: async (name: string, key: string) => {
      const headers = { ...bearer, "idempotency-key": key };
      const answer = await world.post(`/api/inquiries/${reference}/files`, { name }, headers);
      return ((await answer.json()) as { id: string }).id;
    },
    places: () => world.table.get(reference)?.places ?? [],
    view: async () => (await world.request(`/api/inquiries/${reference}`, { headers: bearer })).json(),
    page: async (language = "ru") =>
      (await world.request(`/${language}/inquiries/${reference}`, { headers: cookie })).text(),
  };
}

const aFileEntry = (change: object): Entry =>
  ({
    version: 2,
    at: AT,
    by: { role: "compatriot" },
    kind: "file",
    fileId: FILE_ID,
    title: "Төлқұжат",
    ...change,
  }) as Entry;

const aPlace = (change: Partial<FilePlace> = {}): FilePlace => ({
  place: 1,
  id: FILE_ID,
  state: "awaited",
  title: "Төлқұжат",
  declaredType: "pdf",
  uses: 1,
  requestedAt: AT,
  ...change,
});

describe("adding a file by the API", () => {
  it("answers with a form for this one file and takes a place for it, the name cleaned", async () => {
    const inquiry = await anOpenInquiry();
    const answer = await inquiry.offer("C:\\scans\\Төлқұжат\u202E.PDF");
    expect(answer.status).toBe(201);
    const { id, ...form } = (await answer.json()) as { id: string };
    expect(form).toEqual({
      url: "https://files.example/",
      fields: { key: `quarantine/${inquiry.reference}/${id}` },
      maxBytes: 10_485_760,
      expiresAt: AT,
    });
    expect(inquiry.places()).toEqual([aPlace({ id })]);
  });

  it.each([
    "page.html",
    "picture.svg",
    "setup.exe",
    "papers.zip",
    "letter.doc",
    "passport.pdf.exe",
    "no extension",
    "",
  ])("refuses %j before anything is sent", async (name) => {
    const inquiry = await anOpenInquiry();
    const answer = await inquiry.offer(name);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/name", code: "file-kind-not-allowed" }] });
    expect(inquiry.places()).toEqual([]);
  });

  it("gives five files a place and a sixth none, when all ask at once", async () => {
    const inquiry = await anOpenInquiry();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => inquiry.offer(`scan ${index}.pdf`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(new Set(inquiry.places().map(({ place }) => place))).toEqual(new Set([1, 2, 3, 4, 5]));
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({ type: "urn:ucc:problem:too-many-files" });
  });

  it("gives a repeat of the same request the same place, for which the file was never sent", async () => {
    const inquiry = await anOpenInquiry();
    const first = await inquiry.ask("scan.pdf", "the file of 9 bytes");
    for (let repeat = 1; repeat <= 6; repeat += 1)
      expect(await inquiry.ask("scan.pdf", "the file of 9 bytes")).toBe(first);
    expect(inquiry.places()).toMatchObject([{ id: first, uses: 1 }]);
  });

  it("gives another place to another file of the same name, to another name, and after the file has come", async () => {
    const inquiry = await anOpenInquiry();
    const first = await inquiry.ask("image.jpg", "the file of 9 bytes");
    const ids = [
      first,
      await inquiry.ask("image.jpg", "the file of 8 bytes"),
      await inquiry.ask("image.png", "the file of 9 bytes"),
    ];
    const stored = inquiry.table.get(inquiry.reference);
    if (stored) stored.places = inquiry.places().map((place) => ({ ...place, state: "quarantined" }));
    ids.push(await inquiry.ask("image.jpg", "the file of 9 bytes"));
    expect(new Set(ids).size).toBe(4);
  });

  it("keeps a repeated place as long again, for its new form holds ten minutes more", async () => {
    const inquiry = await anOpenInquiry();
    const first = await inquiry.ask("scan.pdf", "the file of 9 bytes");
    const stored = inquiry.table.get(inquiry.reference);
    if (stored)
      stored.places = inquiry.places().map((place) => ({ ...place, requestedAt: "2026-11-01T00:00:00.000Z" }));
    expect(await inquiry.ask("scan.pdf", "the file of 9 bytes")).toBe(first);
    expect(inquiry.places()).toMatchObject([{ requestedAt: AT }]);
  });

  it("is refused without the inquiry's secret as any absence is, and takes no place", async () => {
    const inquiry = await anOpenInquiry();
    const answers = [
      await inquiry.offer("a.pdf", {}),
      await inquiry.offer("a.pdf", { authorization: "Bearer 1.AAAAAAAAAAAAAAAAAAAAAA" }),
    ];
    for (const answer of answers) expect(answer.status).toBe(404);
    expect(inquiry.places()).toEqual([]);
  });

  it("is refused while the inquiry is being registered, and when it was closed too long ago", async () => {
    const world = portalWorld();
    const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest()));
    const early = await world.post(
      `/api/inquiries/${reference}/files`,
      { name: "a.pdf" },
      { authorization: `Bearer ${secret}` },
    );
    expect(await early.json()).toMatchObject({ type: "urn:ucc:problem:being-registered" });
    const closed = await anOpenInquiry({ status: "closed", closedAt: "2026-10-01T06:00:00.000Z" });
    expect(await (await closed.offer("a.pdf")).json()).toMatchObject({ type: "urn:ucc:problem:inquiry-closed" });
  });
});

describe("the files in the person's view", () => {
  it("are what the history says, and what is still on its way", async () => {
    const clean = aFileEntry({ outcome: "clean", type: "pdf", sizeBytes: 2_000 });
    const inquiry = await anOpenInquiry({ version: 2 }, [clean]);
    const stored = inquiry.table.get(inquiry.reference);
    if (stored)
      stored.places = [
        aPlace({ state: "quarantined" }),
        aPlace({ place: 2, id: "z".repeat(22), title: "", declaredType: "jpeg" }),
      ];
    expect(await inquiry.view()).toMatchObject({
      files: [
        { id: FILE_ID, name: "Төлқұжат.pdf", state: "clean", sizeBytes: 2_000 },
        { name: ".jpg", state: "awaited" },
      ],
    });
  });

  it("are told by their number where their person gave no name", async () => {
    const inquiry = await anOpenInquiry({}, [aFileEntry({ title: "", outcome: "refused", reason: "kind" })]);
    expect(await inquiry.page()).toContain("<bdi>Файл 1</bdi>");
  });

  it("leave out what was permitted and cannot come any more", async () => {
    const inquiry = await anOpenInquiry();
    const stored = inquiry.table.get(inquiry.reference);
    if (stored) stored.places = [aPlace({ requestedAt: "2026-11-23T05:44:00.000Z" })];
    expect(await inquiry.view()).toMatchObject({ files: [] });
  });

  it.each([
    ["infected", { outcome: "infected" }, "вредоносное"],
    ["of a kind we do not take", { outcome: "refused", reason: "kind" }, "не принимаются"],
    ["too large", { outcome: "refused", reason: "size" }, "больше 10 МБ"],
    ["empty", { outcome: "refused", reason: "empty" }, "ничего не было"],
    ["not checkable", { outcome: "refused", reason: "not-checked" }, "без пароля"],
  ])("say that one was %s, and lead nowhere", async (_, outcome, words) => {
    const inquiry = await anOpenInquiry({ version: 2 }, [aFileEntry(outcome)]);
    const page = await inquiry.page();
    expect(page).toContain(words);
    expect(page).not.toContain(`/files/${FILE_ID}`);
  });
});

describe("fetching a file", () => {
  const clean = aFileEntry({ outcome: "clean", type: "pdf", sizeBytes: 2_000 });

  it("leads to the bucket, for whoever has the inquiry's secret or cookie", async () => {
    const inquiry = await anOpenInquiry({ version: 2 }, [clean]);
    const byApi = await inquiry.request(`/api/inquiries/${inquiry.reference}/files/${FILE_ID}`, {
      headers: inquiry.bearer,
    });
    const byPage = await inquiry.request(`/ru/inquiries/${inquiry.reference}/files/${FILE_ID}`, {
      headers: inquiry.cookie,
    });
    for (const answer of [byApi, byPage]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(
        `https://files.example/files/${inquiry.reference}/${FILE_ID}?name=${encodeURIComponent("Төлқұжат.pdf")}`,
      );
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  it.each([
    ["an infected file", [aFileEntry({ outcome: "infected" })], FILE_ID],
    ["a refused file", [aFileEntry({ outcome: "refused", reason: "kind" })], FILE_ID],
    ["a file that is not there", [clean], "zzzzzzzzzzzzzzzzzzzzzz"],
    ["no id at all", [clean], "passport.pdf"],
  ])("leads nowhere for %s", async (_, entries, id) => {
    const inquiry = await anOpenInquiry({ version: 2 }, entries);
    const answer = await inquiry.request(`/api/inquiries/${inquiry.reference}/files/${id}`, {
      headers: inquiry.bearer,
    });
    expect(answer.status).toBe(404);
  });

  it("leads nowhere for whoever has no secret, or another inquiry's", async () => {
    const inquiry = await anOpenInquiry({ version: 2 }, [clean]);
    const path = `/api/inquiries/${inquiry.reference}/files/${FILE_ID}`;
    const other = await acceptedLink(await inquiry.post("/api/inquiries", aRequest({ text: "Басқа сұрақ" })));
    const strangers = [{}, { authorization: `Bearer ${other.secret}` }];
    for (const headers of strangers) expect((await inquiry.request(path, { headers })).status).toBe(404);
  });
});

describe("the pages for files", () => {
  it.each(PAGE_LANGUAGES)(
    "offer a file without a script in %s: a label, then a form that goes straight to the bucket",
    async (language) => {
      const inquiry = await anOpenInquiry();
      const path = `/${language}/inquiries/${inquiry.reference}`;
      expect(await inquiry.page(language)).toContain(`action="${path}/files"`);
      const answer = await inquiry.submit(`${path}/files`, { name: "паспорт.pdf" }, inquiry.cookie);
      const page = await answer.text();
      expect(page).toContain('action="https://files.example/" enctype="multipart/form-data"');
      expect(page).toContain(`name="success_action_redirect" value="https://ucc.example${path}/files"`);
      expect(page.indexOf('type="file"')).toBeGreaterThan(page.lastIndexOf('type="hidden"'));
      expect(inquiry.places()).toMatchObject([{ title: "паспорт", state: "awaited" }]);
      expect(inquiry.places()[0]).not.toHaveProperty("declaredType");
    },
  );

  it("lead back to the status page without the query that S3 adds", async () => {
    const inquiry = await anOpenInquiry();
    const path = `/kk-Arab/inquiries/${inquiry.reference}`;
    const answer = await inquiry.request(`${path}/files?bucket=b&key=quarantine%2Fx&etag=%22e%22`, {
      headers: inquiry.cookie,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${path}#files`);
  });

  it("say that it is full when it is, and offer nothing", async () => {
    const inquiry = await anOpenInquiry();
    const stored = inquiry.table.get(inquiry.reference);
    if (stored)
      stored.places = [1, 2, 3, 4, 5].map((place) =>
        aPlace({ place, id: `${place}`.repeat(22), state: "quarantined" }),
      );
    const page = await inquiry.page("en");
    expect(page).toContain("No more files can be added");
    expect(page).not.toContain('id="add-file"');
  });

  it("lead back to the page, which says it, when no more can be added", async () => {
    const full = await anOpenInquiry();
    for (const index of [1, 2, 3, 4, 5]) await full.offer(`scan ${index}.pdf`);
    const closed = await anOpenInquiry({ status: "closed", closedAt: "2026-10-01T06:00:00.000Z" });
    for (const { submit, reference, cookie } of [full, closed]) {
      const path = `/ru/inquiries/${reference}`;
      const answer = await submit(`${path}/files`, { name: "" }, cookie);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}#files`]);
    }
  });

  it("answer a script of the same page with the form as JSON, by the cookie", async () => {
    const inquiry = await anOpenInquiry();
    const answer = await inquiry.post(`/ru/inquiries/${inquiry.reference}/files`, { name: "a.jpg" }, inquiry.cookie);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ url: "https://files.example/" });
  });

  it("let forms and scripts reach the files' bucket and no other stranger", async () => {
    const { request } = portalWorld();
    const policy = (await request("/en")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("form-action 'self' https://files.example;");
    expect(policy).toContain("connect-src 'self' https://files.example;");
    expect(policy.match(/https?:/g)).toHaveLength(2);
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});
