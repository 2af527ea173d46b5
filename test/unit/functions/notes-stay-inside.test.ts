/** What the desk writes for itself reaches no mail and no page of the person, whatever happens to their inquiry. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailComposer } from "../../../functions/deliver-mail/compose-mail.ts";
import type { SeenEntry } from "../../../shared/domain/conversation.ts";
import type { Known } from "../../../shared/domain/desk/permitted-actions.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { NotYetThereError } from "../../../shared/domain/errors.ts";
import { ANSWER_LANGUAGES } from "../../../shared/domain/language/answer-language.ts";
import { MAIL_KINDS, type MailId } from "../../../shared/domain/mail.ts";
import type { ToldEntry } from "../../../shared/domain/mail-of-entry.ts";
import type { MailNews } from "../../../shared/texts/mail/mail-content.ts";
import {
  anyHistory,
  CANARY,
  openedPair,
  played,
  type Step,
  WITHDRAWN,
} from "../shared/domain/desk/random-histories.ts";
import { parseMail } from "../shared/platform/read-mail.ts";
import { portalWorld } from "./portal/portal-world.ts";

const KINDS = Object.keys(MAIL_KINDS) as (keyof typeof MAIL_KINDS)[];

/** Histories in which something was written down: the others prove nothing. */
const historyWithNotes = anyHistory.map((steps): readonly Step[] => [
  { does: "note", to: 0, actor: 0, seconds: 1, pick: 0 },
  { does: "withdrawn reply", to: 0, actor: 0, seconds: 1, pick: 1 },
  ...steps,
  { does: "transfer", to: 0, actor: 2, seconds: 60, pick: 7 },
]);

function ended(steps: readonly Step[]) {
  const [last] = [...played(steps)].slice(-1);
  return { pair: last?.after ?? openedPair(), at: last?.at ?? "2026-11-23T08:00:00.000Z" };
}

/** Every mail that could be asked for about an inquiry, rightly or not, as its reader's program understands it. */
async function mailsAbout({ inquiry, entries }: Known): Promise<readonly string[]> {
  const compose = mailComposer({
    portalUrl: "https://centre.example.org",
    from: { address: "no-reply@example.org", name: "Otandastar", noticeName: "Service" },
    statusLinks: { secretOf: async () => "1m.AAAAAAAAAAAAAAAAAAAAAA" },
    entries: { entry: async (_, version) => entries.find((entry) => entry.version === version) },
    personInquiries: { open: async () => [inquiry] },
  });
  const asked = entries.flatMap(({ version }) => KINDS.map((kind): MailId => ({ ...inquiry, version, kind })));
  const mails = asked.map(async (mail) => {
    try {
      const { raw } = await compose({ ...inquiry, contact: "answer", addressProven: true }, mail, "a@example.org");
      const { subject, text, html } = await parseMail(raw);
      return [raw, subject, text, html].join("\n");
    } catch (error) {
      if (error instanceof NotYetThereError) return "";
      throw error;
    }
  });
  return Promise.all(mails);
}

/** The status page in every language, and what the API answers. */
async function pagesOf(known: Known, at: string): Promise<readonly string[]> {
  const world = portalWorld({ now: () => at });
  const { reference, linkVersion } = known.inquiry;
  world.table.set(reference, { inquiry: known.inquiry, entries: [...known.entries] });
  const secret = await world.links.secretOf(reference, linkVersion);
  const headers = { cookie: `__Host-inquiry-${reference}=${secret}`, authorization: `Bearer ${secret}` };
  const paths = [`/api/inquiries/${reference}`, ...ANSWER_LANGUAGES.map((tag) => `/${tag}/inquiries/${reference}`)];
  const answers = await Promise.all(paths.map((path) => world.request(path, { headers })));
  return Promise.all(answers.map(async (answer) => (answer.ok ? answer.text() : `${answer.status}`)));
}

describe("notes", () => {
  it("get into no mail of any kind, in any language, after any history", async () => {
    await fc.assert(
      fc.asyncProperty(historyWithNotes, fc.constantFrom(...ANSWER_LANGUAGES), async (steps, language) => {
        const { pair } = ended(steps);
        for (const { inquiry, entries } of pair) {
          const mails = await mailsAbout({ inquiry: { ...inquiry, language }, entries });
          expect(mails.filter((mail) => mail.includes(CANARY))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("get onto no page and into no answer of the API, nor does what was taken back", async () => {
    await fc.assert(
      fc.asyncProperty(historyWithNotes, async (steps) => {
        const { pair, at } = ended(steps);
        for (const known of pair) {
          const pages = await pagesOf(known, at);
          expect(pages.filter((page) => page.includes(CANARY) || page.includes(WITHDRAWN))).toEqual([]);
          expect(pages[0]).toContain(`"reference":"${known.inquiry.reference}"`);
          expect(pages.filter((page) => page.length < 1000 && !page.startsWith("{"))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("do not fit into what pages and mails are made of: it would not compile", () => {
    const frame = {
      version: 2,
      at: "2026-11-24T06:00:00.000Z",
      by: { role: "operator", operator: "operator-1" },
    } as const;
    const note = { ...frame, kind: "note", text: CANARY } as const satisfies Entry;
    const transfer = {
      ...frame,
      kind: "transfer",
      from: "other",
      to: "culture",
      text: CANARY,
    } as const satisfies Entry;
    // @ts-expect-error: the conversation holds no note.
    const seen: SeenEntry[] = [note];
    // @ts-expect-error: nor what was written down with a transfer.
    seen.push(transfer);
    // @ts-expect-error: no mail tells of a note.
    const told: ToldEntry[] = [note];
    // @ts-expect-error: there is no kind of news that could hold one.
    const news: MailNews[] = [{ kind: "note", text: CANARY }];
    expect([seen, told, news].map(({ length }) => length)).toEqual([2, 1, 1]);
  });
});
