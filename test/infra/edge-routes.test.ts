/** Every address of the portal against the ways that CloudFront keeps answers on: each arrives, and nothing of one person is kept. */
import { beforeAll, describe, expect, it } from "vitest";
import { portalRoutes } from "../../functions/portal/routes.ts";
import { PAGE_LANGUAGES } from "../../shared/texts/page-language.ts";
import { acceptedLink, aRequest, portalWorld } from "../unit/functions/portal/portal-world.ts";
import { synthesized } from "./synthesized.ts";

type Behavior = { readonly PathPattern: string; readonly AllowedMethods: readonly string[] };

/** What is the same for everybody and is asked for too seldom to be kept. */
const KEPT_BY_BROWSERS_ALONE = ["/api/topics", "/api/openapi.json", "/robots.txt"];

let shared: readonly Behavior[];
let world: ReturnType<typeof portalWorld>;
let person: { reference: string; secret: string };

beforeAll(async () => {
  const [distribution] = synthesized("prod").resources("AWS::CloudFront::Distribution");
  shared = distribution?.properties.DistributionConfig.CacheBehaviors;
  world = portalWorld();
  person = await acceptedLink(await world.post("/api/inquiries", aRequest()));
  world.register();
});

/** docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html, "Path pattern" */
const sharedWayOf = (path: string) =>
  shared.find(({ PathPattern }) => {
    const literal = PathPattern.replaceAll(".", String.raw`\.`);
    return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(path);
  });

const [answer] = await portalWorld().deps.library.answers();

/** The addresses of a route, in every language of the pages. */
function addressesOf(pattern: string): readonly string[] {
  const known = new Map([
    ["reference", person.reference],
    ["topic", answer?.topic ?? ""],
    ["id", answer?.id ?? ""],
    ["file", "abcDEF-_0123456789abcd"],
    ["short", "kk"],
    ["rest", "answers"],
  ]);
  const filled = (language: string) =>
    pattern.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      name === "language" ? language : (known.get(name) ?? ""),
    );
  return [...new Set(PAGE_LANGUAGES.map(filled))];
}

const addresses = () =>
  portalRoutes(world.deps).flatMap(([method, pattern]) => addressesOf(pattern).map((path) => ({ method, path })));

/** What must not be so with an answer that others are given too. */
async function flawsOf(path: string): Promise<readonly string[]> {
  const { reference, secret } = person;
  const headers = {
    cookie: `__Host-inquiry-${reference}=${secret}; __Host-form=anything`,
    authorization: `Bearer ${secret}`,
    "accept-language": "de",
  };
  const [mine, anybodys] = [await world.request(path, { headers }), await world.request(path)];
  const kept = mine.headers.get("cache-control") ?? "";
  const isPublic = kept.startsWith("public");
  return [
    ...(mine.headers.has("set-cookie") ? [`${path} sets a cookie`] : []),
    ...(mine.ok && kept === "no-store" ? [`${path} is somebody's own`] : []),
    ...(isPublic && (await mine.text()) !== (await anybodys.text()) ? [`${path} differs from person to person`] : []),
  ];
}

describe("an address of the portal that CloudFront keeps answers of", () => {
  it("takes each method that its routes have", () => {
    const refused = addresses().filter(
      ({ method, path }) => sharedWayOf(path)?.AllowedMethods.includes(method) === false,
    );
    expect(refused).toEqual([]);
  });

  it("is none of one person's inquiry", () => {
    const own = addresses().filter(({ path }) => path.includes(person.reference));
    expect(own.length).toBeGreaterThan(PAGE_LANGUAGES.length);
    expect(own.filter(({ path }) => sharedWayOf(path) !== undefined)).toEqual([]);
  });

  it("answers everybody alike, sets no cookie, and says for how long it may be kept", async () => {
    const read = addresses().filter(({ method, path }) => method === "GET" && sharedWayOf(path) !== undefined);
    expect(read.length).toBeGreaterThan(3 * PAGE_LANGUAGES.length);
    expect((await Promise.all(read.map(({ path }) => flawsOf(path)))).flat()).toEqual([]);
  });
});

describe("an address of the portal that CloudFront keeps nothing of", () => {
  it("is no page that everybody may keep", async () => {
    const straight = addresses().filter(({ method, path }) => method === "GET" && sharedWayOf(path) === undefined);
    const wasted: string[] = [];
    for (const { path } of straight) {
      const answered = await world.request(path);
      if (answered.headers.get("cache-control")?.startsWith("public") === true) wasted.push(path);
    }
    expect(wasted.toSorted()).toEqual(KEPT_BY_BROWSERS_ALONE.toSorted());
  });
});
