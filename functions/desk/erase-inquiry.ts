/** A supervisor erases an inquiry: because its person asked for it on a way that is no status link. */
import { eraseRequest } from "../../shared/contracts/desk/actions.ts";
import type { InquiryErasedView } from "../../shared/contracts/inquiry-view.ts";
import type { AuditRecord } from "../../shared/domain/desk/audit.ts";
import { permit } from "../../shared/domain/desk/permitted-actions.ts";
import { type Receipt, receiptOf } from "../../shared/domain/erasure.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { log } from "../../shared/platform/log.ts";
import { againstOthers, atVersion, type ChangeDeps } from "./change-inquiry.ts";
import { bodyOf, json, referenceOf, versionOf } from "./desk-call.ts";
import type { GuardedRoute } from "./route.ts";

/** What erasing needs from outside. */
export type EraseDeps = ChangeDeps & {
  readonly erasure: {
    begin(inquiry: Inquiry, erased: { at: string; receipt?: Receipt | undefined }): Promise<void>;
  };
  readonly audit: { put(record: AuditRecord): Promise<void> };
};

/** POST …/erase: the reference stands in the body too, so that no slip of the hand erases. */
export function eraseInquiry(deps: EraseDeps): GuardedRoute[4] {
  return async (call) => {
    const [reference, version] = [referenceOf(call), versionOf(call)];
    const { reference: repeated } = await bodyOf(eraseRequest, call);
    if (repeated !== reference) {
      const detail = "Repeat the reference of the inquiry that is to be erased";
      throw new ContractError("request", [{ pointer: "/reference", code: "other-reference", detail }]);
    }
    const { at, operator: by } = call;
    await againstOthers(async () => {
      const known = await atVersion(reference, version, call, deps);
      permit("erase", known, { by, at });
      // Before it is done: afterwards a failure would leave an erasure that nobody answers for.
      const line = call.audit.take({ reference });
      if (line !== undefined) await reach(deps.audit.put(line));
      await reach(deps.erasure.begin(known.inquiry, { at, receipt: receiptOf(known.inquiry) }));
    });
    log.info("erasure-requested", { reference });
    return json({ reference, erasedAt: at } satisfies InquiryErasedView);
  };
}
