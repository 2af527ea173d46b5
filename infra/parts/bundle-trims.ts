/**
 * An esbuild plugin that leaves out of functions what the AWS SDK brings for elsewhere than Lambda. What is left out
 * fails loudly when something needs it after all, and an SDK that has changed underneath fails the build.
 */
import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** A file of an SDK package, wherever it is installed. */
const sdkFile = (path: string) => new RegExp(`[\\\\/]${path.replaceAll("/", "[\\\\/]").replaceAll(".", "\\.")}$`);

const CORE = "@smithy/core/dist-es/submodules";

/** Profiles and configuration files of a person's machine: on Lambda there are none, and looking for them costs reads. */
const NO_CONFIG_FILES = `
for (const name of ["AWS_PROFILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"]) {
  if (process.env[name]) throw new Error(name + " is set, but functions read no AWS configuration files: infra/parts/bundle-trims.ts");
}
export const CONFIG_PREFIX_SEPARATOR = ".";
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`;

const leftOut = (what: string) => `throw new Error("${what}: infra/parts/bundle-trims.ts");`;

/** The whole file instead of which this is bundled. */
const REPLACED = [
  { file: `${CORE}/config/shared-ini-file-loader/loadSharedConfigFiles.js`, by: NO_CONFIG_FILES },
  {
    // Only asked for when AWS_REGION is not set, which Lambda always sets.
    file: `${CORE}/config/config-resolver/regionConfig/getInstanceMetadataRegion.js`,
    by: `export const getInstanceMetadataRegion = async () => { ${leftOut("AWS_REGION is not set")} };`,
  },
  {
    // Node's own digests are always there; these are for browsers.
    file: `${CORE}/checksum/sha256/Sha256Js.js`,
    by: `export class Sha256Js { constructor() { ${leftOut("This Node has no SHA-256")} } }`,
  },
  {
    file: `${CORE}/checksum/md5/Md5Js.js`,
    by: `export class Md5Js { constructor() { ${leftOut("This Node has no MD5")} } }`,
  },
  {
    // Retry mode `adaptive`, which nobody sets: it delays calls by itself, and queues do that here.
    file: `${CORE}/retry/util-retry/AdaptiveRetryStrategy.js`,
    by: `export class AdaptiveRetryStrategy { constructor() { ${leftOut("Retry mode adaptive is left out")} } }`,
  },
  {
    // Tells a logger of each call, and hides what is secret first, at a cost, whether there is a logger or not: ours have none.
    file: "@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js",
    by: `export const loggerMiddleware = () => (next) => next;
      export const loggerMiddlewareOptions = {};
      export const getLoggerPlugin = () => ({ applyToStack: () => {} });`,
  },
  {
    file: `${CORE}/client/smithy-client/schemaLogFilter.js`,
    by: `export function schemaLogFilter() { ${leftOut("Nothing of a call is logged")} }`,
  },
  {
    // Several requests at once in one environment, which none of our functions is set to take: with one at a time Lambda
    // tells the trace by the environment, and the SDK reads it there.
    file: "@aws/lambda-invoke-store/dist-es/invoke-store.js",
    by: `if (process.env.AWS_LAMBDA_MAX_CONCURRENCY) throw new Error("One request at a time: infra/parts/bundle-trims.ts");
      export const InvokeStore = { getInstanceAsync: async () => undefined };`,
  },
  {
    // Warns of an old Node: Lambda's runtime is chosen in infra/parts/service-function.ts.
    file: "@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js",
    by: `export const state = { warningEmitted: true };
      export const emitWarningIfUnsupportedVersion = () => undefined;`,
  },
  {
    // Tells AWS, in the user agent, which of the SDK's features are in use.
    file: "@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/check-features.js",
    by: "export const checkFeatures = async () => undefined;",
  },
  {
    // Names of buckets, for S3's client alone: none of our functions has one (shared/adapters/s3/).
    file: `${CORE}/endpoints/middleware-endpoint/service-customizations/s3.js`,
    by: `export const resolveParamsForS3 = async () => { ${leftOut("S3's client is left out")} };
      export { resolveParamsForS3 as DOT_PATTERN, resolveParamsForS3 as S3_HOSTNAME_PATTERN,
        resolveParamsForS3 as isArnBucketName, resolveParamsForS3 as isDnsCompatibleBucketName };`,
  },
  {
    // Signs the events of event streams, which bundle-plugins.ts leaves out.
    file: "@smithy/signature-v4/dist-es/HeaderFormatter.js",
    by: `export class HeaderFormatter { format() { ${leftOut("Signing of events is left out")} } }`,
  },
] as const;

/**
 * The clients whose protocol names an error by its class name. SES's does not (`LimitExceeded` stands for
 * LimitExceededException), and mails are decided by such names: SES keeps all its errors.
 */
const NAMES_ERRORS_BY_CLASS = /[\\/]client-(dynamodb|sqs|secrets-manager|cognito-identity-provider)[\\/]/;

const SCHEMAS = /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;

const REGISTRATION = /^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm;
/** Kept besides: what the SDK retries because its class says so. */
const RETRYABLE_CLASS = /^export class (\w+) extends(?:(?!^\}).)*\$retryable/gms;

/** Every word of our own code that could be an error's class: whoever tests for one finds it. */
function namesInUse(root: string): ReadonlySet<string> {
  const sources = globSync(["functions/**/*.{ts,tsx}", "shared/**/*.{ts,tsx}"], { cwd: root });
  return new Set(sources.flatMap((path) => readFileSync(join(root, path), "utf8").match(/\b[A-Z]\w+\b/g) ?? []));
}

/** A word of the schemas, as `const _xN = "xmlName";` names it, and where it is a key: `{ [_xN]: … }`. */
const WORD = /^const (_\w+) = "([^"]+)";$/gm;
const KEY = /\[(_\w+)\]:/g;

/**
 * A client describes all its operations, and esbuild keeps what it cannot see through, such as a key that is a variable.
 * With its keys written out, it leaves out the descriptions of what nobody calls: half of a client's code.
 */
function writtenOut(schemas: string): string {
  const words = new Map([...schemas.matchAll(WORD)].map(([, name, word]) => [name, word]));
  return schemas.replaceAll(KEY, (key: string, name: string) => {
    const word = words.get(name);
    return word === undefined ? key : `${JSON.stringify(word)}:`;
  });
}

/**
 * Errors that our code never names arrive as the service's general exception, with the same name, message and status,
 * but without a class of their own: their classes are a fifth of a client's code.
 */
async function namedErrorsOnly(path: string, schemas: string, names: ReadonlySet<string>): Promise<string> {
  const models = await readFile(join(path, "..", "..", "models", "errors.js"), "utf8");
  const retryable = new Set([...models.matchAll(RETRYABLE_CLASS)].map(([, name]) => name));
  const keeps = (name: string) => names.has(name) || retryable.has(name);
  const trimmed = schemas.replaceAll(REGISTRATION, (line: string, name: string) => (keeps(name) ? line : ""));
  if (trimmed === schemas) throw new Error(`${path} registers its errors in another way: infra/parts/bundle-trims.ts`);
  return trimmed;
}

const PARTITIONS = sdkFile("@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js");
const REGIONS = /"regions": \{(?:[^{}]|\{[^{}]*\})*\}/g;

/** The names of regions, which the SDK looks through before it takes a region's partition by its pattern, to the same end. */
function withoutRegions(partitions: string, path: string): string {
  const trimmed = partitions.replaceAll(REGIONS, '"regions": {}');
  if (trimmed === partitions) throw new Error(`${path} lists regions in another way: infra/parts/bundle-trims.ts`);
  return trimmed;
}

/** Leaves out what only other places than Lambda need, and the classes of errors that nobody names. */
export const sdkForLambda: Plugin = {
  name: "sdk-for-lambda",
  setup(build) {
    for (const { file, by } of REPLACED) {
      build.onLoad({ filter: sdkFile(file) }, () => ({ contents: by, loader: "js" }));
    }
    const names = namesInUse(build.initialOptions.absWorkingDir ?? process.cwd());
    build.onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const schemas = writtenOut(await readFile(path, "utf8"));
      const contents = NAMES_ERRORS_BY_CLASS.test(path) ? await namedErrorsOnly(path, schemas, names) : schemas;
      return { contents, loader: "js" };
    });
    build.onLoad({ filter: PARTITIONS }, async ({ path }) => ({
      contents: withoutRegions(await readFile(path, "utf8"), path),
      loader: "js",
    }));
  },
};
