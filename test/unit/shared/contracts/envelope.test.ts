import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  dataschema,
  messageType,
  parseJson,
  readMessage,
  writeMessage,
} from "../../../../shared/contracts/envelope.ts";
import { parseContract } from "../../../../shared/contracts/parse.ts";
import { ContractError, UnknownSchemaError } from "../../../../shared/domain/errors.ts";
import { aReference } from "../../../builders.ts";
import { anyString } from "../domain/any-string.ts";
import { errorOf, violationsOf } from "./violations.ts";

/** A type of message in its second version; the first had one name where the second has a list. */
const GREETED = {
  type: "person.greeted",
  version: 2,
  schema: z.object({ names: z.array(z.string()) }),
  older: { 1: (data: unknown) => ({ names: [parseContract(z.object({ name: z.string() }), data, "v1").name] }) },
} as const;

const MESSAGE = {
  id: "message-1",
  source: "portal",
  subject: aReference(),
  at: "2026-11-23T06:00:00.000Z",
  data: { names: ["Айгерім"] },
};

/** The message with some of its members changed. */
function bodyWith(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(writeMessage(GREETED, MESSAGE)), ...change });
}

describe("a message on a queue", () => {
  it("is a CloudEvent 1.0 that names its schema and version", () => {
    expect(JSON.parse(writeMessage(GREETED, MESSAGE))).toEqual({
      specversion: "1.0",
      id: "message-1",
      type: "person.greeted",
      source: "urn:ucc:portal",
      time: "2026-11-23T06:00:00.000Z",
      subject: aReference(),
      datacontenttype: "application/json",
      dataschema: "urn:ucc:person.greeted:2",
      data: { names: ["Айгерім"] },
    });
    expect(dataschema(GREETED)).toBe("urn:ucc:person.greeted:2");
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.array(anyString), anyString, (names, id) => {
        const read = readMessage(writeMessage(GREETED, { ...MESSAGE, id: `a${id}`, data: { names } }), GREETED);
        expect(read).toMatchObject({ id: `a${id}`, subject: aReference(), data: { names } });
      }),
    );
  });

  it("says its type without its data being read", () => {
    expect(messageType(bodyWith({ data: "whatever", type: "mail.settle" }))).toBe("mail.settle");
  });

  it("of the version before is brought to today's shape", () => {
    const old = bodyWith({ dataschema: "urn:ucc:person.greeted:1", data: { name: "Болат" } });
    expect(readMessage(old, GREETED).data).toEqual({ names: ["Болат"] });
  });

  it("of the version before is refused when its data does not fit that version", () => {
    const old = bodyWith({ dataschema: "urn:ucc:person.greeted:1", data: { names: ["Болат"] } });
    expect(() => readMessage(old, GREETED)).toThrow(ContractError);
  });

  it.each([
    { dataschema: "urn:ucc:person.greeted:3" },
    { dataschema: "urn:ucc:person.greeted:0" },
    { dataschema: "urn:ucc:person.greeted:" },
    { dataschema: "urn:ucc:person.greeted:constructor" },
    { dataschema: "urn:ucc:mail.settle:1" },
    { dataschema: "urn:ucc:mail.settle:1", type: "mail.settle" },
    { dataschema: "urn:ucc:person.greeted:1", type: "mail.settle" },
    { dataschema: "urn:xyz:person.greeted:1" },
    { dataschema: "urn:ucc:person.greeted: 1" },
    { dataschema: "https://example.org/schema" },
  ])("is refused for good when no reader knows its schema: %j", (change) => {
    expect(() => readMessage(bodyWith(change), GREETED)).toThrow(UnknownSchemaError);
  });

  it("of a type without older versions is refused when it is older", () => {
    const { older: _, ...newest } = GREETED;
    expect(() => readMessage(bodyWith({ dataschema: "urn:ucc:person.greeted:1" }), newest)).toThrow(UnknownSchemaError);
  });

  it.each([
    [{ data: { names: "Айгерім" } }, "/names wrong-type"],
    [{ specversion: "0.3" }, "/specversion not-allowed"],
    [{ id: "" }, "/id required"],
    [{ time: "yesterday" }, "/time wrong-format"],
    [{ subject: undefined }, "/subject required"],
  ])("is refused when it holds %j", (change, expected) => {
    expect(violationsOf(() => readMessage(bodyWith(change), GREETED))).toEqual([expected]);
  });

  it.each(["", "Айгерім", "{", "undefined", "'a'"])("is refused, and not repeated, when it is no JSON: %j", (body) => {
    expect(() => readMessage(body, GREETED)).toThrow(
      expect.objectContaining({ message: "message does not fit its contract: / not-json" }),
    );
    expect(() => parseJson(body)).toThrow(ContractError);
  });

  it("is parsed or refused by name, whatever the queue holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyString,
          fc.json(),
          fc.jsonValue().map((data) => bodyWith({ data })),
        ),
        (body) => {
          const error = errorOf(() => readMessage(body, GREETED));
          const isNamed = error instanceof ContractError || error instanceof UnknownSchemaError;
          expect(error === undefined || isNamed).toBe(true);
        },
      ),
    );
  });
});
