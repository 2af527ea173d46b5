import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { KeyRing } from "../../../../shared/adapters/key-ring.ts";

const secrets = mockClient(SecretsManagerClient);
const CURRENT = { SecretId: "LinkKey", VersionStage: "AWSCURRENT" };
const PREVIOUS = { SecretId: "LinkKey", VersionStage: "AWSPREVIOUS" };
const absent = () => new ResourceNotFoundException({ message: "no such version", $metadata: {} });

const keyRing = () => new KeyRing(new SecretsManagerClient({ region: "eu-central-1" }), "LinkKey");
const reads = () => secrets.commandCalls(GetSecretValueCommand).map((call) => call.args[0].input);

beforeEach(() => {
  secrets.reset();
  secrets.on(GetSecretValueCommand, CURRENT).resolves({ VersionId: "version-2", SecretString: "new" });
  secrets.on(GetSecretValueCommand, PREVIOUS).resolves({ VersionId: "version-1", SecretString: "old" });
});

describe("a ring of keys", () => {
  it("holds the current key and the one before, each under its secret's version", async () => {
    expect(await keyRing().current()).toEqual({ id: "version-2", value: "new" });
    expect(await keyRing().previous()).toEqual({ id: "version-1", value: "old" });
  });

  it("reads each key once, even when many ask at the same time", async () => {
    const keys = keyRing();
    await Promise.all([keys.current(), keys.current(), keys.previous(), keys.previous()]);
    await keys.current();
    await keys.previous();
    expect(reads()).toEqual([CURRENT, PREVIOUS]);
  });

  it("reads again after five minutes, so that a rotation reaches environments that are warm", async () => {
    let now = 0;
    const keys = new KeyRing(new SecretsManagerClient({ region: "eu-central-1" }), "LinkKey", () => now);
    await keys.current();
    secrets.on(GetSecretValueCommand, CURRENT).resolves({ VersionId: "version-3", SecretString: "newer" });
    now = 5 * 60_000 - 1;
    expect(await keys.current()).toMatchObject({ id: "version-2" });
    now = 5 * 60_000;
    expect(await keys.current()).toMatchObject({ id: "version-3" });
  });

  it("has no previous key before the first rotation, and asks for it once", async () => {
    secrets.on(GetSecretValueCommand, PREVIOUS).rejects(absent());
    const keys = keyRing();
    expect(await keys.previous()).toBeUndefined();
    expect(await keys.previous()).toBeUndefined();
    expect(reads()).toEqual([PREVIOUS]);
  });

  it.each(["current", "previous"] as const)("tries again for the %s key after a failure", async (which) => {
    secrets
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error("throttled"))
      .resolves({ VersionId: "v", SecretString: "k" });
    const keys = keyRing();
    await expect(keys[which]()).rejects.toThrow("throttled");
    expect(await keys[which]()).toEqual({ id: "v", value: "k" });
  });

  it("fails without its secret: there is no key to fall back on", async () => {
    secrets.on(GetSecretValueCommand, CURRENT).rejects(absent());
    await expect(keyRing().current()).rejects.toThrow(ResourceNotFoundException);
  });

  it.each([{ VersionId: "v" }, { SecretString: "k" }, { VersionId: "v", SecretBinary: new Uint8Array() }])(
    "takes no secret without text and version: %j",
    async (answer) => {
      secrets.on(GetSecretValueCommand, CURRENT).resolves(answer);
      await expect(keyRing().current()).rejects.toThrow(new Error("The secret holds no text"));
    },
  );
});
