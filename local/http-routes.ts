/** Which route of an HTTP API a request takes: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html */

export type Route<Target> = { readonly key: string; readonly target: Target };

export type RouteMatch<Target> = {
  readonly route: Route<Target>;
  readonly pathParameters: Readonly<Record<string, string>>;
};

const DEFAULT_KEY = "$default";
const METHOD_ANY = "ANY";

/** Full matches come before greedy ones, greedy ones before `$default`; of two the more exact wins. */
export function matchRoute<Target>(
  routes: readonly Route<Target>[],
  method: string,
  path: string,
): RouteMatch<Target> | undefined {
  const found = routes
    .flatMap((route) => {
      const pathParameters = parametersOf(route.key, method, path);
      return pathParameters === undefined ? [] : [{ route, pathParameters }];
    })
    .toSorted((one, other) => looseness(one.route.key) - looseness(other.route.key));
  return found[0];
}

/** @returns undefined when the route does not fit */
function parametersOf(key: string, method: string, path: string): Record<string, string> | undefined {
  if (key === DEFAULT_KEY) return {};
  const [wantedMethod, pattern = ""] = key.split(" ");
  if (wantedMethod !== METHOD_ANY && wantedMethod !== method) return undefined;
  const expression = pattern
    .split("/")
    .map((segment) => {
      const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(segment) ?? [];
      if (name === undefined) return segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return greedy === "+" ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
    })
    .join("/");
  const match = new RegExp(`^${expression}/?$`).exec(path);
  if (match === null) return undefined;
  return Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decoded(value)]));
}

function looseness(key: string): number {
  if (key === DEFAULT_KEY) return 1_000;
  const variables = key.split("{").length - 1;
  return (key.includes("+}") ? 100 : 0) + variables * 2 + (key.startsWith(METHOD_ANY) ? 1 : 0);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
