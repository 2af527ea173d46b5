import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { asyncapiDocument } from "../../../../shared/contracts/asyncapi.ts";
import { deskOpenapiDocument } from "../../../../shared/contracts/desk/openapi.ts";
import { writeMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED, INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { MAIL_REQUESTED, MAIL_SETTLE } from "../../../../shared/contracts/mail-messages.ts";
import { openapiDocument } from "../../../../shared/contracts/openapi.ts";
import { anInquirySubmitted, aReference } from "../../../builders.ts";
import { acceptedLink, aRequest, portalWorld } from "../../functions/portal/portal-world.ts";

const stored = (file: string): unknown => JSON.parse(readFileSync(`docs/api/${file}`, "utf8"));

/** A validator that knows the document's parts and takes formats as words (ajv has none of its own). */
function validator(document: object, pointer: string) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, "document");
  return (value: unknown) => {
    const validate = ajv.compile({ $ref: `document#${pointer}` });
    validate(value);
    return validate.errors ?? [];
  };
}

const answered = (name: string) => validator(openapiDocument(), `/components/schemas/${name}`);
const queued = (name: string) => validator(asyncapiDocument(), `/components/messages/${name}/payload`);

describe("the documents of the API and the queues", () => {
  it.each([
    ["openapi.json", openapiDocument],
    ["asyncapi.json", asyncapiDocument],
  ])("in docs/api are those of today's contracts (npm run contracts): %s", (file, document) => {
    expect(stored(file)).toEqual(JSON.parse(JSON.stringify(document())));
  });

  it("are what the portal serves", async () => {
    const answer = await portalWorld().request("/api/openapi.json");
    expect(await answer.json()).toEqual(stored("openapi.json"));
    expect(answer.headers.get("content-type")).toMatch("application/json");
  });

  it("name every address and method of the API that the portal has", async () => {
    const { paths } = openapiDocument() as { paths: Record<string, Record<string, unknown>> };
    for (const [path, methods] of Object.entries(paths)) {
      const answer = await portalWorld().request(path.replace("{reference}", "0000-0000-0000"), { method: "PATCH" });
      expect(answer.headers.get("allow")?.toLowerCase().split(", ")).toEqual(Object.keys(methods));
    }
  });
});

describe("both documents of APIs", () => {
  type Responses = Record<string, { content: object }>;
  const portal = openapiDocument() as { info: object; components: { responses: Responses } };
  const desk = deskOpenapiDocument() as {
    info: object;
    paths: Record<string, Record<string, { responses: Responses }>>;
  };

  it("promise problem details of the service alone, and say what the gateway in front answers", () => {
    for (const { info } of [portal, desk]) {
      expect(info).toMatchObject({
        description: expect.stringMatching(/error of the service.*"message".*10 MB/s) as unknown,
      });
    }
  });

  it("give the gateway's word beside the problem where both have a status", () => {
    const both = ["application/problem+json", "application/json"];
    expect(Object.keys(portal.components.responses["TooLarge"]?.content ?? {})).toEqual(both);
    expect(Object.keys(desk.paths["/api/me"]?.["get"]?.responses["401"]?.content ?? {})).toEqual(both);
  });
});

describe("the document of a request to take an inquiry in", () => {
  type Field = { description?: string };
  type Fields = { language: Field; person: Field & { properties: Record<string, Field> } };
  const { components } = openapiDocument() as { components: { schemas: { InquiryRequest: { properties: Fields } } } };
  const fields = components.schemas.InquiryRequest.properties;

  it("says of every field what it means", () => {
    const silent = Object.entries({ ...fields, ...fields.person.properties }).filter(([, field]) => !field.description);
    expect(silent).toEqual([]);
  });

  it("says in which language who names none is answered", () => {
    expect(fields.language.description).toMatch(/Accept-Language.*kk-Cyrl/);
  });
});

describe("the portal's answers", () => {
  it("to an inquiry are what the document says", async () => {
    const answer = await portalWorld().post("/api/inquiries", aRequest());
    expect(answered("InquiryAccepted")(await answer.json())).toEqual([]);
  });

  it("about an inquiry are what the document says, registered or not", async () => {
    const world = portalWorld();
    const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest()));
    const show = () => world.request(`/api/inquiries/${reference}`, { headers: { authorization: `Bearer ${secret}` } });
    const before = await (await show()).json();
    world.register();
    const after = await (await show()).json();
    expect(before).not.toEqual(after);
    for (const view of [before, after]) expect(answered("InquiryView")(view)).toEqual([]);
  });

  it("about topics are what the document says", async () => {
    expect(answered("Topics")(await (await portalWorld().request("/api/topics")).json())).toEqual([]);
  });

  it("about problems are what the document says", async () => {
    const { post, request } = portalWorld();
    const problems = [
      await post("/api/inquiries", { text: 7 }),
      await request("/api/inquiries/0000-0000-0000"),
      await request("/api/topics", { method: "POST" }),
      await request("/api/inquiries", { method: "POST", body: "x" }),
    ];
    for (const problem of problems) expect(answered("Problem")(await problem.json())).toEqual([]);
  });

  it("would not fit the document with a field more or less", () => {
    expect(answered("InquiryAccepted")({ reference: "x" })).not.toEqual([]);
    expect(answered("InquiryAccepted")({ reference: "x", statusUrl: "x", secret: "x" })).not.toEqual([]);
  });
});

describe("requests and messages", () => {
  it("that the contract takes are what the document says", () => {
    expect(validator(openapiDocument(), "/components/schemas/InquiryRequest")(aRequest())).toEqual([]);
  });

  it("of every kind are what the document says", () => {
    const envelope = { id: "1", source: "test", subject: aReference(), at: "2026-11-23T06:00:00.000Z" };
    const inquiry = anInquirySubmitted();
    const mail = { reference: aReference(), version: 1, kind: "acknowledgement" };
    const messages = {
      InquirySubmitted: writeMessage(INQUIRY_SUBMITTED, { ...envelope, data: inquiry }),
      InquiryRouted: writeMessage(INQUIRY_ROUTED, {
        ...envelope,
        data: { inquiry, topic: "citizenship", priority: "normal" },
      }),
      MailRequested: writeMessage(MAIL_REQUESTED, { ...envelope, data: { ...mail, throttled: 0 } }),
      MailSettle: writeMessage(MAIL_SETTLE, { ...envelope, data: { ...mail, told: false } }),
    };
    for (const [name, body] of Object.entries(messages)) expect(queued(name)(JSON.parse(body))).toEqual([]);
  });
});
