import { describe, expect, it } from "vitest";
import { type RecoverDeps, recoverLinks } from "../../../../functions/recover-links/recover-links.ts";
import type { Entry, NewEntry } from "../../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";

const ASKED = "2026-11-24T06:00:00.000Z";
const WISH = { personKey: "person-1", requestedAt: ASKED };
const by = { role: "compatriot" } as const;

function world(open: readonly Inquiry[], entries: readonly Entry[] = [], now = "2026-11-24T06:00:05.000Z") {
  const appended: { after: Inquiry; entry: NewEntry }[] = [];
  const deps: RecoverDeps = {
    personInquiries: { open: async () => open },
    inquiries: {
      entries: async () => entries,
      append: async (after, entry) => {
        appended.push({ after, entry });
        return after;
      },
    },
    now: () => now,
  };
  return { deps, appended };
}

describe("recovering links", () => {
  it("writes the wish into the newest inquiry that may be mailed about", async () => {
    const silent = anInquiry({ reference: aReference(1), contact: "none" });
    const newest = anInquiry({ reference: aReference(2) });
    const { deps, appended } = world([silent, newest, anInquiry({ reference: aReference(3) })]);
    await recoverLinks(WISH, deps);
    expect(appended).toMatchObject([{ after: { reference: aReference(2) }, entry: { kind: "links-requested", by } }]);
  });

  it.each([
    ["nothing is open", []],
    ["no mail is wanted about any", [anInquiry({ contact: "none" })]],
    ["the address has been changed since", [anInquiry({ personKey: "person-2" })]],
  ])("does nothing when %s", async (_, open) => {
    const { deps, appended } = world(open);
    await recoverLinks(WISH, deps);
    expect(appended).toEqual([]);
  });

  it("takes a second wish within ten minutes, and a redelivery, for the first", async () => {
    const entries: Entry[] = [{ kind: "links-requested", version: 2, at: "2026-11-24T05:50:01.000Z", by }];
    const { deps, appended } = world([anInquiry()], entries);
    await recoverLinks(WISH, deps);
    expect(appended).toEqual([]);
  });

  it("grants another wish after ten minutes", async () => {
    const entries: Entry[] = [{ kind: "links-requested", version: 2, at: "2026-11-24T05:49:59.000Z", by }];
    const { deps, appended } = world([anInquiry()], entries);
    await recoverLinks(WISH, deps);
    expect(appended).toHaveLength(1);
  });

  it("drops a wish that waited for an hour: a redrive must not surprise people", async () => {
    const { deps, appended } = world([anInquiry()], [], "2026-11-24T07:00:01.000Z");
    await recoverLinks(WISH, deps);
    expect(appended).toEqual([]);
  });

  it("logs no digest of the address", async () => {
    const { text } = listenToStdout();
    const { deps } = world([anInquiry()]);
    await recoverLinks(WISH, deps);
    expect(text()).toContain("links-asked-for");
    expect(text()).not.toContain("person-1");
  });
});
