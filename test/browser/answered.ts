/** Answers as the desk does, for browser tests in which nobody sits there. */
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { transition } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import type { SharedCentre } from "../integration/the-centre.ts";

/** An answer in an entry that can be taken back for a while, and that its person sees after it. */
export async function answer(
  centre: SharedCentre,
  reference: Reference,
  text: string,
  undoMilliseconds: number,
): Promise<void> {
  const store = new InquiryStore(centre.dynamoDb, centre.tableName);
  const inquiry = await centre.inquiry(reference);
  if (inquiry === undefined) throw new Error("There is no inquiry to answer");
  const at = new Date().toISOString();
  const visibleFrom = new Date(Date.now() + undoMilliseconds).toISOString();
  const by = { role: "operator", operator: "operator-1" } as const;
  const after = transition({ ...inquiry, status: "assigned" }, "resolved", at);
  await store.append(after, { kind: "reply", text, resolves: true, visibleFrom, at, by });
}
