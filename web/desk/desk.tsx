/** The desk and its pages. What most of the day needs is there at once; the rest comes when it is opened. */
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { may, type Permission } from "../../shared/domain/desk/operator.ts";
import { meQuery } from "./api/queue.ts";
import { Frame } from "./frame/frame.tsx";
import { PageHeading } from "./frame/page-heading.tsx";
import { Trouble } from "./frame/trouble.tsx";
import { QueuePage } from "./queue/queue-page.tsx";
import { useTexts } from "./texts/texts.tsx";

const InquiryPage = lazy(async () => ({ default: (await import("./inquiry/inquiry-page.tsx")).InquiryPage }));
const CallPage = lazy(async () => ({ default: (await import("./call/call-page.tsx")).CallPage }));
const SearchPage = lazy(async () => ({ default: (await import("./search/search-page.tsx")).SearchPage }));
const BoardPage = lazy(async () => ({ default: (await import("./supervisor/board-page.tsx")).BoardPage }));
const ReportPage = lazy(async () => ({ default: (await import("./supervisor/report-page.tsx")).ReportPage }));
const OperatorsPage = lazy(async () => ({ default: (await import("./supervisor/operators-page.tsx")).OperatorsPage }));
const WorkPage = lazy(async () => ({ default: (await import("./supervisor/work-page.tsx")).WorkPage }));
const TemplatesPage = lazy(async () => ({ default: (await import("./supervisor/templates-page.tsx")).TemplatesPage }));
const AnswersPage = lazy(async () => ({ default: (await import("./supervisor/answers-page.tsx")).AnswersPage }));
const DeadLettersPage = lazy(async () => ({
  default: (await import("./supervisor/dead-letters-page.tsx")).DeadLettersPage,
}));
const AuditPage = lazy(async () => ({ default: (await import("./supervisor/audit-page.tsx")).AuditPage }));

/** Pages of some only: who may not read them is told that there is no such page. */
const GUARDED = [
  ["/board", "read-reports", BoardPage],
  ["/report", "read-reports", ReportPage],
  ["/operators", "manage-operators", OperatorsPage],
  ["/operators/:id", "manage-operators", WorkPage],
  ["/templates", "manage-templates", TemplatesPage],
  ["/answers", "manage-templates", AnswersPage],
  ["/dead-letters", "manage-dead-letters", DeadLettersPage],
  ["/audit", "read-audit", AuditPage],
] as const satisfies readonly (readonly [string, Permission, unknown])[];

export function Desk() {
  const me = useQuery(meQuery);
  const { queue } = useTexts();
  if (me.error) return <Trouble error={me.error} retry={() => void me.refetch()} />;
  if (me.data === undefined) return <p className="gate">{queue.loading}</p>;
  const { role } = me.data;
  return (
    <Frame me={me.data}>
      <Suspense fallback={<p className="waiting">{queue.loading}</p>}>
        <Switch>
          <Route path="/" component={QueuePage} />
          <Route path="/inquiries/:reference">
            {({ reference }) => <InquiryPage key={reference} reference={reference} />}
          </Route>
          <Route path="/call" component={CallPage} />
          <Route path="/search" component={SearchPage} />
          {GUARDED.filter(([, permission]) => may(role, permission)).map(([path, , Page]) => (
            <Route key={path} path={path} component={Page} />
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  );
}

function NotFound() {
  const { problems } = useTexts();
  return (
    <>
      <PageHeading>{problems.notFoundTitle}</PageHeading>
      <p>{problems.codes["not-found"]}</p>
    </>
  );
}
