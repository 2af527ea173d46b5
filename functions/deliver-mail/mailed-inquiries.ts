/** Inquiries as mails need them: those in the table, and those that wait and will be there in a few minutes. */
import { readMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../shared/contracts/inquiry-messages.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { openedInquiry } from "../../shared/domain/opening.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { FALLBACK_TOPIC } from "../../shared/domain/topic.ts";
import type { DeliverDeps, MailedInquiry } from "./deliver-deps.ts";

type Stored = { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
type Held = { find(reference: Reference): Promise<{ readonly body: string } | undefined> };

/** The table first: an inquiry that is there waits no more, and one that was erased is not brought back by its copy. */
export function mailedInquiries(inquiries: Stored, held: Held): DeliverDeps["inquiries"] {
  return {
    find: async (reference) => {
      const stored = await inquiries.find(reference);
      if (stored !== undefined) return stored;
      const waiting = await held.find(reference);
      return waiting && asItWillBe(waiting.body);
    },
  };
}

/** Its topic is not known yet; no acknowledgement tells of it. */
function asItWillBe(body: string): MailedInquiry {
  const { text, subject, answers, declaredTopic: _, ...accepted } = readMessage(body, INQUIRY_SUBMITTED).data;
  const opening = { text, subject, answers };
  const { inquiry } = openedInquiry({ ...accepted, topic: FALLBACK_TOPIC, priority: "normal" }, opening);
  return { ...inquiry, waits: true };
}
