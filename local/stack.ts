/** The whole service on one machine, from the synthesized template: emulators, functions, pollers, gateway, mailbox. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SQSClient } from "@aws-sdk/client-sqs";
import { apiOf } from "./apis.ts";
import { type Assembly, LOCAL_ACCOUNT, type Places, readAssembly } from "./assembly.ts";
import { LOCAL_CREDENTIALS, localClients } from "./aws-clients.ts";
import { Checkpoints } from "./checkpoints.ts";
import { ControlPlane } from "./control-plane.ts";
import { databaseFileFor, type Emulators, startEmulators } from "./emulators.ts";
import { type EventSources, eventSources } from "./event-sources.ts";
import type { FunctionHost } from "./function-host.ts";
import { FunctionLogs } from "./function-log.ts";
import { type Endpoints, functionHosts } from "./functions.ts";
import { HttpGateway } from "./http-gateway.ts";
import type { LocalStack, LocalStackOptions } from "./local-stack.ts";
import { LocalStackError } from "./local-stack-error.ts";
import { MailEvents, mailEventDestinations } from "./mail-events.ts";
import { MailStore } from "./mail-store.ts";
import type { Notice } from "./notices.ts";
import { provision } from "./provision.ts";
import { expiringTables } from "./provision-tables.ts";
import { lockState } from "./running-file.ts";
import { Schedules } from "./schedules.ts";
import { Secrets } from "./secrets.ts";
import { SesFront } from "./ses-front.ts";
import { memoryDirectory, noticeTo, removeData } from "./state.ts";
import { synthesize } from "./synthesize.ts";
import { Template } from "./template.ts";
import { TtlSweeper } from "./ttl-sweeper.ts";
import { watchFunctions } from "./watch.ts";

export type { EmulatedService } from "./functions.ts";
export type { LocalStack, LocalStackOptions, SentMail } from "./local-stack.ts";

/** Where emulated resources say they are, unless the stack names a region. */
const DEFAULT_REGION = "eu-central-1";
const DEFAULT_RETRY_DELAY_SECONDS = 1;
const DEFAULT_ENVIRONMENTS = 2;
/** A poll of our own emulator can be woken when the stack stops; somebody else's must end by itself. */
const POLL_SECONDS = { woken: 20, foreign: 1 } as const;

/** What has been started, last first: how to end it. */
class Undo {
  readonly #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.unshift(step);
  }

  /** Every step runs, whatever the others do; the first failure is told at the end. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0)) {
      await Promise.resolve()
        .then(step)
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}

/**
 * Starts the local stack; what it started is ended again when a part fails.
 * @throws LocalStackError with one sentence that says what to do
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const undo = new Undo();
  try {
    return await compose(options, undo);
  } catch (error) {
    await undo.run().catch(() => undefined);
    throw error;
  }
}

async function compose(options: LocalStackOptions, undo: Undo): Promise<LocalStack> {
  const { stateDirectory, onProgress = () => undefined } = options;
  mkdirSync(stateDirectory, { recursive: true });
  undo.add(lockState(stateDirectory));
  if (options.fresh === true) removeData(stateDirectory);
  const notice = noticeTo(stateDirectory, options.onNotice);
  const assembly = await assemblyOf(options);
  const region = assembly.region ?? DEFAULT_REGION;
  onProgress("starting emulators");
  const emulators = await emulatorsOf(options, region, undo);
  const clients = localClients(region, emulators.endpoints);
  undo.add(() => clients.destroy());
  const gateways = await gatewaysOf(assembly, options, notice);
  undo.add(() => Promise.all([...gateways.values()].map((gateway) => gateway.stop())));
  const template = new Template(assembly, placesOf(region, emulators, gateways));
  onProgress("creating queues, topics, buckets and tables");
  await provision(template, clients);

  const outputs = template.outputs();
  const logs = new FunctionLogs(stateDirectory);
  const mail = await startMail(options, { template, emulators, clients, notice, undo });
  const logGroups = new Map<string, string>();
  const plane = await ControlPlane.listen({
    region,
    stackName: assembly.stackName,
    outputs: () => outputs,
    secrets: new Secrets(stateDirectory, template),
    logs,
    logGroups: () => logGroups,
  });
  undo.add(() => plane.stop());
  const endpoints = endpointsOf(emulators, mail.front.url, plane.url);
  const environmentsPerFunction = options.environmentsPerFunction ?? DEFAULT_ENVIRONMENTS;
  const { endpointFor } = options;
  const hosts = functionHosts(template, { region, endpoints, endpointFor, environmentsPerFunction, logs });
  for (const { name, definition } of hosts.values()) logGroups.set(definition.logGroupName, name);
  undo.add(() => Promise.all([...hosts.values()].map((host) => host.kill())));

  const sqs = pollersSqs(options, region, endpoints.sqs);
  undo.add(() => sqs.destroy());
  const sources = await eventSources(
    {
      region,
      environmentsPerFunction,
      retryDelaySeconds: options.retryDelaySeconds ?? DEFAULT_RETRY_DELAY_SECONDS,
      pollSeconds: emulators.wakePolls === undefined ? POLL_SECONDS.foreign : POLL_SECONDS.woken,
    },
    { template, hosts, clients, sqs, checkpoints: new Checkpoints(stateDirectory), notice },
  );
  undo.add(() => stopSources(sources, emulators.wakePolls));
  const schedules = new Schedules(template, hosts, region, notice);
  const sweeper = new TtlSweeper(clients.dynamo, expiringTables(template), notice);
  undo.add(() => {
    schedules.stop();
    sweeper.stop();
  });

  serveApis(template, gateways, hosts);
  for (const source of [...sources.queues, ...sources.streams]) source.start();
  schedules.start();
  sweeper.start();
  mail.front.restore();
  if (options.warm === true) for (const host of hosts.values()) host.warm();
  if (options.watch === true) undo.add(await watchFunctions(hosts, join(stateDirectory, "bundles"), notice));

  return {
    portalUrl: portalUrlOf(gateways),
    mailboxUrl: mail.front.url,
    endpoints,
    region,
    stackName: assembly.stackName,
    outputs,
    fn: (name) => controlOf(hosts, name),
    logLines: (functionName) => logs.lines(functionName),
    mailEvents: mail.events,
    sentMails: async () => mail.store.sentMails(),
    fireSchedule: async (functionName) => schedules.fire(functionName),
    replayStream: async (functionName) => {
      await Promise.all(sources.streams.filter((one) => one.functionName === functionName).map((one) => one.replay()));
    },
    sweepExpired: () => sweeper.sweep(),
    stop: () => undo.run(),
  };
}

async function assemblyOf({ cdkOut, stateDirectory, onProgress }: LocalStackOptions): Promise<Assembly> {
  if (cdkOut !== undefined) return readAssembly(cdkOut);
  const own = join(stateDirectory, "cdk.out");
  onProgress?.("reading the CDK app");
  await synthesize(own);
  return readAssembly(own);
}

async function emulatorsOf(options: LocalStackOptions, region: string, undo: Undo): Promise<Emulators> {
  const { stateDirectory, databaseInMemory = false } = options;
  const memory = databaseInMemory ? memoryDirectory() : undefined;
  if (memory !== undefined) undo.add(() => rmSync(memory, { recursive: true, force: true }));
  const emulators = await startEmulators({
    region,
    databaseFile: databaseFileFor(stateDirectory, memory),
    queueDataDirectory: databaseInMemory ? undefined : join(stateDirectory, "queues"),
    retryDelaySeconds: options.retryDelaySeconds ?? DEFAULT_RETRY_DELAY_SECONDS,
  });
  undo.add(() => emulators.stop());
  return emulators;
}

/** One server an API, the portal's at its own port; they answer once their routes are known. */
async function gatewaysOf(assembly: Assembly, { ports }: LocalStackOptions, notice: Notice) {
  const gateways = new Map<string, HttpGateway>();
  for (const { logicalId, type } of assembly.resources.values()) {
    if (type !== "AWS::ApiGatewayV2::Api") continue;
    const port = gateways.size === 0 ? (ports?.portal ?? 0) : 0;
    gateways.set(logicalId, await HttpGateway.listen(port, gateways.size === 0 ? "portal" : logicalId, notice));
  }
  return gateways;
}

function placesOf(region: string, emulators: Emulators, gateways: ReadonlyMap<string, HttpGateway>): Places {
  return {
    region,
    queueUrl: (queueName) => `${emulators.endpoints.sqs}/${LOCAL_ACCOUNT}/${queueName}`,
    apiUrl: (logicalId) => gateways.get(logicalId)?.url ?? "",
  };
}

type MailParts = {
  readonly template: Template;
  readonly emulators: Emulators;
  readonly clients: ReturnType<typeof localClients>;
  readonly notice: Notice;
  readonly undo: Undo;
};

async function startMail(options: LocalStackOptions, { template, emulators, clients, notice, undo }: MailParts) {
  const store = new MailStore(options.stateDirectory);
  const events = new MailEvents(clients.sns, mailEventDestinations(template), options.stateDirectory, notice);
  undo.add(() => events.stop());
  const deps = { emulatorUrl: emulators.endpoints.ses, store, events, notice };
  const front = await SesFront.listen(options.ports?.mailbox ?? 0, deps);
  undo.add(() => front.stop());
  return { store, events, front };
}

function endpointsOf({ endpoints }: Emulators, sesUrl: string, planeUrl: string): Endpoints {
  return {
    sqs: endpoints.sqs,
    dynamodb: endpoints.dynamodb,
    s3: endpoints.s3,
    sns: endpoints.sns,
    ses: sesUrl,
    "secrets-manager": process.env["AWS_ENDPOINT_URL_SECRETS_MANAGER"] ?? planeUrl,
    cloudformation: process.env["AWS_ENDPOINT_URL_CLOUDFORMATION"] ?? planeUrl,
    "cloudwatch-logs": process.env["AWS_ENDPOINT_URL_CLOUDWATCH_LOGS"] ?? planeUrl,
  };
}

function pollersSqs({ endpointFor }: LocalStackOptions, region: string, url: string): SQSClient {
  const endpoint = endpointFor?.("event-sources", "sqs", url) ?? url;
  return new SQSClient({ region, endpoint, credentials: LOCAL_CREDENTIALS, useQueueUrlAsEndpoint: false });
}

async function stopSources(sources: EventSources, wakePolls: (() => void) | undefined): Promise<void> {
  const stopped = Promise.all([...sources.queues, ...sources.streams].map((source) => source.stop()));
  // A poll may be on its way to the emulator while the others are woken: call again until all have come home.
  const waking = setInterval(() => wakePolls?.(), 20);
  wakePolls?.();
  await stopped;
  clearInterval(waking);
}

function serveApis(
  template: Template,
  gateways: ReadonlyMap<string, HttpGateway>,
  hosts: ReadonlyMap<string, FunctionHost>,
): void {
  for (const resource of template.ofType("AWS::ApiGatewayV2::Api")) {
    gateways.get(resource.logicalId)?.serve(apiOf(template, resource, hosts));
  }
}

function portalUrlOf(gateways: ReadonlyMap<string, HttpGateway>): string {
  return [...gateways.values()][0]?.url ?? "";
}

function controlOf(hosts: ReadonlyMap<string, FunctionHost>, name: string): FunctionHost {
  const host = hosts.get(name);
  if (host !== undefined) return host;
  throw new LocalStackError(`There is no function ${name}; there are: ${[...hosts.keys()].join(", ")}.`);
}
