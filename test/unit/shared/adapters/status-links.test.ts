import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import * as fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { KeyRing } from "../../../../shared/adapters/key-ring.ts";
import { StatusLinks } from "../../../../shared/adapters/status-links.ts";
import * as keyedDigest from "../../../../shared/platform/keyed-digest.ts";
import { aReference } from "../../../builders.ts";
import { anyString } from "../domain/any-string.ts";

vi.mock(import("../../../../shared/platform/keyed-digest.ts"), { spy: true });

const secrets = mockClient(SecretsManagerClient);
const CURRENT = { id: "version-2", value: "the key of today" };
const PREVIOUS = { id: "version-1", value: "the key before" };

/** Status links of a service with these keys. */
function links({ current = CURRENT, previous }: { current?: typeof CURRENT; previous?: typeof CURRENT } = {}) {
  const client = new SecretsManagerClient({ region: "eu-central-1" });
  const ring = new KeyRing(client, "LinkKey");
  vi.spyOn(ring, "current").mockResolvedValue(current);
  vi.spyOn(ring, "previous").mockResolvedValue(previous);
  return new StatusLinks(ring);
}

beforeEach(() => {
  secrets.reset();
  vi.mocked(keyedDigest.keyedDigest).mockClear();
  vi.mocked(keyedDigest.equalInConstantTime).mockClear();
});

describe("the secret of a status link", () => {
  it("is the link's version and 128 bits, and the same each time it is made", async () => {
    const secret = await links().secretOf(aReference(), 3);
    expect(secret).toMatch(/^3\.[\w-]{22}$/);
    expect(await links().secretOf(aReference(), 3)).toBe(secret);
  });

  it("is another one for each reference, link version and key", async () => {
    const made = await Promise.all([
      links().secretOf(aReference(1), 1),
      links().secretOf(aReference(2), 1),
      links().secretOf(aReference(1), 2),
      links({ current: PREVIOUS }).secretOf(aReference(1), 1),
      links({ current: { ...CURRENT, id: "version-3" } }).secretOf(aReference(1), 1),
    ]);
    expect(new Set(made.map((secret) => secret.slice(2))).size).toBe(made.length);
  });

  it("is another one in a mail than on our page", async () => {
    const shown = await links().secretOf(aReference(), 1);
    const mailed = await links().secretOf(aReference(), 1, "mailed");
    expect(mailed).toMatch(/^1m\.[\w-]{22}$/);
    expect(mailed.split(".")[1]).not.toBe(shown.split(".")[1]);
  });

  it("is made with the secret that Secrets Manager holds", async () => {
    secrets.on(GetSecretValueCommand).resolves({ VersionId: CURRENT.id, SecretString: CURRENT.value });
    const client = new SecretsManagerClient({ region: "eu-central-1" });
    const read = new StatusLinks(new KeyRing(client, "LinkKey"));
    expect(await read.secretOf(aReference(), 1)).toBe(await links().secretOf(aReference(), 1));
  });
});

describe("checking a secret", () => {
  it.each(["shown", "mailed"] as const)("tells the link version it is valid for, and that it was %s", async (way) => {
    const secret = await links().secretOf(aReference(), 7, way);
    expect(await links().verify(aReference(), secret)).toEqual({ linkVersion: 7, way });
  });

  it("refuses a shown secret that pretends to have been mailed", async () => {
    const secret = await links().secretOf(aReference(), 1);
    expect(await links().verify(aReference(), secret.replace("1.", "1m."))).toBeUndefined();
  });

  it("goes on accepting links made before the last rotation, and none from before that", async () => {
    const old = await links({ current: PREVIOUS }).secretOf(aReference(), 1);
    expect(await links({ current: CURRENT, previous: PREVIOUS }).verify(aReference(), old)).toMatchObject({
      linkVersion: 1,
    });
    expect(await links({ current: CURRENT }).verify(aReference(), old)).toBeUndefined();
  });

  it("refuses another inquiry's secret", async () => {
    const secret = await links().secretOf(aReference(1), 1);
    expect(await links().verify(aReference(2), secret)).toBeUndefined();
  });

  it("refuses a secret that claims another version", async () => {
    const secret = await links().secretOf(aReference(), 1);
    expect(await links().verify(aReference(), secret.replace("1.", "2."))).toBeUndefined();
  });

  it("refuses every secret with one symbol changed", async () => {
    const secret = await links().secretOf(aReference(), 1);
    const changed = Array.from({ length: secret.length - 2 }, (_, index) => {
      const at = index + 2;
      return `${secret.slice(0, at)}${secret[at] === "A" ? "B" : "A"}${secret.slice(at + 1)}`;
    });
    const verified = await Promise.all(changed.map((wrong) => links().verify(aReference(), wrong)));
    expect(verified.every((version) => version === undefined)).toBe(true);
  });

  it.each(["", "1.", "1.AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA", "0.AAAAAAAAAAAAAAAAAAAAAA", "1.AAAA"])(
    "refuses %j",
    async (secret) => {
      expect(await links({ previous: PREVIOUS }).verify(aReference(), secret)).toBeUndefined();
    },
  );

  it("refuses whatever else somebody types", async () => {
    await fc.assert(
      fc.asyncProperty(anyString, async (text) => {
        expect(await links().verify(aReference(), text)).toBeUndefined();
      }),
    );
  });

  it("does the same work for a right, a wrong, an old and a nonsensical secret, so that time tells nothing", async () => {
    const right = await links().secretOf(aReference(), 1);
    const old = await links({ current: PREVIOUS }).secretOf(aReference(), 1);
    const work = async (secret: string) => {
      vi.mocked(keyedDigest.keyedDigest).mockClear();
      vi.mocked(keyedDigest.equalInConstantTime).mockClear();
      await links({ previous: PREVIOUS }).verify(aReference(), secret);
      const compared = vi.mocked(keyedDigest.equalInConstantTime).mock.calls.map(([a, b]) => [a.length, b.length]);
      return { digests: vi.mocked(keyedDigest.keyedDigest).mock.calls.length, compared };
    };
    const both = [
      [16, 16],
      [16, 16],
    ];
    for (const secret of [right, old, right.replace(/.$/, "_"), "1.AAAAAAAAAAAAAAAAAAAAAA", "", "x".repeat(99)]) {
      expect(await work(secret)).toEqual({ digests: 2, compared: both });
    }
  });
});
