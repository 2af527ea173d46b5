/** The outside world of one mail: a ledger that keeps its own rules, an SES that answers as told, a queue that remembers. */
import type { DeliverDeps, LedgerLine, SendOutcome } from "../../../../functions/deliver-mail/deliver-deps.ts";
import type { Inquiry, MailSubject } from "../../../../shared/domain/inquiry.ts";
import { type MailId, type MailState, mailTag, mayMove } from "../../../../shared/domain/mail.ts";
import { anInquiry, aReference } from "../../../builders.ts";

export const MAIL: MailId = { reference: aReference(), version: 1, kind: "acknowledgement" };

type Address = Awaited<ReturnType<DeliverDeps["addresses"]["find"]>>;
type QueuedMessage = { readonly type: string; readonly delaySeconds: number; readonly data: Record<string, unknown> };

export function mailWorld(
  setting: {
    readonly inquiry?: Inquiry | "erased";
    /** What an erased inquiry has left for the mail that confirms it. */
    readonly receipt?: MailSubject;
    readonly address?: Address;
    readonly answers?: readonly (SendOutcome | Error)[];
    readonly eventsSeenUpTo?: string;
    /** How many addresses never written to may still be written to this hour. */
    readonly strangersLeft?: number;
  } = {},
) {
  const inquiry = setting.inquiry ?? anInquiry();
  const lines = new Map<string, LedgerLine & { reason?: string; sesMessageId?: string }>();
  const sent: string[] = [];
  const queued: QueuedMessage[] = [];
  const answers = [...(setting.answers ?? [])];
  let address: Address = setting.address ?? { personKey: "person-1", revision: 0 };
  let now = "2026-11-23T06:00:05.000Z";
  let attempts = 0;
  let strangers = 0;

  const deps: DeliverDeps = {
    inquiries: { find: async () => inquiry },
    erasure: { find: async () => (setting.receipt === undefined ? {} : { receipt: setting.receipt }) },
    addresses: { find: async () => address },
    budgets: {
      spend: async () => {
        strangers += 1;
        return strangers > (setting.strangersLeft ?? 1_000) ? "exceeded" : "within";
      },
    },
    watermarks: { find: async () => setting.eventsSeenUpTo },
    ledger: {
      find: async (mail) => lines.get(mailTag(mail)),
      claim: async (mail, from, claim, reservation) => {
        const line = lines.get(mailTag(mail));
        if (line?.state !== from) return "lost";
        if (reservation && reservation.before.revision !== address.revision) return "lost";
        if (reservation) address = reservation.after;
        lines.set(mailTag(mail), { ...line, ...claim, state: "sending" });
        return "claimed";
      },
      move: async (mail, to, details = {}) => {
        const line = lines.get(mailTag(mail));
        const from: MailState = line?.state ?? "requested";
        if (!mayMove(from, to)) return false;
        if (details.attemptId !== undefined && details.attemptId !== line?.attemptId) return false;
        lines.set(mailTag(mail), { attempts: 0, ...line, ...details, state: to });
        return true;
      },
    },
    mailQueue: {
      send: async ({ body, delaySeconds }) => {
        const { type, data } = JSON.parse(body);
        queued.push({ type, delaySeconds, data });
      },
    },
    compose: async (_, mail, to) => ({ raw: `mail to ${to}`, from: "centre@example.org", to, tag: mailTag(mail) }),
    sender: {
      send: async (mail) => {
        sent.push(mail.tag);
        const answer = answers.shift() ?? { outcome: "accepted", sesMessageId: `ses-${sent.length}` };
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    now: () => now,
    newAttemptId: () => `attempt-${++attempts}`,
    figures: { leaseSeconds: 120, settleHopSeconds: 900, resendAfterSeconds: 1800 },
  };
  return {
    deps,
    sent,
    queued,
    line: () => lines.get(mailTag(MAIL)),
    address: () => address,
    setLine: (line: LedgerLine) => lines.set(mailTag(MAIL), line),
    setNow: (at: string) => {
      now = at;
    },
  };
}
