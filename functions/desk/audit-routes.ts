/** The audit of a day: who did what, when and from where; never a word of anybody's. */
import { type AuditLine, auditQuery } from "../../shared/contracts/desk/supervisor.ts";
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

/** GET /api/audit?day=…: a page of the day, the latest first. */
export function showAudit({ auditLines }: AuditDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { day, cursor } = queryOf(auditQuery, call);
    return json(await reach(auditLines.page(day, cursor)));
  };
}
