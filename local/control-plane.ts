/**
 * What no emulator answers: stack outputs (CloudFormation), secrets (Secrets Manager), log look-ups (CloudWatch Logs)
 * and operators' accounts (Cognito), on one port and in AWS's own protocols, so that the real SDK clients work against it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import * as z from "zod";
import type { FunctionLogs } from "./function-log.ts";
import { readBody } from "./http-body.ts";
import { type Json, parseJson } from "./json.ts";
import { messageOf } from "./local-stack-error.ts";
import { filterLogEvents, filterLogEventsSchema } from "./log-search.ts";
import { LOOPBACK, listenOnLoopback } from "./loopback.ts";
import type { FoundSecret, Secrets } from "./secrets.ts";
import { ServiceError } from "./service-error.ts";
import type { UserPool } from "./user-pool.ts";

const JSON_TYPE = "application/x-amz-json-1.1";

const getSecretSchema = z.object({
  SecretId: z.string(),
  VersionId: z.string().optional(),
  VersionStage: z.string().optional(),
});
const putSecretSchema = z.object({
  SecretId: z.string(),
  SecretString: z.string(),
  ClientRequestToken: z.string().optional(),
});

export type ControlPlaneDeps = {
  readonly region: string;
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly logs: FunctionLogs;
  readonly userPool: UserPool;
  /** Log group -> function. */
  readonly logGroups: ReadonlyMap<string, string>;
};

export class ControlPlane {
  readonly url: string;
  readonly #server: Server;
  readonly #deps: ControlPlaneDeps;

  static async listen(deps: ControlPlaneDeps): Promise<ControlPlane> {
    const server = createServer();
    const port = await listenOnLoopback(server, 0, "control plane");
    return new ControlPlane(server, `http://${LOOPBACK}:${port}`, deps);
  }

  private constructor(server: Server, url: string, deps: ControlPlaneDeps) {
    this.url = url;
    this.#server = server;
    this.#deps = deps;
    server.on("request", (request, response) => void this.#answer(request, response).catch(() => response.destroy()));
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = String(request.headers["x-amz-target"] ?? "");
    const body = (await readBody(request))?.toString("utf8") ?? "";
    if (target === "") return this.#answerQuery(new URLSearchParams(body), response);
    try {
      const answer = this.#call(target.split(".").at(-1) ?? "", parseJson(body));
      response.writeHead(200, { "content-type": JSON_TYPE }).end(JSON.stringify(answer));
    } catch (error) {
      const __type = error instanceof ServiceError ? error.code : "ValidationException";
      response.writeHead(400, { "content-type": JSON_TYPE }).end(JSON.stringify({ __type, message: messageOf(error) }));
    }
  }

  #call(action: string, input: Json): unknown {
    switch (action) {
      case "GetSecretValue": {
        const { SecretId, VersionId, VersionStage } = getSecretSchema.parse(input);
        return secretAnswer(this.#deps.secrets.find(SecretId, { versionId: VersionId, stage: VersionStage }), true);
      }
      case "PutSecretValue": {
        const { SecretId, SecretString, ClientRequestToken } = putSecretSchema.parse(input);
        return secretAnswer(this.#deps.secrets.put(SecretId, SecretString, ClientRequestToken), false);
      }
      case "FilterLogEvents": {
        const request = filterLogEventsSchema.parse(input);
        const group = request.logGroupName ?? request.logGroupIdentifier ?? "";
        const functionName = this.#deps.logGroups.get(group);
        if (functionName !== undefined) return filterLogEvents(this.#deps.logs, functionName, request);
        throw new ServiceError("ResourceNotFoundException", "The specified log group does not exist.");
      }
      default: {
        const answer = this.#deps.userPool.call(action, input);
        if (answer !== undefined) return answer;
        throw new ServiceError("UnknownOperationException", `The local stack does not answer ${action}.`);
      }
    }
  }

  /** CloudFormation's query protocol. */
  #answerQuery(form: URLSearchParams, response: ServerResponse): void {
    const { stackName } = this.#deps;
    const wanted = form.get("StackName") ?? stackName;
    const [status, xml] =
      form.get("Action") !== "DescribeStacks"
        ? [400, errorXml("InvalidAction", `The local stack does not answer ${form.get("Action")}.`)]
        : wanted === stackName
          ? [200, this.#stackXml()]
          : [400, errorXml("ValidationError", `Stack with id ${wanted} does not exist`)];
    response.writeHead(status, { "content-type": "text/xml" }).end(xml);
  }

  #stackXml(): string {
    const { region, stackName } = this.#deps;
    const outputs = Object.entries(this.#deps.outputs).map(
      ([key, value]) =>
        `<member><OutputKey>${escaped(key)}</OutputKey><OutputValue>${escaped(value)}</OutputValue></member>`,
    );
    const stack = [
      `<StackName>${escaped(stackName)}</StackName>`,
      `<StackId>arn:aws:cloudformation:${region}:000000000000:stack/${escaped(stackName)}/local</StackId>`,
      "<CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>",
      `<Outputs>${outputs.join("")}</Outputs>`,
    ];
    return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>${stack.join("")}</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
  }
}

function secretAnswer(found: FoundSecret | undefined, withValue: boolean) {
  if (found === undefined) {
    throw new ServiceError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }
  const { name, arn, version } = found;
  return {
    ARN: arn,
    Name: name,
    VersionId: version.id,
    VersionStages: version.stages,
    ...(withValue ? { SecretString: version.value, CreatedDate: version.createdAt / 1000 } : {}),
  };
}

function errorXml(code: string, message: string): string {
  return `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error></ErrorResponse>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
