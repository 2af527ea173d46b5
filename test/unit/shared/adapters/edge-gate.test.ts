import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { describe, expect, it, vi } from "vitest";
import { EdgeGate } from "../../../../shared/adapters/edge-gate.ts";
import { KeyRing } from "../../../../shared/adapters/key-ring.ts";
import * as keyedDigest from "../../../../shared/platform/keyed-digest.ts";

vi.mock(import("../../../../shared/platform/keyed-digest.ts"), { spy: true });

/** The gate of a service whose origin key was rotated once. */
function aGate(): EdgeGate {
  const ring = new KeyRing(new SecretsManagerClient({ region: "eu-central-1" }), "OriginKey");
  vi.spyOn(ring, "current").mockResolvedValue({ id: "2", value: "the key of today" });
  vi.spyOn(ring, "previous").mockResolvedValue({ id: "1", value: "the key before" });
  return new EdgeGate(ring);
}

describe("the gate behind CloudFront", () => {
  it("admits the current key, and the one before until CloudFront has the new one", async () => {
    expect(await aGate().admits("the key of today")).toBe(true);
    expect(await aGate().admits("the key before")).toBe(true);
  });

  it.each([undefined, "", "the key of toda", "the key of today ", "2"])("refuses %j", async (given) => {
    expect(await aGate().admits(given)).toBe(false);
  });

  it("compares both keys in constant time, whichever fits", async () => {
    vi.mocked(keyedDigest.equalInConstantTime).mockClear();
    await aGate().admits("the key of today");
    expect(keyedDigest.equalInConstantTime).toHaveBeenCalledTimes(2);
  });
});
