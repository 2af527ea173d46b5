/** The whole service on one machine, from the synthesized template: emulators, functions, pollers, gateway, mailbox. */
import { join } from "node:path";
import { apiOf } from "./apis.ts";
import { edgeBehaviors } from "./edge-rules.ts";
import { openFiles } from "./files.ts";
import { type Foundation, layFoundation } from "./foundation.ts";
import type { FunctionHost } from "./function-host.ts";
import type { LocalStack, LocalStackOptions } from "./local-stack.ts";
import { LocalStackError } from "./local-stack-error.ts";
import { expiringTables } from "./provision-tables.ts";
import { Schedules } from "./schedules.ts";
import type { Secrets } from "./secrets.ts";
import { openEventSources, openFunctions, openMailbox } from "./services.ts";
import { openSignIn } from "./sign-in-people.ts";
import { PROJECT_ROOT } from "./synthesize.ts";
import { TtlSweeper } from "./ttl-sweeper.ts";
import { Undo } from "./undo.ts";
import { watchFunctions } from "./watch.ts";

export type { LocalStack, LocalStackOptions } from "./local-stack.ts";

/**
 * Starts the local stack; what it started is ended again when a part fails.
 * @throws LocalStackError with one sentence that says what to do
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const undo = new Undo();
  try {
    return await compose(await layFoundation(options, undo));
  } catch (error) {
    // What fails while it is ended would hide why it had to end.
    await undo.run().catch(() => undefined);
    throw error;
  }
}

async function compose(foundation: Foundation): Promise<LocalStack> {
  const { options, undo, notice, template, clients, region, gateways, edges } = foundation;
  const mailbox = await openMailbox(foundation);
  const files = await openFiles(foundation);
  const functions = await openFunctions(foundation, { ses: mailbox.front.url, s3: files.url });
  const { hosts, logs, endpoints, outputs } = functions;
  const sources = await openEventSources(foundation, functions);
  const schedules = new Schedules(template, hosts, region, notice);
  undo.add(() => schedules.stop());
  const sweeper = new TtlSweeper(clients.dynamo, expiringTables(template), notice);
  undo.add(() => sweeper.stop());

  serveApis(foundation, hosts);
  serveEdges(foundation, functions.secrets);
  await openSignIn(foundation, functions);
  for (const source of [...sources.queues, ...sources.streams]) source.start();
  schedules.start();
  sweeper.start();
  mailbox.front.restore();
  await files.restore();
  if (options.warm === true) for (const host of hosts.values()) host.warm();
  if (options.watch === true) {
    const outFolder = join(options.stateDirectory, "bundles");
    undo.add(await watchFunctions(hosts, { root: PROJECT_ROOT, outFolder }, notice));
  }

  return {
    deskUrl: [...edges.values()][1]?.url ?? "",
    portalUrl: [...edges.values(), ...gateways.values()][0]?.url ?? "",
    apiUrls: [...gateways.values()].map(({ url }) => url),
    mailboxUrl: mailbox.front.url,
    endpoints,
    region,
    stackName: template.assembly.stackName,
    outputs,
    fn: (name) => functionNamed(hosts, name),
    secretValue: (name) => functions.secrets.current(name),
    logLines: (functionName) => logs.lines(functionName),
    mailEvents: mailbox.events,
    fileEvents: files.events,
    sentMails: () => Promise.resolve(mailbox.store.sentMails()),
    mailCount: () => mailbox.store.all().length,
    fireSchedule: async (functionName) => schedules.fire(functionName),
    replayStream: async (functionName) => {
      const streams = sources.streams.filter((source) => source.functionName === functionName);
      await Promise.all(streams.map((source) => source.replay()));
    },
    sweepExpired: () => sweeper.sweep(),
    stop: () => undo.run(),
  };
}

function serveApis({ template, gateways }: Foundation, hosts: ReadonlyMap<string, FunctionHost>): void {
  for (const resource of template.ofType("AWS::ApiGatewayV2::Api")) {
    gateways.get(resource.logicalId)?.serve(apiOf(template, resource, hosts));
  }
}

function serveEdges({ template, edges }: Foundation, secrets: Secrets): void {
  for (const resource of template.ofType("AWS::CloudFront::Distribution")) {
    edges.get(resource.logicalId)?.serve(edgeBehaviors(template, resource, secrets));
  }
}

function functionNamed(hosts: ReadonlyMap<string, FunctionHost>, name: string): FunctionHost {
  const host = hosts.get(name);
  if (host !== undefined) return host;
  throw new LocalStackError(`There is no function ${name}; there are: ${[...hosts.keys()].join(", ")}.`);
}
