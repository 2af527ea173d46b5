/** Into which of a person's other inquiries one can be joined, as the API will judge it (shared/domain/desk/merge-inquiries.ts). */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { isOpen } from "../../../shared/domain/inquiry.ts";

type Earlier = DeskInquiry["earlier"][number];

export function mergeTargets({ receivedAt, earlier }: Pick<DeskInquiry, "receivedAt" | "earlier">): readonly Earlier[] {
  return earlier.filter((other) => isOpen(other) && other.receivedAt <= receivedAt);
}
