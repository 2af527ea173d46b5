/** JSON as a type, for what comes out of files and over the wire before a schema has seen it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** @throws SyntaxError if the text is not JSON */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** The parsed text, or undefined when it is not JSON. */
export function tryParseJson(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one when it is something else or absent. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
