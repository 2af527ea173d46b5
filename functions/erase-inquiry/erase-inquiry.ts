/** Deletes what an erased inquiry has left: entries, mails, files, dead letters, and what is known of its address. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_ERASED, type InquiryErased } from "../../shared/contracts/erasure-messages.ts";
import { erasedWith } from "../../shared/domain/dead-letter.ts";
import { isReceiptDue, receiptMail, type Tombstone } from "../../shared/domain/erasure.ts";
import { NotErasedError } from "../../shared/domain/errors.ts";
import { isUnsettled, type MailId, type MailState } from "../../shared/domain/mail.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";

/** What is looked at of a dead letter: whose it is, and never what it holds. */
type Letter = {
  readonly messageId: string;
  readonly reference?: Reference | undefined;
  readonly reason?: string | undefined;
};

/** What erasing needs from outside. */
export type EraseDeps = {
  readonly erasure: {
    find(reference: Reference): Promise<Tombstone | undefined>;
    empty(reference: Reference, spared?: MailId): Promise<number>;
    finish(reference: Reference): Promise<void>;
  };
  readonly ledger: { find(mail: MailId): Promise<{ readonly state: MailState } | undefined> };
  readonly addresses: { forget(personKey: string, at: string): Promise<boolean> };
  readonly personInquiries: { hasOther(personKey: string, than: Reference): Promise<boolean> };
  readonly files: { deleteAll(reference: Reference): Promise<number> };
  /** Every dead-letter queue there is. */
  readonly deadLetters: readonly {
    sweep(decide: (letter: Letter) => "discard" | "leave"): AsyncIterable<{
      readonly letter: Letter;
      readonly outcome: string;
    }>;
  }[];
  readonly queue: {
    send(message: { body: string; reference: string; group: string; delaySeconds: number }): Promise<void>;
  };
  /** Seconds between two looks; at most 900, SQS's limit. */
  readonly hopSeconds: number;
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * One look. Safe to repeat from any point: everything is deleted by what it is, never by what an earlier look noted, and
 * the tombstone loses its last personal data only when all else is gone. The line of the mail that confirms it is spared
 * until then. There are two looks at least: a mail that was
 * being claimed or a message that failed during the first is found by the second.
 * @throws NotErasedError if there is no tombstone: nothing may be deleted then
 */
export async function eraseInquiry({ reference, looks }: InquiryErased, deps: EraseDeps): Promise<void> {
  const tombstone = await deps.erasure.find(reference);
  if (tombstone === undefined) throw new NotErasedError(reference);
  const receipt = tombstone.receipt === undefined ? undefined : receiptMail(tombstone);
  const [items, files, letters] = await Promise.all([
    deps.erasure.empty(reference, receipt),
    deps.files.deleteAll(reference),
    discardLetters(reference, deps),
  ]);
  log.info("erasure-look", { reference, count: items + files + letters });
  if (looks === 0 || (await isAwaited(tombstone, deps))) return lookAgain(reference, looks + 1, deps);
  await forgetAddress(tombstone, deps);
  await deps.erasure.finish(reference);
  // The mail's line goes after its receipt: without line but with receipt, a repeated request would send it again.
  if (receipt !== undefined) await deps.erasure.empty(reference);
  log.info("inquiry-erased", { reference });
}

/** Whether the mail that confirms the erasure is still on its way, or has not been begun. */
async function isAwaited(tombstone: Tombstone, { ledger, now }: EraseDeps): Promise<boolean> {
  if (!isReceiptDue(tombstone, now())) return false;
  const line = await ledger.find(receiptMail(tombstone));
  return line === undefined || isUnsettled(line.state);
}

/** Only what is its own: another person's letter may name it anywhere in its words, and must outlive it. */
async function discardLetters(reference: Reference, { deadLetters }: EraseDeps): Promise<number> {
  const counts = deadLetters.map(async (store) => {
    let discarded = 0;
    const decide = (letter: Letter) => (erasedWith(letter) === reference ? "discard" : "leave");
    for await (const { letter, outcome } of store.sweep(decide)) {
      if (outcome !== "discarded") continue;
      log.info("dead-letter-discarded", { reference, messageId: letter.messageId });
      discarded += 1;
    }
    return discarded;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** What is known of an address goes with its last inquiry, unless it protects its owner (docs/decisions/0016). */
async function forgetAddress({ reference, personKey }: Tombstone, deps: EraseDeps): Promise<void> {
  if (personKey === undefined || (await deps.personInquiries.hasOther(personKey, reference))) return;
  await deps.addresses.forget(personKey, deps.now());
}

async function lookAgain(reference: Reference, looks: number, { queue, hopSeconds, now }: EraseDeps): Promise<void> {
  const body = writeMessage(INQUIRY_ERASED, {
    id: `${reference}_erased_${looks}`,
    source: "erase-inquiry",
    subject: reference,
    at: now(),
    data: { reference, looks },
  });
  await queue.send({ body, reference, group: reference, delaySeconds: hopSeconds });
}
