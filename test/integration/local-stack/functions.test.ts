import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { FunctionHost } from "../../../local/function-host.ts";
import { FunctionLogs } from "../../../local/function-log.ts";
import { watchFunctions } from "../../../local/watch.ts";
import { waitFor } from "../../wait-for.ts";
import { temporaryFolder } from "./fixture/fixture-stack.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A function `hello` of this source in a project of its own. */
function hello(source: string, environments = 1) {
  const root = temporaryFolder();
  const logs = new FunctionLogs(root);
  const file = join(root, "functions/hello/handler.ts");
  mkdirSync(join(root, "functions/hello"), { recursive: true });
  writeFileSync(file, source);
  writeFileSync(join(root, "tsconfig.json"), "{}");
  const definition = {
    name: "hello",
    bundle: file,
    handlerName: "handler",
    environment: { GREETING: "Сәлем" },
    timeoutMilliseconds: 500,
    memoryMegabytes: 128,
    logFile: logs.fileOf("hello"),
    logGroupName: "/aws/lambda/hello",
  };
  const host = new FunctionHost(definition, environments);
  ends.push(() => host.kill());
  return { root, file, host, logs };
}

describe("a function on this machine", () => {
  it("has its own environment and nothing of this process's", async () => {
    const { host } = hello("export const handler = () => ({ ...process.env });");
    expect(await host.invoke({})).toEqual({ GREETING: "Сәлем" });
  });

  it("is ended when its time is over, and starts anew for the next invocation", async () => {
    const { host } = hello(
      "export const handler = (event) => (event.hang ? new Promise(() => setInterval(() => {}, 1000)) : 'answered');",
    );
    await expect(host.invoke({ hang: true })).rejects.toThrow("hello: Task timed out after 0.5 seconds");
    expect(await host.invoke({})).toBe("answered");
    expect([host.invocations, host.errors]).toEqual([2, 1]);
  });

  it("runs one invocation at a time in each environment", async () => {
    const source = `let running = 0;
      export const handler = async () => {
        running += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        return running--;
      };`;
    const { host } = hello(source, 2);
    const answers = await Promise.all(Array.from({ length: 6 }, () => host.invoke({})));
    expect(answers).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("fails with the reason when its module does not load", async () => {
    const { host } = hello("throw new Error('no configuration'); export const handler = () => 1;");
    await expect(host.invoke({})).rejects.toThrow("no configuration");
  });

  it("loses no line that it wrote before it was killed", async () => {
    const source = `export const handler = () => {
        console.log("before");
        setInterval(() => {}, 1000);
        return new Promise(() => {});
      };`;
    const { host, logs } = hello(source);
    const invoked = host.invoke({}).catch((error: unknown) => error);
    await waitFor("it runs", () => logs.lines("hello").length === 1);
    await host.kill();
    expect(await invoked).toMatchObject({ name: "FunctionKilledError" });
    expect(logs.lines("hello")).toEqual(["before"]);
  });

  it("begins anew with its new code when a source changes, and keeps the old while the new does not compile", async () => {
    const { root, file, host } = hello("export const handler = (): string => 'old';");
    const notices: string[] = [];
    const watch = { root, outFolder: join(root, "out") };
    ends.push(await watchFunctions(new Map([["hello", host]]), watch, (event) => notices.push(event)));
    await waitFor("the first bundle", () => notices.includes("function-reloaded"));
    expect(await host.invoke({})).toBe("old");
    writeFileSync(file, "export const handler = (");
    await waitFor("the failure", () => notices.includes("bundle-failed"));
    expect(await host.invoke({})).toBe("old");
    writeFileSync(file, "export const handler = (): string => 'new';");
    await waitFor("the new bundle", () => notices.filter((event) => event === "function-reloaded").length === 2);
    expect(await host.invoke({})).toBe("new");
  });
});
