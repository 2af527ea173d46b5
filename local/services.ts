/** What runs on the foundation: mailbox, control plane, functions, pollers, schedules. */
import { Checkpoints } from "./checkpoints.ts";
import { ControlPlane } from "./control-plane.ts";
import { type EventSources, eventSources } from "./event-sources.ts";
import type { Foundation } from "./foundation.ts";
import type { FunctionHost } from "./function-host.ts";
import { FunctionLogs } from "./function-log.ts";
import { type Endpoints, functionHosts } from "./functions.ts";
import { JsonService } from "./json-service.ts";
import { MailEvents, mailEventDestinations } from "./mail-events.ts";
import { MailStore } from "./mail-store.ts";
import { People } from "./people.ts";
import { Secrets } from "./secrets.ts";
import { SesFront } from "./ses-front.ts";
import { UserPool } from "./user-pool.ts";

const DEFAULT_ENVIRONMENTS = 2;
/** A poll of our own emulator can be woken when the stack stops; somebody else's must end by itself. */
const POLL_SECONDS = { woken: 20, foreign: 1 } as const;
const WAKE_EVERY_MILLISECONDS = 20;

export type Mailbox = { readonly store: MailStore; readonly events: MailEvents; readonly front: SesFront };

export async function openMailbox({
  options,
  template,
  emulators,
  clients,
  notice,
  undo,
}: Foundation): Promise<Mailbox> {
  const store = new MailStore(options.stateDirectory);
  const events = new MailEvents(clients.sns, mailEventDestinations(template), options.stateDirectory, notice);
  undo.add(() => events.stop());
  const passAtOnce = process.env["AWS_ENDPOINT_URL_SES"] !== undefined;
  const deps = { emulatorUrl: emulators.endpoints.ses, passAtOnce, store, events, notice };
  const front = await SesFront.listen(options.ports?.mailbox ?? 0, deps);
  undo.add(() => front.stop());
  return { store, events, front };
}

export type Functions = {
  readonly hosts: ReadonlyMap<string, FunctionHost>;
  readonly logs: FunctionLogs;
  readonly endpoints: Endpoints;
  readonly outputs: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly people: People;
};

/** @throws LocalStackError if a bundle is missing or a value cannot be resolved */
export async function openFunctions(
  foundation: Foundation,
  at: { readonly ses: string; readonly s3: string },
): Promise<Functions> {
  const { options, region, template, emulators, undo } = foundation;
  const logs = new FunctionLogs(options.stateDirectory);
  const outputs = template.outputs();
  const secrets = new Secrets(options.stateDirectory, template);
  const logGroups = new Map<string, string>();
  const people = new People(options.stateDirectory);
  const userPool = new UserPool(people, (id) => foundation.signIn.signOutEverywhere(id));
  const plane = await ControlPlane.listen({
    region,
    stackName: template.assembly.stackName,
    outputs,
    secrets,
    logs,
    userPool,
    logGroups,
  });
  undo.add(() => plane.stop());
  const { sqs, dynamodb, sns } = emulators.endpoints;
  const outside = (service: string) => process.env[`AWS_ENDPOINT_URL_${service}`] ?? plane.url;
  const endpoints: Endpoints = {
    sqs,
    dynamodb,
    sns,
    ...at,
    "secrets-manager": outside("SECRETS_MANAGER"),
    cloudformation: outside("CLOUDFORMATION"),
    "cloudwatch-logs": outside("CLOUDWATCH_LOGS"),
    "cognito-identity-provider": outside("COGNITO_IDENTITY_PROVIDER"),
  };
  const environmentsPerFunction = options.environmentsPerFunction ?? DEFAULT_ENVIRONMENTS;
  const { endpointFor } = options;
  const hosts = functionHosts(template, { region, endpoints, endpointFor, environmentsPerFunction, logs });
  for (const { name, definition } of hosts.values()) logGroups.set(definition.logGroupName, name);
  undo.add(() => Promise.all([...hosts.values()].map((host) => host.kill())));
  return { hosts, logs, endpoints, outputs, secrets, people };
}

/** The pollers, not started yet. */
export async function openEventSources(foundation: Foundation, { hosts, endpoints }: Functions): Promise<EventSources> {
  const { options, region, template, clients, emulators, notice, undo, retryDelaySeconds } = foundation;
  const endpoint = options.endpointFor?.("event-sources", "sqs", endpoints.sqs) ?? endpoints.sqs;
  const sqs = new JsonService("queues", endpoint, region);
  const streams = new JsonService("streams", emulators.endpoints["dynamodb-streams"], region);
  undo.add(() => {
    sqs.destroy();
    streams.destroy();
  });
  const { wakePolls } = emulators;
  const checkpoints = new Checkpoints(options.databaseInMemory === true ? undefined : options.stateDirectory);
  undo.add(() => checkpoints.flush());
  const sources = await eventSources(
    {
      region,
      environmentsPerFunction: options.environmentsPerFunction ?? DEFAULT_ENVIRONMENTS,
      retryDelaySeconds,
      pollSeconds: wakePolls === undefined ? POLL_SECONDS.foreign : POLL_SECONDS.woken,
    },
    { template, hosts, clients, sqs, streams, checkpoints, notice },
  );
  undo.add(() => stopSources(sources, wakePolls));
  return sources;
}

async function stopSources(sources: EventSources, wakePolls: (() => void) | undefined): Promise<void> {
  const stopped = Promise.all([...sources.queues, ...sources.streams].map((source) => source.stop()));
  // A poll may be on its way to the emulator while the others are woken: call again until all have come home.
  const waking = setInterval(() => wakePolls?.(), WAKE_EVERY_MILLISECONDS);
  wakePolls?.();
  await stopped;
  clearInterval(waking);
}
