import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { GetSecretValueCommand, PutSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalStack, startLocalStack } from "../../../local/stack.ts";
import { clientsOf, logged } from "./fixture/clients.ts";
import { synthesizeFixture, temporaryFolder } from "./fixture/fixture-stack.ts";

let stack: LocalStack;

beforeAll(async () => {
  stack = await startLocalStack({
    stateDirectory: temporaryFolder(),
    cdkOut: synthesizeFixture(),
    databaseInMemory: true,
  });
});
afterAll(() => stack?.stop());

const call = (path: string, init?: RequestInit) => fetch(`${stack.portalUrl}${path}`, init);
const eventOf = async (path: string, init?: RequestInit) =>
  (await (await call(path, init)).json()) as { headers: Record<string, string> };

describe("the HTTP API", () => {
  it("hands over the request in payload format 2.0", async () => {
    const event = await eventOf("/a%20b?x=1&x=2", {
      method: "POST",
      headers: { cookie: "a=1; b=2", "content-type": "application/json" },
      body: "{}",
    });
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "$default",
      rawPath: "/a%20b",
      rawQueryString: "x=1&x=2",
      queryStringParameters: { x: "1,2" },
      cookies: ["a=1", "b=2"],
      headers: { "x-forwarded-proto": "http", "content-type": "application/json" },
      requestContext: { domainName: new URL(stack.portalUrl).host, http: { method: "POST", sourceIp: "127.0.0.1" } },
      body: "{}",
      isBase64Encoded: false,
    });
    expect(event.headers["cookie"]).toBeUndefined();
  });

  it("answers with the function's status, headers and cookies", async () => {
    const answer = await call("/");
    expect(answer.status).toBe(201);
    expect(answer.headers.get("x-answer")).toBe("yes");
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("encodes what is not text", async () => {
    const event = await eventOf("/", {
      method: "POST",
      body: new Uint8Array([1, 255]),
      headers: { "content-type": "image/png" },
    });
    expect(event).toMatchObject({ isBase64Encoded: true, body: "Af8=" });
  });

  it("prefers a route with a path to $default, and reads its parameters", async () => {
    expect(await eventOf("/items/%C3%A9")).toMatchObject({ routeKey: "GET /items/{id}", pathParameters: { id: "é" } });
    expect(await eventOf("/files/a/b", { method: "PUT" })).toMatchObject({
      routeKey: "ANY /files/{path+}",
      pathParameters: { path: "a/b" },
    });
    expect(await eventOf("/items/1", { method: "POST" })).toMatchObject({ routeKey: "$default" });
  });

  it("answers 500 without details when the function throws", async () => {
    const answer = await call("/throw");
    expect([answer.status, await answer.json()]).toEqual([500, { message: "Internal Server Error" }]);
  });

  it("hands over what is no UTF-8 as the bytes it is, whatever type it claims", async () => {
    const body = Uint8Array.from([0x22, 0xff, 0xfe, 0x22]);
    const event = await eventOf("/", { method: "POST", body, headers: { "content-type": "application/json" } });
    expect(event).toMatchObject({ isBase64Encoded: true, body: Buffer.from(body).toString("base64") });
  });

  it("refuses headers over 10,240 bytes and bodies over 10 MB", async () => {
    const large = await call("/", { headers: { "x-large": "a".repeat(10_300) } });
    expect([large.status, await large.json()]).toEqual([431, { message: "Request Header Fields Too Large" }]);
    const body = await call("/", { method: "POST", body: new Uint8Array(10 * 1024 * 1024 + 1) });
    expect(body.status).toBe(413);
  });

  it("allows the origins of the template and no other", async () => {
    const preflight = (origin: string) =>
      call("/", { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });
    const allowed = await preflight("https://allowed.example");
    expect([allowed.status, allowed.headers.get("access-control-allow-origin")]).toEqual([
      204,
      "https://allowed.example",
    ]);
    expect((await preflight("https://other.example")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("tells callers apart by the address they come from", async () => {
    const { port } = new URL(stack.portalUrl);
    const outgoing = request({ host: "127.0.0.1", port, localAddress: "127.0.0.9" }).end();
    const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
    const text = Buffer.concat(await answer.toArray()).toString();
    expect(JSON.parse(text).requestContext.http.sourceIp).toBe("127.0.0.9");
  });
});

describe("functions", () => {
  it("have an environment of their own, resolved from the template", async () => {
    expect(await eventOf("/environment")).toEqual({ name: "web", secret: stack.outputs["SecretArn"] });
  });

  it("run by schedule with the schedule's input", async () => {
    await stack.fireSchedule("web");
    expect(logged(stack, "web", "request").at(-1)).toEqual({ event: "request", path: "/nightly" });
  });
});

describe("the control plane", () => {
  it("answers for the stack's outputs, resolved", async () => {
    const { cloudFormation } = clientsOf(stack);
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stack.stackName }));
    expect(Stacks?.[0]?.Outputs).toContainEqual({ OutputKey: "ApiUrl", OutputValue: `${stack.portalUrl}/path` });
    const other = cloudFormation.send(new DescribeStacksCommand({ StackName: "Other" }));
    await expect(other).rejects.toThrow("Stack with id Other does not exist");
  });

  it("answers for secrets by version and by stage", async () => {
    const { secrets } = clientsOf(stack);
    const SecretId = stack.outputs["SecretArn"];
    const first = await secrets.send(new GetSecretValueCommand({ SecretId }));
    expect(first.SecretString).toMatch(/^[A-Za-z0-9]{64}$/);
    const previous = secrets.send(new GetSecretValueCommand({ SecretId, VersionStage: "AWSPREVIOUS" }));
    await expect(previous).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await secrets.send(new PutSecretValueCommand({ SecretId, SecretString: "next" }));
    const current = await secrets.send(new GetSecretValueCommand({ SecretId }));
    const older = await secrets.send(new GetSecretValueCommand({ SecretId, VersionStage: "AWSPREVIOUS" }));
    expect([current.SecretString, older.SecretString, older.VersionId]).toEqual([
      "next",
      first.SecretString,
      first.VersionId,
    ]);
    const byVersion = await secrets.send(new GetSecretValueCommand({ SecretId, VersionId: first.VersionId }));
    expect(byVersion.SecretString).toBe(first.SecretString);
  });

  it("finds log events by time and words, a page at a time", async () => {
    const startTime = Date.now();
    for (const path of ["/log-1", "/log-2", "/other"]) await call(path);
    const { logs } = clientsOf(stack);
    const query = { logGroupName: stack.outputs["webLogGroup"], startTime, filterPattern: '"log-"', limit: 1 };
    const first = await logs.send(new FilterLogEventsCommand(query));
    const second = await logs.send(new FilterLogEventsCommand({ ...query, nextToken: first.nextToken }));
    expect(
      [...(first.events ?? []), ...(second.events ?? [])].map(({ message }) => JSON.parse(message ?? "").path),
    ).toEqual(["/log-1", "/log-2"]);
    expect(second.nextToken).toBeUndefined();
  });
});
