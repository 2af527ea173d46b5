/** One request to the desk's API: with the caller's token, and again once when that had just ended. */
import { session } from "../sign-in/session.ts";
import { connectionIs } from "./connection.ts";
import { type DeskProblem, ProblemError } from "./problem-error.ts";
import { readAnswer } from "./read-answer.ts";

export type Call = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  /** The version that the change is made to: If-Match. */
  readonly version?: number;
  /** Makes a repeat of the same request harmless. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

const UNAUTHORIZED = 401;
const NO_CONTENT = 204;

/**
 * Asks the API and gives its answer; `undefined` where it answers without a body.
 * @throws ProblemError when it refuses, TypeError when it cannot be reached
 */
export async function request<Answer>(path: string, call: Call = {}): Promise<Answer> {
  return readAnswer<Answer>(await send(path, call));
}

/** A change whose answer says nothing but that it was made. */
export async function tell(path: string, call: Call): Promise<void> {
  await send(path, call);
}

/** The answer itself, for what is no JSON. */
export async function send(path: string, call: Call): Promise<Response> {
  const token = await session.token();
  const response = await attempt(path, call, token);
  if (response.status !== UNAUTHORIZED) return accepted(response);
  await session.refused(token);
  const renewed = await session.token();
  const again = await attempt(path, call, renewed);
  if (again.status === UNAUTHORIZED) {
    session.end();
    // Waits for whoever signs in again, and goes on then.
    return send(path, call);
  }
  return accepted(again);
}

async function attempt(path: string, call: Call, token: string): Promise<Response> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: call.method ?? "GET",
      headers: headersOf(call, token),
      cache: "no-store",
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      ...(call.signal && { signal: call.signal }),
    });
    connectionIs(true);
    return response;
  } catch (error) {
    if (error instanceof TypeError) connectionIs(false);
    throw error;
  }
}

function headersOf({ body, version, idempotencyKey }: Call, token: string): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    ...(body !== undefined && { "Content-Type": "application/json" }),
    ...(version !== undefined && { "If-Match": `"${version}"` }),
    ...(idempotencyKey !== undefined && { "Idempotency-Key": idempotencyKey }),
  };
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok || response.status === NO_CONTENT) return response;
  throw new ProblemError(await problemOf(response));
}

async function problemOf(response: Response): Promise<DeskProblem> {
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json") === true;
  if (isProblem) return readAnswer<DeskProblem>(response);
  return { type: "about:blank", title: response.statusText, status: response.status };
}

/** A query string of what is there; empty without any. */
export function queryString(fields: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
