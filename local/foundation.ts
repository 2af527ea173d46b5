/** What every part stands on: the state directory, the template, the emulators with everything the template names on them. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Assembly, LOCAL_ACCOUNT, readAssembly } from "./assembly.ts";
import { type LocalClients, localClients } from "./aws-clients.ts";
import { EdgeServer } from "./edge-server.ts";
import { databaseFileFor, type Emulators, startEmulators } from "./emulators.ts";
import { HttpGateway } from "./http-gateway.ts";
import type { LocalStackOptions } from "./local-stack.ts";
import type { Notice } from "./notices.ts";
import { provision } from "./provision.ts";
import { lockState } from "./running-file.ts";
import { SignInServer } from "./sign-in.ts";
import { memoryDirectory, noticeTo, removeData } from "./state.ts";
import { synthesize } from "./synthesize.ts";
import { Template } from "./template.ts";
import { allStarted, type Undo } from "./undo.ts";

/** Where emulated resources say they are, unless the stack names a region. */
const DEFAULT_REGION = "eu-central-1";
const DEFAULT_RETRY_DELAY_SECONDS = 1;

export type Foundation = {
  readonly options: LocalStackOptions;
  readonly undo: Undo;
  readonly notice: Notice;
  readonly region: string;
  readonly retryDelaySeconds: number;
  readonly template: Template;
  readonly emulators: Emulators;
  readonly clients: LocalClients;
  /** By the API's logical id. They answer once they are given routes. */
  readonly gateways: ReadonlyMap<string, HttpGateway>;
  /** By the distribution's logical id; the portal's is the first, the desk's the second. They answer once they are given behaviors. */
  readonly edges: ReadonlyMap<string, EdgeServer>;
  /** Answers once it is given its people. */
  readonly signIn: SignInServer;
};

/** @throws LocalStackError with one sentence that says what to do */
export async function layFoundation(options: LocalStackOptions, undo: Undo): Promise<Foundation> {
  const { stateDirectory, fresh, onNotice, onProgress } = options;
  mkdirSync(stateDirectory, { recursive: true });
  undo.add(lockState(stateDirectory));
  if (fresh === true) removeData(stateDirectory);
  const notice = noticeTo(stateDirectory, onNotice);
  const retryDelaySeconds = options.retryDelaySeconds ?? DEFAULT_RETRY_DELAY_SECONDS;
  onProgress?.("reading the CDK app, starting emulators");
  const [assembly, emulators] = await allStarted(assemblyOf(options), emulatorsOf(options, retryDelaySeconds, undo));
  const region = assembly.region ?? DEFAULT_REGION;
  const clients = localClients(region, emulators.endpoints);
  undo.add(() => clients.destroy());
  const signIn = await SignInServer.listen(options.ports?.signIn ?? 0, notice);
  undo.add(() => signIn.stop());
  const { gateways, edges } = await frontsOf(assembly, { options, notice, undo });
  const template = new Template(assembly, {
    region,
    queueUrl: (queueName) => `${emulators.endpoints.sqs}/${LOCAL_ACCOUNT}/${queueName}`,
    apiUrl: (logicalId) => gateways.get(logicalId)?.url ?? "",
    edgeUrl: (logicalId) => edges.get(logicalId)?.url ?? "",
    signInUrl: signIn.url,
  });
  onProgress?.("creating queues, topics, buckets and tables");
  await provision(template, clients);
  return { options, undo, notice, region, retryDelaySeconds, template, emulators, clients, gateways, edges, signIn };
}

async function assemblyOf({ cdkOut, stateDirectory }: LocalStackOptions): Promise<Assembly> {
  if (cdkOut !== undefined) return readAssembly(cdkOut);
  const own = join(stateDirectory, "cdk.out");
  await synthesize(own);
  return readAssembly(own);
}

function emulatorsOf(options: LocalStackOptions, retryDelaySeconds: number, undo: Undo): Promise<Emulators> {
  const { stateDirectory, databaseInMemory = false } = options;
  const memory = databaseInMemory ? memoryDirectory() : undefined;
  if (memory !== undefined) undo.add(goneWithUs(memory));
  const queueDataDirectory = databaseInMemory ? undefined : join(stateDirectory, "queues");
  const databaseFile = databaseFileFor(stateDirectory, memory);
  return startEmulators({ region: DEFAULT_REGION, databaseFile, queueDataDirectory, retryDelaySeconds }, undo);
}

/** Memory is scarcer than disk: the folder also goes when the process ends without having stopped the stack. */
function goneWithUs(folder: string): () => void {
  const remove = () => {
    process.removeListener("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  return remove;
}

/**
 * One server an API and one a distribution: their addresses must be known before functions get their environment.
 * People come by the first distribution, or by the first API of a stack that has none; operators by the second.
 */
async function frontsOf(
  assembly: Assembly,
  { options, notice, undo }: Pick<Foundation, "options" | "notice" | "undo">,
) {
  const idsOf = (wanted: string) =>
    [...assembly.resources.values()].filter(({ type }) => type === wanted).map(({ logicalId }) => logicalId);
  const [distributions, apis] = [idsOf("AWS::CloudFront::Distribution"), idsOf("AWS::ApiGatewayV2::Api")];
  const [portal = apis[0], desk] = distributions;
  const known = new Map([
    [portal, [options.ports?.portal, "portal"] as const],
    [desk, [options.ports?.desk, "desk"] as const],
  ]);
  const listen = async <T extends { stop(): Promise<void> }>(
    ids: readonly string[],
    kind: { listen(port: number, whatFor: string, notice: Notice): Promise<T> },
  ): Promise<ReadonlyMap<string, T>> => {
    const fronts = new Map<string, T>();
    for (const id of ids) {
      const [port = 0, whatFor] = known.get(id) ?? [0, id];
      const front = await kind.listen(port, whatFor, notice);
      undo.add(() => front.stop());
      fronts.set(id, front);
    }
    return fronts;
  };
  return { gateways: await listen(apis, HttpGateway), edges: await listen(distributions, EdgeServer) };
}
