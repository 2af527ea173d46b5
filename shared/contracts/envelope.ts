/** The envelope of every message on a queue: CloudEvents 1.0 in JSON, with the schema's version in `dataschema`. */
import * as z from "zod/mini";
import { ContractError, UnknownSchemaError } from "../domain/errors.ts";
import { parseContract } from "./parse.ts";

const envelope = z.object({
  specversion: z.literal("1.0"),
  id: z.string().check(z.minLength(1)),
  type: z.string(),
  source: z.string(),
  time: z.iso.datetime(),
  /** The inquiry's reference. */
  subject: z.string(),
  dataschema: z.string(),
  data: z.unknown(),
});

/** A message on a queue. */
export type Envelope<Data> = Omit<z.output<typeof envelope>, "data"> & { readonly data: Data };

/** A kind of message: its type, the version that is written, and a reader for each version still on its way. */
export type MessageType<Schema extends z.ZodMiniType> = {
  readonly type: string;
  readonly version: number;
  /** The schema of `version`. */
  readonly schema: Schema;
  /** Readers of older versions that bring their data to today's shape; version N-1 stays here for one release. */
  readonly older?: Readonly<Record<number, (data: unknown) => z.output<Schema>>>;
};

/** `urn:ucc:<type>:<version>`. */
export function dataschema(type: { readonly type: string; readonly version: number }): string {
  return `urn:ucc:${type.type}:${type.version}`;
}

/**
 * The body of a message.
 * @param at when it was made; ISO 8601, UTC
 */
export function writeMessage<Schema extends z.ZodMiniType>(
  type: MessageType<Schema>,
  message: {
    readonly id: string;
    readonly source: string;
    readonly subject: string;
    readonly at: string;
    readonly data: z.input<Schema>;
  },
): string {
  return JSON.stringify({
    specversion: "1.0",
    id: message.id,
    type: type.type,
    source: `urn:ucc:${message.source}`,
    time: message.at,
    subject: message.subject,
    datacontenttype: "application/json",
    dataschema: dataschema(type),
    data: message.data,
  });
}

/**
 * Reads a message of one of the given types.
 * @throws ContractError if the body is no JSON, no CloudEvent, or its data does not fit
 * @throws UnknownSchemaError if no reader knows the schema's version
 */
export function readMessage<Schema extends z.ZodMiniType>(
  body: string,
  type: MessageType<Schema>,
): Envelope<z.output<Schema>> {
  const read = parseContract(envelope, parseJson(body), "message");
  if (read.dataschema === dataschema(type)) return { ...read, data: parseContract(type.schema, read.data, type.type) };
  const older = Object.entries(type.older ?? {}).find(
    ([version]) => read.dataschema === dataschema({ type: type.type, version: Number(version) }),
  );
  if (older === undefined || read.type !== type.type) throw new UnknownSchemaError(read.dataschema);
  const [, readOlder] = older;
  return { ...read, data: readOlder(read.data) };
}

/** The schema a message says it follows, without reading its data; for queues that carry several types. */
export function messageType(body: string): string {
  return parseContract(envelope, parseJson(body), "message").type;
}

/**
 * @throws ContractError if the text is no JSON
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message repeats the text, which is somebody's.
    throw new ContractError("message", [{ pointer: "", code: "not-json", detail: "This has to be JSON (RFC 8259)" }]);
  }
}
