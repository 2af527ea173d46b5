/** What a person sees and does by the link of an inquiry that the desk joined to another one. */
import { describe, expect, it } from "vitest";
import { mergeChanges } from "../../../../shared/domain/desk/merge-inquiries.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { anOperator } from "../../../builders.ts";
import { AT, acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const MAILED = { contact: "answer", person: { email: "aigerim@example.org" } };
const proven = { addressProven: true } as const;

/** Two inquiries under one address, the second joined to the first; both links, and what the desk has since replied. */
async function joined(change: { readonly first?: Partial<Inquiry>; readonly second?: Partial<Inquiry> } = {}) {
  const world = portalWorld();
  const ask = async (text: string, stored: Partial<Inquiry>) => {
    const link = await acceptedLink(await world.post("/api/inquiries", aRequest({ ...MAILED, text })));
    world.register(stored);
    return link;
  };
  const target = await ask("Азаматтық туралы", change.first ?? proven);
  const source = await ask("Тағы да азаматтық туралы", change.second ?? proven);
  const known = (reference: Reference) => {
    const { inquiry, entries } = world.table.get(reference) ?? { inquiry: "erased" as const, entries: [] };
    if (inquiry === "erased") throw new Error("It is not stored");
    return { inquiry, entries };
  };
  const doing = { at: AT, by: anOperator() };
  const changes = mergeChanges(known(source.reference), known(target.reference), doing);
  await world.deps.inquiries.append(changes.source.after, changes.source.entry);
  await world.deps.inquiries.append(changes.target.after, changes.target.entry);
  const bearer = { authorization: `Bearer ${source.secret}` };
  return {
    ...world,
    source,
    target,
    stored: (link: { reference: Reference }) => known(link.reference),
    view: async ({ reference, secret } = source) => {
      const headers = { authorization: `Bearer ${secret}` };
      return (await world.request(`/api/inquiries/${reference}`, { headers })).json();
    },
    write: (text: string) => world.post(`/api/inquiries/${source.reference}/messages`, { text }, bearer),
    erase: () => world.request(`/api/inquiries/${source.reference}`, { method: "DELETE", headers: bearer }),
  };
}

describe("the link of an inquiry that was joined to another", () => {
  it("shows one conversation of both, under its own number, and so does the other's", async () => {
    const { view, source, target } = await joined();
    const both = [{ text: "Азаматтық туралы" }, { text: "Тағы да азаматтық туралы" }];
    expect(await view()).toMatchObject({ reference: source.reference, status: "new", conversation: both });
    expect(await view(target)).toMatchObject({ reference: target.reference, status: "new", conversation: both });
  });

  it.each([
    ["this one", { second: {} }],
    ["the other one", { first: {} }],
  ])("tells the other's reader nothing while nobody has opened a mailed link of %s", async (_which, change) => {
    const { view, target } = await joined(change);
    expect(await view(target)).toMatchObject({ conversation: [{ text: "Азаматтық туралы" }] });
  });

  it("takes a message to the other one, and no operator has to look in two places", async () => {
    const { write, source, target, stored } = await joined();
    expect((await write("Рақмет")).status).toBe(201);
    expect(stored(target).entries.at(-1)).toMatchObject({ kind: "message", text: "Рақмет" });
    expect(stored(source).inquiry).toMatchObject({ status: "closed", version: 2 });
  });

  it.each([
    ["the other one", { first: {} }],
    ["this one", { second: {} }],
  ])("shows no more than its own conversation while nobody has opened a mailed link of %s", async (_which, change) => {
    const { view } = await joined(change);
    expect(await view()).toMatchObject({
      status: "closed",
      conversation: [{ kind: "opened", text: "Тағы да азаматтық туралы" }],
    });
  });

  it("then brings it back to the desk with what is written there: nobody is left unheard", async () => {
    const { write, source, target, stored } = await joined({ second: {} });
    expect((await write("Мені естіп тұрсыз ба?")).status).toBe(201);
    expect(stored(source).inquiry.status).toBe("new");
    expect(stored(source).inquiry).not.toHaveProperty("mergedInto");
    expect(stored(target).entries.map(({ kind }) => kind)).not.toContain("message");
  });

  it("shows its own conversation again once the other one's address was changed", async () => {
    const { view, target, table, stored } = await joined();
    const { inquiry, entries } = stored(target);
    table.set(target.reference, { inquiry: { ...inquiry, personKey: "somebody else" }, entries: [...entries] });
    expect(await view()).toMatchObject({ conversation: [{ text: "Тағы да азаматтық туралы" }] });
  });

  it("erases both: what the person is shown as one is one to delete", async () => {
    const { erase, source, target, table } = await joined();
    expect((await erase()).status).toBe(200);
    expect([source, target].map(({ reference }) => table.get(reference)?.inquiry)).toEqual(["erased", "erased"]);
  });

  it("erases nothing of the other one that it does not show", async () => {
    const { erase, target, stored } = await joined({ second: {} });
    await erase();
    expect(stored(target).inquiry.status).toBe("new");
  });
});
