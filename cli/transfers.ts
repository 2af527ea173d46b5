/** Inquiries that an operator moved to another topic, as lines to train the router with. */
import type { Entry } from "../shared/domain/entry.ts";
import type { Inquiry } from "../shared/domain/inquiry.ts";
import type { UrgentReason } from "../shared/domain/routing/routing.ts";
import type { Topic } from "../shared/domain/topic.ts";

/** A line in the format of training/data. It holds what a person wrote: whoever keeps it takes names and numbers out. */
export type TrainingLine = {
  readonly id: string;
  readonly text: string;
  readonly subject?: string;
  readonly language: string;
  readonly script: string;
  readonly topic: Topic;
  readonly secondaryTopics: readonly Topic[];
  readonly urgent: boolean;
  readonly urgentReason?: UrgentReason;
  readonly country?: string;
  readonly style: "transfer";
};

/**
 * The labelled example that an operator's transfer makes: what the person wrote, with the topic where it ended.
 * @returns undefined if nobody moved the inquiry, or if nothing tells its language
 */
export function trainingLine(inquiry: Inquiry, entries: readonly Entry[]): TrainingLine | undefined {
  const opening = entries.find((entry) => entry.kind === "opened");
  const transfer = entries.findLast((entry) => entry.kind === "transfer");
  const { routing, person } = inquiry;
  if (opening === undefined || transfer === undefined || routing === undefined) return undefined;
  return {
    id: inquiry.reference,
    text: opening.text,
    ...(opening.subject === undefined ? {} : { subject: opening.subject }),
    language: routing.textLanguage,
    script: routing.textScript,
    topic: transfer.to,
    secondaryTopics: routing.secondaryTopics.filter((topic) => topic !== transfer.to),
    urgent: inquiry.priority === "urgent",
    ...(routing.urgentReason === undefined ? {} : { urgentReason: routing.urgentReason }),
    ...(person.country === undefined ? {} : { country: person.country }),
    style: "transfer",
  };
}
