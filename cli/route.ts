/** `ucc route`: topic, language, script and urgency of inquiries, one JSON object a line, as route-inquiry would tell them. */
import type { Command } from "commander";
import * as z from "zod/mini";
import { topic } from "../shared/contracts/fields.ts";
import { parseContract } from "../shared/contracts/parse.ts";
import { ContractError } from "../shared/domain/errors.ts";
import { explainRouting } from "../shared/domain/routing/explain.ts";
import { type RouteRequest, routeText } from "../shared/domain/routing/route-text.ts";
import { describeField } from "./failure.ts";
import { jsonId, parseWithIds } from "./json-id.ts";
import { type Line, linesOf } from "./lines.ts";
import { timeOption } from "./option-values.ts";
import { hasReader, print, say, someFailed } from "./output.ts";

/** A line as people give it; the declared topic may be left out, and nothing else of an inquiry is looked at. */
const inquiry = z.object({
  id: z.optional(jsonId),
  subject: z.optional(z.nullable(z.string())),
  text: z.string(),
  declaredTopic: z.optional(topic),
});

/** What can be told of a line that is refused. */
const known = z.object({ id: z.optional(jsonId) });

type RouteOptions = { readonly explain?: true; readonly at?: string };

const DETAILS = `
Each line is {"text": "…"} with "id", "subject" and "declaredTopic" if you like; the answer has id, topic, confidence,
secondaryTopics, language, script, urgent and, when urgent, urgentReason. Nothing is sent anywhere: the model is on board.
A line that is none of these gives {"id", "error"} in its place, and the exit code is 1 in the end.
--explain adds which concepts, words and beginnings of words spoke for the best topics and for urgency.

Example:
  $ echo '{"text": "Қандас мәртебесін қалай аламын?"}' | npx ucc route`;

export function addRoute(program: Command): void {
  program
    .command("route")
    .summary("topic, language, script and urgency of inquiries, from stdin")
    .description("Tells for each inquiry where it would go and whether it can wait.")
    .option("--explain", "also tell what decided")
    .addOption(
      timeOption("--at <time>", "when the inquiries were received, from which dates in them count (default: now)"),
    )
    .addHelpText("after", DETAILS)
    .action(routeLines);
}

async function routeLines({ explain, at = new Date().toISOString() }: RouteOptions): Promise<void> {
  for await (const line of linesOf(process.stdin)) {
    // Editors on Windows put a byte-order mark before the first line; after cat, one may stand before others.
    const text = line.text?.replace(/^\uFEFF/, "");
    if (text?.trim() === "") continue;
    await routeLine(line, text, (value) => answer(value, at, explain ?? false));
    if (!hasReader()) return;
  }
}

/** Each line has its answer in its place, so that a script can match them. */
async function routeLine({ number }: Line, text: string | undefined, answerTo: (value: unknown) => object) {
  let value: unknown;
  try {
    value = jsonOf(text);
    await print(answerTo(value));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const refusal = error.errors.map(describeField).join("; ");
    someFailed();
    say(`Line ${number}: ${refusal}`);
    await print({ id: known.safeParse(value).data?.id, error: refusal });
  }
}

/** @throws ContractError if the value is no inquiry */
function answer(value: unknown, at: string, explain: boolean): object {
  const { id, subject, text: words, declaredTopic } = parseContract(inquiry, value, "inquiry");
  const request: RouteRequest = { text: words, subject: subject ?? undefined, declaredTopic, at };
  const { topic: to, urgent, routing } = routeText(request);
  return {
    id,
    topic: to,
    confidence: routing.confidence,
    secondaryTopics: routing.secondaryTopics,
    language: routing.textLanguage,
    script: routing.textScript,
    urgent,
    urgentReason: routing.urgentReason,
    ...(routing.spam ? { spam: true } : {}),
    ...(routing.suggestedTopic === undefined ? {} : { suggestedTopic: routing.suggestedTopic }),
    ...(explain ? { explanation: explainRouting(request) } : {}),
  };
}

/** @throws ContractError if the line is no JSON */
function jsonOf(text: string | undefined): unknown {
  if (text === undefined) throw notOne("not-utf8", "Each line is text in UTF-8");
  try {
    return parseWithIds(text);
  } catch {
    throw notOne("not-json", "Each line is one JSON object");
  }
}

const notOne = (code: string, detail: string) => new ContractError("inquiry", [{ pointer: "", code, detail }]);
