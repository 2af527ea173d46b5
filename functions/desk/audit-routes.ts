/** The audit of a day: who did what, when and from where; never a word of anybody's. */
import { type AuditLine, auditQuery } from "../../shared/contracts/desk/supervisor.ts";
import { isAuditPlace } from "../../shared/domain/desk/audit.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { LocalDate } from "../../shared/domain/local-date.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type Call, json, queryOf } from "./desk-call.ts";

/** What reading needs from outside; shared/adapters/audit-trail.ts has it. */
export type AuditDeps = {
  readonly auditLines: {
    page(
      day: LocalDate,
      cursor: string | undefined,
    ): Promise<{ readonly lines: readonly AuditLine[]; readonly cursor?: string }>;
  };
};

/**
 * GET /api/audit?day=…: a page of the day, the latest first.
 * @throws ContractError for a cursor that is none of ours
 */
export function showAudit({ auditLines }: AuditDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { day, cursor } = queryOf(auditQuery, call);
    if (cursor !== undefined && !isAuditPlace(cursor)) {
      const detail = "Take the cursor from the page before, as it came";
      throw new ContractError("query", [{ pointer: "/cursor", code: "cursor-not-valid", detail }]);
    }
    return json(await reach(auditLines.page(day, cursor)));
  };
}
