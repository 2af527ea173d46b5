import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EdgeBehavior } from "../../../local/edge-rules.ts";
import { EdgeServer } from "../../../local/edge-server.ts";
import { HttpGateway } from "../../../local/http-gateway.ts";
import { signIn } from "../desk-session.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

/** What reached the origin. */
type Seen = { readonly url: string; readonly headers: IncomingMessage["headers"]; readonly body: string };

const seen: Seen[] = [];
const origin = createServer((incoming, response) => {
  let body = "";
  incoming.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
  incoming.on("end", () => {
    seen.push({ url: incoming.url ?? "", headers: incoming.headers, body });
    response.writeHead(201, { "set-cookie": ["a=1", "b=2"], "cache-control": "no-store" }).end("from the origin");
  });
});
let edge: EdgeServer;

const A_BEHAVIOR = {
  methods: ["GET", "HEAD", "POST"],
  responseHeaders: {},
  headers: ["accept", "ucc-viewer-host", "cloudfront-viewer-address"],
  viewerRequest: (event: unknown) => {
    const { request: of } = event as { request: { headers: Record<string, { value: string }> } };
    of.headers["ucc-viewer-host"] = { value: of.headers["host"]?.value ?? "" };
    return of;
  },
};

beforeAll(async () => {
  await new Promise<void>((resolve) => void origin.listen(0, "127.0.0.1", resolve));
  const originUrl = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
  edge = await EdgeServer.listen(0, "edge", () => {});
  const shared: EdgeBehavior = {
    ...A_BEHAVIOR,
    origin: { url: originUrl, headers: { "ucc-origin-verify": "the key" } },
    matches: (path) => path === "/shared",
    cookies: "none",
    queries: ["q"],
  };
  edge.serve([shared, { ...shared, matches: () => true, cookies: "all", queries: "all" }]);
});
afterAll(async () => {
  await edge.stop();
  await new Promise((resolve) => origin.close(resolve));
});

const BROWSER = {
  accept: "text/html",
  cookie: "secret=1",
  "accept-language": "kk",
  "cloudfront-viewer-address": "1.2.3.4:5",
};

describe("CloudFront on this machine", () => {
  it("leaves it to the client to end a kept connection, so that none is ended under a request", async () => {
    const gateway = await HttpGateway.listen(0, "api", () => {});
    const agent = new Agent({ keepAlive: true });
    const keptFor = (url: string) =>
      new Promise((resolve) => {
        request(url, { agent }, (answer) => resolve(answer.resume().headers["keep-alive"])).end();
      });
    const heard = [await keptFor(edge.url), await keptFor(gateway.url)];
    agent.destroy();
    await gateway.stop();
    expect(heard).toEqual([undefined, undefined]);
  });

  it("brings a request to its origin with proof, host and address of the visitor, who cannot set them", async () => {
    const answer = await fetch(`${edge.url}/a?x=1&q=2`, { method: "POST", body: "Сәлем", headers: BROWSER });
    expect([answer.status, await answer.text()]).toEqual([201, "from the origin"]);
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(seen.at(-1)).toMatchObject({
      url: "/a?x=1&q=2",
      body: "Сәлем",
      headers: {
        accept: "text/html",
        cookie: "secret=1",
        "ucc-origin-verify": "the key",
        "ucc-viewer-host": new URL(edge.url).host,
        "cloudfront-viewer-address": expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      },
    });
  });

  it("lets through what the behavior's policies name, and no more", async () => {
    await fetch(`${edge.url}/shared?x=1&q=2`, { headers: BROWSER });
    const { url, headers } = seen.at(-1) ?? { url: "", headers: {} };
    expect(url).toBe("/shared?q=2");
    expect(headers.cookie).toBeUndefined();
    expect(headers["accept-language"]).toBeUndefined();
    expect(headers.accept).toBe("text/html");
  });

  it("tells different visitors apart", async () => {
    const { hostname, port } = new URL(edge.url);
    await new Promise((resolve) => request({ hostname, port, path: "/a", localAddress: "127.0.0.9" }, resolve).end());
    expect(seen.at(-1)?.headers["cloudfront-viewer-address"]).toMatch(/^127\.0\.0\.9:/);
  });
});

describe("the portal behind its edge", () => {
  let centre: SharedCentre;
  beforeAll(async () => {
    centre = await theCentre();
  });

  it("answers through the edge alone, and refuses whoever comes to the API's own address", async () => {
    expect((await fetch(`${centre.stack.portalUrl}/ru`)).status).toBe(200);
    const [apiUrl = ""] = centre.stack.apiUrls;
    for (const headers of [{}, { "ucc-origin-verify": "guessed" }]) {
      const refused = await fetch(`${apiUrl}/ru`, {
        headers: { "cloudfront-viewer-address": "1.2.3.4:5", ...headers },
      });
      expect([refused.status, await refused.text()]).toEqual([403, ""]);
    }
  });

  it("is asked in the visitor's language where the answer depends on it", async () => {
    const answer = await fetch(centre.stack.portalUrl, { headers: { "accept-language": "en" }, redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/en"]);
  });

  it("gives links that lead through the edge", async () => {
    const answer = await fetch(`${centre.stack.portalUrl}/api/topics`);
    expect(answer.status).toBe(200);
    expect(centre.stack.outputs["PortalUrl"]).toBe(centre.stack.portalUrl);
  });
});

describe("the desk behind its edge", () => {
  let desk: string;
  let deskApi: string;
  beforeAll(async () => {
    const { stack } = await theCentre();
    desk = stack.deskUrl;
    [, deskApi = ""] = stack.apiUrls;
  });

  it.each(["/", "/signed-in?code=x", "/inquiries/7K3M-Q9XD-2V4D"])(
    "gives the app's page at %s, never kept",
    async (path) => {
      const answer = await fetch(desk + path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<div id="desk">');
      expect(answer.headers.get("cache-control")).toBe("no-store");
      const policy = answer.headers.get("content-security-policy");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain("unsafe");
    },
  );

  it("gives the page's scripts, which browsers may keep for ever", async () => {
    const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(desk)).text()) ?? [];
    const answer = await fetch(desk + script);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/javascript"]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it.each(["/assets/none.js", "/..%2f..%2fpackage.json", "/%ff.js", "/%00.js"])("has no file at %s", async (path) => {
    expect((await fetch(desk + path)).status).toBe(403);
  });

  it("takes no posts where there are files only, and refuses whoever comes to the API's own address", async () => {
    expect((await fetch(desk, { method: "POST" })).status).toBe(403);
    const { tokens } = await signIn(desk, "saule");
    const past = await fetch(`${deskApi}/api/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
    expect([past.status, await past.text()]).toEqual([403, ""]);
  });
});
