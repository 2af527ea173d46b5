/** One inquiry: what was said, what can be done, and what is known of it. */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { inquiryQuery, useChange } from "../api/inquiries.ts";
import { conflictOf, problemCode } from "../api/problem-error.ts";
import { useCommands } from "../commands/commands.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { lastQueue } from "../queue/last-queue.ts";
import { useTexts } from "../texts/texts.tsx";
import { ActionBar } from "./action-bar.tsx";
import { Composer } from "./composer.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { Conversation } from "./conversation.tsx";
import { Facts } from "./facts.tsx";
import { Joined } from "./joined.tsx";
import { type Conflict, type OpenInquiry, OpenInquiryContext, type Refusal } from "./open-inquiry.ts";
import { Present } from "./present.tsx";
import { StateLine } from "./state-line.tsx";
import { useUndoAgain } from "./use-undo-again.ts";

export function InquiryPage({ reference }: { readonly reference: string }) {
  const { data, error, refetch } = useQuery(inquiryQuery(reference));
  const { queue, inquiry } = useTexts();
  if (data !== undefined) {
    return (
      <>
        {problemCode(error) === "not-found" && (
          <p className="trouble" role="alert">
            {inquiry.hasGone}
          </p>
        )}
        <Open inquiry={data} />
      </>
    );
  }
  return (
    <>
      <PageHeading>{inquiry.title(reference)}</PageHeading>
      {error === null ? (
        <p className="waiting">{queue.loading}</p>
      ) : (
        <Trouble error={error} retry={() => void refetch()} />
      )}
    </>
  );
}

function Open({ inquiry }: { readonly inquiry: DeskInquiry }) {
  const { conflict, open } = useChanges(inquiry);
  const { inquiry: texts, commands } = useTexts();
  const [, go] = useLocation();
  useUndoAgain(inquiry);
  useCommands([{ id: "back", label: commands.back, keys: "u", run: () => go(lastQueue()) }]);
  return (
    <OpenInquiryContext value={open}>
      <div className="inquiry">
        <div className="page-top">
          <PageHeading>{texts.title(inquiry.reference)}</PageHeading>
          <Present />
        </div>
        <StateLine />
        <Joined />
        <ActionBar />
        <div className="columns">
          <div className="talk">
            <Conversation />
            <Composer />
          </div>
          <Facts />
        </div>
      </div>
      {conflict && <ConflictDialog conflict={conflict} />}
    </OpenInquiryContext>
  );
}

/** Changes of the inquiry, and what is left to decide when one met another. */
function useChanges(inquiry: DeskInquiry) {
  const { mutateAsync, isPending } = useChange(inquiry.reference);
  const [conflict, setConflict] = useState<Conflict>();
  const [refusal, setRefusal] = useState<Refusal>();
  const isUnderWay = useRef(false);
  const make: OpenInquiry["change"] = async ({ version = inquiry.version, ...rest }) => {
    setRefusal(undefined);
    try {
      return await mutateAsync({ ...rest, version });
    } catch (refused) {
      const seen = conflictOf(refused);
      if (seen === undefined) {
        setRefusal({ path: rest.path, error: refused });
        return undefined;
      }
      const isSentAgain = await new Promise<boolean>((decide) => setConflict({ path: rest.path, seen, decide }));
      setConflict(undefined);
      return isSentAgain ? make({ ...rest, version: seen.version }) : undefined;
    }
  };
  const change: OpenInquiry["change"] = async (asked) => {
    // A second click, or a key pressed twice, would meet the first one as if somebody else had been faster.
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    try {
      return await make(asked);
    } finally {
      isUnderWay.current = false;
    }
  };
  const open: OpenInquiry = {
    inquiry,
    change,
    isChanging: isPending,
    refusal,
    forgetRefusal: () => setRefusal(undefined),
    mayDo: (action) => inquiry.mayDo.includes(action),
  };
  return { conflict, open };
}
