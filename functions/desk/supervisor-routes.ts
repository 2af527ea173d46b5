/** Addresses for finding inquiries, for answering from templates, and for those who see that nobody is forgotten. */
import { type AuditDeps, showAudit } from "./audit-routes.ts";
import { type BoardDeps, showBoard } from "./board-routes.ts";
import { type DeadLetterDeps, listDeadLetters, settleDeadLetters } from "./dead-letter-routes.ts";
import { changeOperator, listOperators, type OperatorDeps, showWork } from "./operator-routes.ts";
import { downloadReport, type ReportDeps, showReport } from "./report-routes.ts";
import type { GuardedRoute } from "./route.ts";
import type { SearchDeps } from "./search-inquiries.ts";
import { showSearch } from "./search-routes.ts";
import { deleteTemplate, listPortalAnswers, listTemplates, putTemplate, type TemplateDeps } from "./template-routes.ts";

/** What these routes need from outside. */
export type SupervisorDeps = SearchDeps &
  TemplateDeps &
  BoardDeps &
  ReportDeps &
  OperatorDeps &
  DeadLetterDeps &
  AuditDeps;

/** Their part of the table. */
export function supervisorRoutes(deps: SupervisorDeps): readonly GuardedRoute[] {
  return [
    ["GET", "/api/search", "answer-inquiries", "inquiries-searched", showSearch(deps)],
    ["GET", "/api/templates", "answer-inquiries", "none: a list", listTemplates(deps)],
    ["PUT", "/api/templates/:topic/:id/:language", "manage-templates", "template-changed", putTemplate(deps)],
    ["DELETE", "/api/templates/:topic/:id/:language", "manage-templates", "template-deleted", deleteTemplate(deps)],
    ["GET", "/api/answers", "answer-inquiries", "none: a list", listPortalAnswers(deps)],
    ["GET", "/api/board", "read-reports", "none: a list", showBoard(deps)],
    ["GET", "/api/report", "read-reports", "none: a list", showReport(deps)],
    ["GET", "/api/report.csv", "read-reports", "report-downloaded", downloadReport(deps)],
    ["GET", "/api/operators", "manage-operators", "none: a list", listOperators(deps)],
    ["PUT", "/api/operators/:id", "manage-operators", "operator-changed", changeOperator(deps)],
    ["GET", "/api/operators/:id/work", "manage-operators", "none: a list", showWork(deps)],
    ["GET", "/api/dead-letters", "manage-dead-letters", "none: a list", listDeadLetters(deps)],
    [
      "POST",
      "/api/dead-letters/redrive",
      "manage-dead-letters",
      "letters-redriven",
      settleDeadLetters("redrive", deps),
    ],
    [
      "POST",
      "/api/dead-letters/discard",
      "manage-dead-letters",
      "letters-discarded",
      settleDeadLetters("discard", deps),
    ],
    ["GET", "/api/audit", "read-audit", "audit-read", showAudit(deps)],
  ];
}
