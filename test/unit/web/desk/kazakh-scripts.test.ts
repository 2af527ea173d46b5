import { describe, expect, it } from "vitest";
import { converted } from "../../../../web/desk/inquiry/kazakh-scripts.ts";

describe("Kazakh in another alphabet", () => {
  it("runs in that alphabet's direction, though its lines were turned round", async () => {
    expect(await converted("\u200FRKS4 ءوتىنىشىڭىز قابىلداندى.", "Cyrl")).toBe("RKS4 өтінішіңіз қабылданды.");
    expect(await converted("\u200FRKS4 өтінішіңіз қабылданды.", "Arab")).toBe("\u200FRKS4 ءوتىنىشىڭىز قابىلداندى.");
  });
});
