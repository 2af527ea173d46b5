/** One call of the desk's API: who calls, what they sent, and the line of the audit that it will leave. */
import * as z from "zod/mini";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { AuditEvent, AuditRecord, Difference } from "../../shared/domain/desk/audit.ts";
import type { Operator } from "../../shared/domain/desk/operator.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import type { Caller } from "../../shared/platform/http-event.ts";
import { readJson } from "../../shared/platform/request-body.ts";
import { NotThereError, VersionNeededError } from "./desk-errors.ts";

/** What of a call may be told to the audit besides who called, when and from where. */
type Audited = { readonly reference?: Reference; readonly difference?: Difference };

/** A call by somebody who may make it. */
export type Call = {
  readonly operator: Operator;
  readonly request: Request;
  readonly caller: Caller;
  /** When it came; ISO 8601, UTC, ms. */
  readonly at: string;
  /** Of the path; "" if the route has none of this name. */
  readonly param: (name: string) => string;
  readonly query: Readonly<Record<string, string>>;
  readonly audit: CallAudit;
};

/** The line of the audit that a call leaves: written with the change itself, or by the frame before the answer goes out. */
export class CallAudit {
  readonly #line: Omit<AuditRecord, "event"> & { readonly event: AuditEvent | undefined };
  #audited: Audited = {};
  #isSettled = false;

  /** @param event undefined on a route that leaves no line */
  constructor(event: AuditEvent | undefined, line: Omit<AuditRecord, "event">) {
    this.#line = { ...line, event };
  }

  /** Says what the call is about. */
  about(audited: Audited): void {
    this.#audited = { ...this.#audited, ...audited };
  }

  /** The line, for whoever writes it in the transaction of a change; the frame does not write it again. */
  take(audited: Audited): AuditRecord | undefined {
    this.about(audited);
    this.#isSettled = true;
    return this.#whole();
  }

  /** Nothing was done, so there is nothing to tell. */
  nothing(): void {
    this.#isSettled = true;
  }

  /** The line that is still to be written, if there is one. */
  line(): AuditRecord | undefined {
    return this.#isSettled ? undefined : this.#whole();
  }

  #whole(): AuditRecord | undefined {
    const { event, ...line } = this.#line;
    return event === undefined ? undefined : { ...line, event, ...this.#audited };
  }
}

/**
 * The body of a call, as its contract has it.
 * @throws MediaTypeNotSupportedError, BodyTooLargeError or ContractError
 */
export async function bodyOf<T extends z.ZodMiniType>(schema: T, { request }: Call): Promise<z.output<T>> {
  return parseContract(schema, await readJson(request), "request");
}

const nothing = z.strictObject({});

/**
 * For routes that take no body: none, or `{}`.
 * @throws MediaTypeNotSupportedError, BodyTooLargeError or ContractError
 */
export async function expectNoBody(call: Call): Promise<void> {
  const { headers, body } = call.request;
  if (body === null || headers.get("Content-Length") === "0") return;
  await bodyOf(nothing, call);
}

/**
 * The query of a call, as its contract has it.
 * @throws ContractError
 */
export function queryOf<T extends z.ZodMiniType>(schema: T, { query }: Call): z.output<T> {
  return parseContract(schema, query, "query");
}

/**
 * The inquiry that the path names.
 * @throws NotThereError if it is no reference
 */
export function referenceOf({ param }: Call): Reference {
  const reference = parseReference(param("reference"));
  if (reference === undefined) throw new NotThereError();
  return reference;
}

/**
 * The version that a change was decided on: the one entity tag of If-Match (RFC 9110, 13.1.1), strong or weak.
 * @throws VersionNeededError
 */
export function versionOf({ request }: Call): number {
  const [, version] = /^(?:W\/)?"([1-9]\d{0,8})"$/.exec(request.headers.get("If-Match") ?? "") ?? [];
  if (version === undefined) throw new VersionNeededError();
  return Number(version);
}

/** An answer as JSON. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { "Content-Type": "application/json", ...headers } });
}

/** An answer without content. */
export function noContent(): Response {
  return new Response(null, { status: 204 });
}
