import { describe, expect, it } from "vitest";
import type { DraftView } from "../../../../shared/contracts/desk/inquiry.ts";
import type { Draft } from "../../../../web/desk/api/drafts.ts";
import { ProblemError } from "../../../../web/desk/api/problem-error.ts";
import { DraftKeeper } from "../../../../web/desk/inquiry/draft-keeper.ts";

const reply = (text: string): Draft => ({ text, kind: "reply" });

/** The one draft of an operator on the server, as functions/desk keeps it. */
function server() {
  let clock = 0;
  const world: { kept: DraftView | undefined; puts: number } = { kept: undefined, puts: 0 };
  const put = async (draft: Draft, basedOn: string | undefined): Promise<string | undefined> => {
    world.puts += 1;
    if (world.kept !== undefined && world.kept.savedAt !== basedOn) {
      throw new ProblemError({ type: "urn:ucc:problem:draft-conflict", title: "", status: 409, draft: world.kept });
    }
    clock += 1;
    const savedAt = `2026-11-27T05:00:00.00${clock}Z`;
    world.kept = draft.text === "" ? undefined : { ...draft, savedAt };
    return world.kept?.savedAt;
  };
  return { world, tab: (known?: DraftView) => new DraftKeeper(put, known) };
}

describe("the keeper of a draft", () => {
  it("saves one text after the other, each on the one before, however fast they come", async () => {
    const { world, tab } = server();
    const here = tab();
    const saved = await Promise.all(["К", "Кө", "Көм"].map((text) => here.save(reply(text))));
    expect(saved).toEqual([undefined, undefined, undefined]);
    expect(world.kept?.text).toBe("Көм");
  });

  it("leaves what another tab saved, and goes over it once somebody has seen it", async () => {
    const { world, tab } = server();
    const [here, there] = [tab(), tab()];
    await there.save(reply("There"));
    const other = await here.save(reply("Here"));
    expect(other).toEqual(world.kept);
    expect(world.kept?.text).toBe("There");
    if (other) here.know(other);
    expect(await here.save(reply("Here"))).toBeUndefined();
    expect(world.kept?.text).toBe("Here");
  });

  it("throws away only the draft it knows", async () => {
    const { world, tab } = server();
    const here = tab();
    await here.save(reply("Here"));
    await tab(world.kept).save(reply("Here and there"));
    expect(await here.save(reply(""))).toMatchObject({ text: "Here and there" });
    expect(world.kept?.text).toBe("Here and there");
  });

  it("sees no conflict in the same words, and sends nothing that is kept", async () => {
    const { world, tab } = server();
    await tab().save(reply("Same"));
    const here = tab();
    expect(await here.save({ text: "Same", kind: "note" })).toBeUndefined();
    expect(world.kept?.kind).toBe("note");
    const { puts } = world;
    await here.save({ text: "Same", kind: "note" });
    expect(world.puts).toBe(puts);
  });
});
