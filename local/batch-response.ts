/** What a function answers about a batch: which records failed. Shared by queues and streams. */
import * as z from "zod";

const responseSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish();

/**
 * The identifiers of the failed records.
 * @returns "all" when the answer is malformed or names a record that was not in the batch: Lambda then counts the whole
 * batch as failed (docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting)
 */
export function failedItems(answer: unknown, sent: readonly string[]): ReadonlySet<string> | "all" {
  const parsed = responseSchema.safeParse(answer);
  if (!parsed.success) return "all";
  const failed = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => sent.includes(id)) ? new Set(failed) : "all";
}
