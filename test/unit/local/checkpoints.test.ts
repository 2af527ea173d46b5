import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Checkpoints } from "../../../local/checkpoints.ts";
import { waitFor } from "../../wait-for.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ucc-checkpoints-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("how far a stream has been read", () => {
  it("is known at once, and after a restart once it was flushed", () => {
    const checkpoints = new Checkpoints(folder);
    checkpoints.save("relay-changes", "1");
    checkpoints.save("relay-changes", "2");
    expect(checkpoints.position("relay-changes")).toBe("2");
    checkpoints.flush();
    expect(new Checkpoints(folder).position("relay-changes")).toBe("2");
  });

  it("comes to the disk by itself, the last position with it", async () => {
    const checkpoints = new Checkpoints(folder);
    for (const position of ["1", "2", "3"]) checkpoints.save("relay-changes", position);
    await waitFor("the file", () => existsSync(join(folder, "checkpoints.json")));
    expect(new Checkpoints(folder).position("relay-changes")).toBe("3");
    checkpoints.save("relay-changes", "4");
    checkpoints.flush();
    expect(new Checkpoints(folder).position("relay-changes")).toBe("4");
  });

  it("is known, and leaves nothing behind, where the stream is gone with the stack", () => {
    const checkpoints = new Checkpoints(undefined);
    checkpoints.save("relay-changes", "1");
    checkpoints.flush();
    expect(checkpoints.position("relay-changes")).toBe("1");
    expect(new Checkpoints(undefined).position("relay-changes")).toBeUndefined();
  });
});
