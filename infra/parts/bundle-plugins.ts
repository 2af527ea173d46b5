/** esbuild plugins that shorten a function's cold start; `npm run bench` measures what they bring. */
import { copyFile, readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "esbuild";

const BUILT_IN = new RegExp(`^(node:.+|${builtinModules.map((name) => name.replaceAll("/", "\\/")).join("|")})$`);

const CREDENTIAL_CHAIN = /^@aws-sdk\/credential-provider-node$/;

/** Lambda hands a role's credentials over in these variables and renews the environment before they end. */
const ENVIRONMENT_PROVIDER = `
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error("No AWS credentials in the environment");
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN };
};`;

/**
 * Replaces the SDK's credential chain (profiles, SSO, metadata services) by the environment alone: on Lambda nothing
 * else ever answers, and the chain is 40 % of a DynamoDB client's bundle.
 */
export const environmentCredentials: Plugin = {
  name: "environment-credentials",
  setup(build) {
    build.onResolve({ filter: CREDENTIAL_CHAIN }, () => ({ path: "environment", namespace: "credentials" }));
    build.onLoad({ filter: /.*/, namespace: "credentials" }, () => ({ contents: ENVIRONMENT_PROVIDER, loader: "js" }));
  },
};

/** DynamoDB's client is set up for endpoint discovery, and none of its commands does it: one that did would fail the build. */
const NO_ENDPOINT_DISCOVERY = `
export const resolveEndpointDiscoveryConfig = (config) => config;
const none = () => undefined;
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector: none, configFileSelector: none, default: undefined };`;

/**
 * Leaves out what no client of ours can reach: event streams (imported lazily, for operations that answer with a stream
 * of events; none of ours does), endpoint discovery, and all of the clients' package.json but the version
 * they send as their user agent.
 */
export const unreachableSdkParts: Plugin = {
  name: "unreachable-sdk-parts",
  setup(build) {
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ({ path: "none", namespace: "event-streams" }));
    build.onLoad({ filter: /.*/, namespace: "event-streams" }, () => ({
      contents: 'throw new Error("Event streams are left out of the bundle: infra/parts/bundle-plugins.ts");',
      loader: "js",
    }));
    build.onResolve({ filter: /^@aws-sdk\/middleware-endpoint-discovery$/ }, () => ({
      path: "none",
      namespace: "endpoint-discovery",
    }));
    build.onLoad({ filter: /.*/, namespace: "endpoint-discovery" }, () => ({
      contents: NO_ENDPOINT_DISCOVERY,
      loader: "js",
    }));
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(JSON.parse(await readFile(path, "utf8")), ["version"]),
      loader: "json",
    }));
  },
};

/** Number and date skeletons (`{n, number, ::currency/KZT}`), which no text of ours uses: test/unit/shared/texts holds it. */
const NO_SKELETONS = `
const leftOut = () => { throw new Error("ICU skeletons are left out of the bundle: infra/parts/bundle-plugins.ts"); };
export { leftOut as parseDateTimeSkeleton, leftOut as parseNumberSkeleton, leftOut as parseNumberSkeletonFromString };`;

/** Leaves a fifth of the message formatter out. */
export const noSkeletons: Plugin = {
  name: "no-skeletons",
  setup(build) {
    build.onResolve({ filter: /^@formatjs\/icu-skeleton-parser$/ }, () => ({ path: "none", namespace: "skeletons" }));
    build.onLoad({ filter: /.*/, namespace: "skeletons" }, () => ({ contents: NO_SKELETONS, loader: "js" }));
  },
};

/**
 * Takes Node's own modules by `process.getBuiltinModule`. An `import "node:http"` in an ES module evaluates every lazy
 * getter of http and so loads undici: 31 to 34 ms instead of 4 (Node 24.21).
 */
export const directBuiltIns: Plugin = {
  name: "direct-built-ins",
  setup(build) {
    build.onResolve({ filter: BUILT_IN }, ({ path }) => ({
      path: path.startsWith("node:") ? path : `node:${path}`,
      namespace: "built-in",
    }));
    build.onLoad({ filter: /.*/, namespace: "built-in" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: "js",
    }));
  },
};

/**
 * Leaves data that is imported on demand (`import("../../content/x.json")`, and descriptions of APIs) beside the bundle instead of in it: who
 * never asks for it does not wait until it has been parsed. Each function that can ask gets the files it names.
 */
export const dataBesideBundle: Plugin = {
  name: "data-beside-bundle",
  setup(build) {
    const sources = new Map<string, string>();
    build.onResolve({ filter: /[\\/](content|docs[\\/]api)[\\/][^\\/]+\.json$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== "dynamic-import") return undefined;
      const beside = `./${basename(path)}`;
      sources.set(beside, join(resolveDir, path));
      return { path: beside, external: true };
    });
    build.onEnd(async ({ metafile }) => {
      const root = build.initialOptions.absWorkingDir ?? process.cwd();
      const copies = Object.entries(metafile?.outputs ?? {}).flatMap(([output, { imports }]) =>
        imports.flatMap(({ path }) => {
          const source = sources.get(path);
          return source === undefined ? [] : [copyFile(source, join(root, dirname(output), basename(source)))];
        }),
      );
      await Promise.all(copies);
    });
  },
};
