/**
 * Which folder may import which; docs/architecture.md draws it. Type-only imports count like any other.
 * `from` is a file of the tree; `to` is a file of the tree, `npm:<package>[/<path>]` or `node:<module>`.
 */

export type ImportRule = {
  readonly name: string;
  readonly why: string;
  readonly forbids: (from: string, to: string) => boolean;
};

/** Whether a path or module is one of these places or lies below one. */
const within =
  (...places: readonly string[]) =>
  (path: string): boolean =>
    places.some((place) => path === place || path.startsWith(`${place}/`));

const isFile = (to: string) => !/^(npm|node):/.test(to);

const domain = within("shared/domain");
const functions = within("functions");
const cli = within("cli");
const infra = within("infra");
const tests = within("test", "bench", "training");
const tools = within("tools");
const web = within("web");
/** What the operators' app is made of, besides what every page is. */
const deskPackages = within(
  "npm:react",
  "npm:react-dom",
  "npm:react-aria-components",
  "npm:@tanstack/react-query",
  "npm:@tanstack/react-virtual",
  "npm:wouter",
  "npm:oauth4webapi",
  "npm:@observablehq/plot",
);
const portalPackages = within("npm:hono/jsx", "npm:hono/html", "npm:hono/css");
/** What runs on AWS or in a browser, and what describes it. */
const shipped = within("functions", "shared", "infra", "web");

/** What the tools that write files of the project make them from. */
const isMadeFrom = (tool: string): ((to: string) => boolean) =>
  within(
    ...(tool === "tools/contracts.ts" ? ["shared/contracts"] : []),
    ...(tool === "tools/kazakh-texts.ts" ? ["shared/texts", "shared/domain"] : []),
    ...(within("tools/answers")(tool) ? ["shared/contracts", "shared/domain"] : []),
  );

const functionFolder = (path: string) => path.split("/", 2).join("/");
const isWiring = (path: string) => /\/(handler|config)\.ts$/.test(path);

export const IMPORT_RULES: readonly ImportRule[] = [
  {
    name: "domain-is-pure",
    why: "The domain imports only the domain: no package, no Node module.",
    forbids: (from, to) => domain(from) && !domain(to),
  },
  {
    name: "contracts-know-domain-and-zod",
    why: "Wire formats are zod schemas over domain terms.",
    forbids: (from, to) =>
      within("shared/contracts")(from) && !within("shared/contracts", "shared/domain", "npm:zod")(to),
  },
  {
    name: "texts-know-the-domain",
    why: "A text is words for a domain term, with a formatter for its values and nothing else that runs.",
    forbids: (from, to) =>
      within("shared/texts")(from) && !within("shared/texts", "shared/domain", "npm:intl-messageformat")(to),
  },
  {
    name: "adapters-face-outwards",
    why: "An adapter serves the domain; it knows no function, page or stack.",
    forbids: (from, to) =>
      within("shared/adapters", "shared/platform")(from) &&
      within("functions", "infra", "web", "local", "test", "bench", "training", "cli", "tools")(to),
  },
  {
    name: "only-adapters-call-aws",
    why: "The AWS SDK is behind shared/adapters.",
    forbids: (from, to) =>
      !within("shared/adapters", "local", "test", "bench")(from) && within("npm:@aws-sdk", "npm:@smithy")(to),
  },
  {
    name: "use-cases-know-no-adapter",
    why: "Only handler.ts wires; a use case is given what it needs.",
    forbids: (from, to) => functions(from) && !isWiring(from) && within("shared/adapters")(to),
  },
  {
    name: "functions-stand-alone",
    why: "A function imports no other function: each is deployed alone.",
    forbids: (from, to) => functions(from) && functions(to) && functionFolder(from) !== functionFolder(to),
  },
  {
    name: "infra-describes-only",
    why: "A stack names entry files by path and reads the domain's constants; it runs none of the service's code.",
    forbids: (from, to) => infra(from) && isFile(to) && !infra(to) && !domain(to) && to !== "cdk.json",
  },
  {
    name: "cdk-stays-in-infra",
    why: "No CDK in what runs.",
    forbids: (from, to) =>
      !within("infra", "local", "test")(from) && within("npm:aws-cdk-lib", "npm:constructs", "npm:cdk-nag")(to),
  },
  {
    name: "web-runs-in-a-browser",
    why: "A page may use the domain, the contracts and the texts, and what renders it; nothing of the server.",
    forbids: (from, to) =>
      web(from) &&
      !within("web", "shared/domain", "shared/contracts", "shared/texts", "npm:zod")(to) &&
      !(within("web/desk")(from) ? deskPackages : portalPackages)(to),
  },
  {
    name: "portal-and-desk-stand-apart",
    why: "The portal is rendered on the server by Hono, the desk in the browser by React: neither can run the other's parts.",
    forbids: (from, to) =>
      (within("web/desk")(from) && within("web/portal")(to)) || (within("web/portal")(from) && within("web/desk")(to)),
  },
  {
    name: "nothing-needs-tests",
    why: "Shipped code never imports local/, test/, bench/, training/ or tools/.",
    forbids: (from, to) => (shipped(from) && within("local", "tools")(to)) || (!tests(from) && tests(to)),
  },
  {
    name: "cli-works-through-shared",
    why: "The command line uses shared/ on AWS and locally alike; of the local stack it knows where one is running.",
    forbids: (from, to) => cli(from) && isFile(to) && !within("cli", "shared", "local/running-file.ts")(to),
  },
  {
    name: "tools-stand-apart",
    why: "A house tool must work while the product does not; only what is made from contracts, texts and answers reads them.",
    forbids: (from, to) => tools(from) && isFile(to) && !tools(to) && !isMadeFrom(from)(to),
  },
];
