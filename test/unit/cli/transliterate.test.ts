import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Runs the command line with these arguments and this on its stdin. */
function ucc(input: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/ucc.mjs", ...args], { input, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

describe("ucc transliterate", () => {
  it("writes each line in the other script, in order", () => {
    expect(ucc("Қазақстан\n\nқандас\n", "transliterate", "--to", "Arab")).toMatchObject({
      code: 0,
      out: "قازاقستان\n\nقانداس\n",
    });
  });

  it("tells the script of each line by itself", () => {
    expect(ucc("قانداس\nqandas\nқандас\n", "transliterate", "--to", "Cyrl").out).toBe(
      "қандас\nqandas\nқандас\n".replace("qandas", "қандас"),
    );
  });

  it("says that what comes out is converted", () => {
    expect(ucc("сұрақ\n", "transliterate", "--to", "Latn").err).toContain("Converted by rules");
  });

  it("refuses a script that it does not know", () => {
    expect(ucc("сұрақ\n", "transliterate", "--to", "Grek")).toMatchObject({ code: 2, out: "" });
  });
});
