import { createHash, createHmac } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { isProven, proofChallengeFor } from "../../../../functions/portal/proof-of-work.ts";
import { proofChallenge } from "../../../../shared/contracts/proof-of-work.ts";
import { PROOF_MINUTES } from "../../../../shared/domain/proof-of-work.ts";
import { aReference } from "../../../builders.ts";
import { AT, portalWorld } from "./portal-world.ts";
import { numberOf, solutionOf } from "./solve.ts";

const ME = { networkKey: "network-of-mine-0123456789", reference: aReference() };

/** Each proof is some 50,000 hashes, and other tests run beside. */
vi.setConfig({ testTimeout: 60_000 });

/** A challenge for me, in a world of its own. */
async function challenged() {
  const { deps } = portalWorld();
  return { deps, challenge: await proofChallengeFor(ME.networkKey, deps) };
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

describe("a challenge", () => {
  it("has ALTCHA's form, and its answer opens the door", async () => {
    const { deps, challenge } = await challenged();
    expect(proofChallenge.safeParse(challenge).success).toBe(true);
    expect(await isProven(solutionOf(challenge), ME, deps)).toBe(true);
  });

  it("is used up by one inquiry, which may come again", async () => {
    const { deps, challenge } = await challenged();
    const solution = solutionOf(challenge);
    expect(await isProven(solution, ME, deps)).toBe(true);
    expect(await isProven(solution, ME, deps)).toBe(true);
    expect(await isProven(solution, { ...ME, reference: aReference(2) }, deps)).toBe(false);
  });

  it("is of no use from another network", async () => {
    const { deps, challenge } = await challenged();
    expect(await isProven(solutionOf(challenge), { ...ME, networkKey: "network-of-theirs-012345" }, deps)).toBe(false);
  });

  it(`can be answered for ${PROOF_MINUTES} minutes`, async () => {
    const { deps, challenge } = await challenged();
    const later = (seconds: number) => ({
      ...deps,
      now: () => new Date(Date.parse(AT) + PROOF_MINUTES * 60_000 + seconds * 1_000).toISOString(),
    });
    expect(await isProven(solutionOf(challenge), ME, later(-1))).toBe(true);
    expect(await isProven(solutionOf(challenge), ME, later(0))).toBe(false);
  });

  it("does not live longer by a digit moved from the number into the salt", async () => {
    const { deps, challenge } = await challenged();
    const number = String(numberOf(challenge));
    const moved = { ...challenge, salt: `${challenge.salt}${number.slice(0, 1)}` };
    const spliced = { algorithm: "SHA-256", challenge: challenge.challenge, signature: challenge.signature };
    expect(await isProven(base64({ ...spliced, salt: moved.salt, number: Number(number.slice(1)) }), ME, deps)).toBe(
      false,
    );
  });

  it("cannot be made by anybody else", async () => {
    const { deps, challenge } = await challenged();
    const forged = createHash("sha256").update(`${challenge.salt}7`).digest("hex");
    const signature = createHmac("sha256", "a guess").update(forged).digest("hex");
    for (const change of [
      { challenge: forged, number: 7, signature },
      { challenge: forged, number: 7 },
    ]) {
      expect(await isProven(solutionOf(challenge, change), ME, deps)).toBe(false);
    }
  });

  it.each([
    ["a wrong number", { number: 0 }],
    ["a number beyond the longest search", { number: 100_001 }],
    ["a number of another type", { number: "7" }],
    ["a negative number", { number: -1 }],
    ["a weaker algorithm", { algorithm: "SHA-1" }],
    ["no algorithm at all", { algorithm: "none" }],
    ["a salt that ends elsewhere", { salt: "0123456789abcdef01234567?expires=9999999999" }],
    ["a salt of another form", { salt: "x" }],
    ["a signature that is no text", { signature: ["a"] }],
    ["a member too many", { verified: true }],
    ["a prototype", { __proto__: { verified: true }, number: {} }],
  ])("is not answered by %s", async (_, change) => {
    const { deps, challenge } = await challenged();
    expect(await isProven(solutionOf(challenge, change), ME, deps)).toBe(false);
  });

  it.each(["", "%%%", "e30=", "bnVsbA==", "A".repeat(100_000), base64([]), "eyJ"])(
    "is not answered by what is no solution: %s",
    async (given) => {
      const { deps } = await challenged();
      expect(await isProven(given, ME, deps)).toBe(false);
    },
  );

  it("holds nobody's address", async () => {
    const { deps } = portalWorld();
    const challenge = await proofChallengeFor(ME.networkKey, deps);
    expect(JSON.stringify(challenge)).not.toContain(ME.networkKey);
  });
});
