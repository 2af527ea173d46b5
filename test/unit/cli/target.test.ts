import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../../cli/failure.ts";
import { enterTarget } from "../../../cli/target.ts";
import { writeRunning } from "../../../local/running-file.ts";

let folder: string;
let server: Server;
let portalUrl: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "target-"));
  mkdirSync(join(folder, ".local"));
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  portalUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

function aRunningStack(change: { pid?: number; portalUrl?: string } = {}) {
  writeRunning(join(folder, ".local"), {
    pid: process.pid,
    region: "eu-central-1",
    stackName: "Ucc-local",
    endpoints: { sqs: "http://127.0.0.1:1/sqs", "cloudwatch-logs": "http://127.0.0.1:1/logs" },
    outputs: {},
    portalUrl,
    mailboxUrl: "",
    ...change,
  });
}

describe("the stack a command works on", () => {
  it("is the local one, and the SDK is led to it with nobody's credentials", async () => {
    aRunningStack();
    const environment: NodeJS.ProcessEnv = { AWS_PROFILE: "mine", AWS_SESSION_TOKEN: "mine", AWS_REGION: "us-west-1" };
    expect(await enterTarget({ local: folder }, environment)).toBe("Ucc-local");
    expect(environment).toEqual({
      AWS_ENDPOINT_URL_SQS: "http://127.0.0.1:1/sqs",
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: "http://127.0.0.1:1/logs",
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    });
  });

  it("may be named by its state folder", async () => {
    aRunningStack();
    expect(await enterTarget({ local: join(folder, ".local") }, {})).toBe("Ucc-local");
  });

  it("is not one whose process has ended, or that does not answer", async () => {
    // Larger than any process id there is.
    aRunningStack({ pid: 2 ** 30 });
    await expect(enterTarget({ local: folder }, {})).rejects.toThrow("No local stack runs on");
    aRunningStack({ portalUrl: "http://127.0.0.1:1" });
    await expect(enterTarget({ local: folder }, {})).rejects.toThrow(UsageError);
  });

  it("is on AWS when it is named, with whatever credentials and region are there", async () => {
    const environment: NodeJS.ProcessEnv = { AWS_PROFILE: "mine" };
    expect(await enterTarget({ stack: "Ucc-prod" }, environment)).toBe("Ucc-prod");
    expect(environment).toEqual({ AWS_PROFILE: "mine" });
    await enterTarget({ stack: "Ucc-prod", region: "eu-central-1" }, environment);
    expect(environment["AWS_REGION"]).toBe("eu-central-1");
  });

  it("is never two at once, and never a region alone", async () => {
    await expect(enterTarget({ stack: "Ucc-prod", local: folder }, {})).rejects.toThrow(UsageError);
    await expect(enterTarget({ region: "eu-central-1" }, {})).rejects.toThrow("--stack");
  });
});
