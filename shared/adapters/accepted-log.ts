/** A log as the register of what was accepted, the portal's and the desk's: one `inquiry-accepted` line each time an inquiry was taken in. */
import { type CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import * as z from "zod/mini";
import { instant, reference } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import type { Reference } from "../domain/reference.ts";

/** An inquiry was answered with 202: from here on it must be stored or dead-lettered. */
export type Acceptance = { readonly reference: Reference; readonly acceptedAt: string };

const EVENT = "inquiry-accepted";

/** What shared/platform/log.ts writes for the event. */
const acceptedLine = z.object({ reference, time: instant });
const anyLine = z.object({ event: z.string() });

/** Reads the log group of a function that takes inquiries in. */
export class AcceptedLog {
  readonly #client: CloudWatchLogsClient;
  readonly #logGroupName: string;

  constructor(client: CloudWatchLogsClient, logGroupName: string) {
    this.#client = client;
    this.#logGroupName = logGroupName;
  }

  /**
   * What was accepted in [from, to); a repeated request was accepted as often as it was sent.
   * @param from ISO 8601
   * @param to ISO 8601
   * @throws ContractError if a line is not what those functions write
   */
  async *acceptances(from: string, to: string): AsyncGenerator<Acceptance> {
    let nextToken: string | undefined;
    do {
      const page = await this.#client.send(
        new FilterLogEventsCommand({
          logGroupName: this.#logGroupName,
          filterPattern: `"${EVENT}"`,
          startTime: Date.parse(from),
          // FilterLogEvents takes in its end: docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
          endTime: Date.parse(to) - 1,
          ...(nextToken === undefined ? {} : { nextToken }),
        }),
      );
      for (const { message } of page.events ?? []) yield* acceptanceOf(message ?? "");
      // A page may be empty and still not be the last one.
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  }
}

/** The filter finds lines that hold the word; only those that are the event count. */
function* acceptanceOf(message: string): Generator<Acceptance> {
  const json = parseJson(message);
  if (anyLine.safeParse(json).data?.event !== EVENT) return;
  const line = parseContract(acceptedLine, json, `${EVENT} line`);
  yield { reference: line.reference, acceptedAt: line.time };
}

function parseJson(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    // A line of the runtime's own, not of ours.
    return undefined;
  }
}
