/** `ucc route`: topic, language, script and urgency of inquiries, one JSON object a line, as route-inquiry would tell them. */
import { createInterface } from "node:readline";
import { type Command, Option } from "commander";
import * as z from "zod/mini";
import { topic } from "../shared/contracts/fields.ts";
import { parseContract } from "../shared/contracts/parse.ts";
import { ContractError } from "../shared/domain/errors.ts";
import { explainRouting } from "../shared/domain/routing/explain.ts";
import { type RouteRequest, routeText } from "../shared/domain/routing/route-text.ts";
import { describeField } from "./failure.ts";
import { isoTime } from "./option-values.ts";
import { print, say, someFailed } from "./output.ts";

/** A line as people give it; the declared topic may be left out, and nothing else of an inquiry is looked at. */
const line = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  subject: z.optional(z.nullable(z.string())),
  text: z.string(),
  declaredTopic: z.optional(topic),
});

type RouteOptions = { readonly explain?: true; readonly at?: string };

const DETAILS = `
Each line is {"text": "…"} with "id", "subject" and "declaredTopic" if you like; the answer has id, topic, confidence,
secondaryTopics, language, script, urgent and, when urgent, urgentReason. Nothing is sent anywhere: the model is on board.
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
      new Option(
        "--at <time>",
        "when the inquiries were received, ISO 8601; dates in them count from then (now)",
      ).argParser(isoTime),
    )
    .addHelpText("after", DETAILS)
    .action(routeLines);
}

async function routeLines({ explain, at = new Date().toISOString() }: RouteOptions): Promise<void> {
  let number = 0;
  for await (const given of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    // Editors on Windows put a byte-order mark before the first line.
    const text = number === 1 ? given.replace(/^\uFEFF/, "") : given;
    if (text.trim() === "") continue;
    try {
      await print(answer(text, at, explain ?? false));
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      someFailed();
      say(`Line ${number}: ${error.errors.map(describeField).join("; ")}`);
    }
  }
}

/** @throws ContractError if the line is no inquiry */
function answer(text: string, at: string, explain: boolean): object {
  const { id, subject, text: words, declaredTopic } = parseContract(line, jsonOf(text), "inquiry");
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
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError("inquiry", [{ pointer: "", code: "not-json", detail: "Each line is one JSON object" }]);
  }
}
