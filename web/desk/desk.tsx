/** The desk and its pages. What most of the day needs is there at once; the rest comes when it is opened. */
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { meQuery } from "./api/queue.ts";
import { Frame } from "./frame/frame.tsx";
import { PageHeading } from "./frame/page-heading.tsx";
import { Trouble } from "./frame/trouble.tsx";
import { QueuePage } from "./queue/queue-page.tsx";
import { useTexts } from "./texts/texts.tsx";

const InquiryPage = lazy(async () => ({ default: (await import("./inquiry/inquiry-page.tsx")).InquiryPage }));
const CallPage = lazy(async () => ({ default: (await import("./call/call-page.tsx")).CallPage }));
const SearchPage = lazy(async () => ({ default: (await import("./search/search-page.tsx")).SearchPage }));
export function Desk() {
  const me = useQuery(meQuery);
  const { queue } = useTexts();
  if (me.error) return <Trouble error={me.error} retry={() => void me.refetch()} />;
  if (me.data === undefined) return <p className="gate">{queue.loading}</p>;
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
