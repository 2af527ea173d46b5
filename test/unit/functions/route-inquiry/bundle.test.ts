import { build } from "esbuild";
import { describe, expect, it } from "vitest";

describe("the bundle of route-inquiry", () => {
  it("holds no list of spellings, which only conversion for people's eyes needs", async () => {
    const { metafile } = await build({
      entryPoints: ["functions/route-inquiry/handler.ts"],
      bundle: true,
      metafile: true,
      platform: "node",
      format: "esm",
      write: false,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs).toContain("functions/route-inquiry/handler.ts");
    expect(inputs.filter((file) => file.endsWith("-spellings.ts"))).toEqual([]);
  });
});
