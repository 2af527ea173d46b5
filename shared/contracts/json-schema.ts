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
