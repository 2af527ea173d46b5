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

  it("keeps CRLF, blank lines, and a last line without an end", () => {
    expect(ucc("Қазақстан\r\n\r\nбір\u2028екі", "transliterate", "--to", "Latn").out).toBe(
      "Qazaqstan\r\n\r\nbır\u2028ekı",
    );
  });

  it("takes the script to read from --from", () => {
    expect(ucc("ол\n", "transliterate", "--from", "Latn", "--to", "Arab").out).toBe("ол\n");
  });

  it("reads Latin letters in the alphabet that --latin names", () => {
    expect(ucc("kim bilim\n", "transliterate", "--to", "Cyrl", "--latin", "turkish").out).toBe("кім білім\n");
    expect(ucc("kim\n", "transliterate", "--to", "Cyrl", "--latin", "1940")).toMatchObject({ code: 2, out: "" });
  });

  it("passes bytes on that are no UTF-8, and fails in the end", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["cli/ucc.mjs", "transliterate", "--to", "Latn"], {
      input: Buffer.concat([Buffer.of(0xd0, 0x0a), Buffer.from("сұрақ\n")]),
    });
    expect([status, stdout]).toEqual([1, Buffer.concat([Buffer.of(0xd0, 0x0a), Buffer.from("sūraq\n")])]);
    expect(stderr.toString()).toContain("Line 1: ");
  });

  it("converts many lines through a pipe without losing one", () => {
    const lines = 5000;
    const { out } = ucc("Қандас мәртебесін қалай аламын?\n".repeat(lines), "transliterate", "--to", "Arab");
    expect(out === "قانداس مارتەبەسىن قالاي الامىن؟\n".repeat(lines)).toBe(true);
  });

  it("asks for the script to write", () => {
    expect(ucc("сұрақ\n", "transliterate")).toMatchObject({ code: 2, out: "" });
    expect(ucc("сұрақ\n", "transliterate").err).toContain("--to <script>");
  });

  it("refuses a script that it does not know", () => {
    expect(ucc("сұрақ\n", "transliterate", "--to", "Grek")).toMatchObject({ code: 2, out: "" });
  });
});
