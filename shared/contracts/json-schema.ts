/** Contracts as JSON Schema 2020-12, for the documents that describe the API and the queues. */
import * as z from "zod/mini";

/** A JSON Schema, or any other part of a document. */
export type JsonObject = { readonly [member: string]: unknown };

/** What a sender may send: before cleaning and normalising. */
export function inputSchema(schema: z.ZodMiniType): JsonObject {
  return schemaOf(schema, "input");
}

/** What a receiver gets. */
export function outputSchema(schema: z.ZodMiniType): JsonObject {
  return schemaOf(schema, "output");
}

/** Schemas by name, as a document's components hold them. */
export function namedSchemas(
  schemas: Readonly<Record<string, z.ZodMiniType>>,
  toJson: (schema: z.ZodMiniType) => JsonObject,
): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toJson(schema)]));
}

/**
 * The schema of an object with a description for each property that has words.
 * @param words by JSON pointer within the object, such as "/person/email"
 */
export function withWords(schema: JsonObject, words: Readonly<Record<string, string>>, at = ""): JsonObject {
  const description = words[at];
  const { properties } = schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...schema,
    ...(isObject(properties) ? { properties: describedProperties(properties, words, at) } : {}),
  };
}

function describedProperties(properties: object, words: Readonly<Record<string, string>>, at: string): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]: [string, unknown]) => {
      return [name, isObject(schema) ? withWords(schema, words, `${at}/${name}`) : schema];
    }),
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}

function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    // The pattern of a date says in 200 characters what its format says in one word.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === "date" || jsonSchema.format === "date-time") delete jsonSchema.pattern;
    },
  });
  return rest;
}
