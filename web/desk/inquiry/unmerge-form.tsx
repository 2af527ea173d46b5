/** Before two inquiries are separated: what was written in the other one meanwhile, since it stays there. */
import { useQuery } from "@tanstack/react-query";
import { inquiryQuery } from "../api/inquiries.ts";
import { useTexts } from "../texts/texts.tsx";
import { ActionForm } from "./action-form.tsx";
import type { ActionFormProps } from "./action-form-props.ts";
import { Entry } from "./entry.tsx";
import { OpenInquiryContext, useOpenInquiry } from "./open-inquiry.ts";
import { writtenSinceJoining } from "./written-since-joining.ts";

export function UnmergeForm({ onDone, onClose }: ActionFormProps) {
  const { change } = useOpenInquiry();
  const separate = async () => {
    if (await change({ path: "unmerge" })) onDone(false);
  };
  return (
    <ActionForm action="unmerge" onClose={onClose} submit={separate}>
      <WrittenMeanwhile />
    </ActionForm>
  );
}

function WrittenMeanwhile() {
  const open = useOpenInquiry();
  const { actions } = useTexts();
  const { reference, mergedInto = reference } = open.inquiry;
  const { data: target } = useQuery(inquiryQuery(mergedInto));
  const entries = target === undefined ? [] : writtenSinceJoining(target.entries, reference);
  if (target === undefined || entries.length === 0) return null;
  return (
    <>
      <p>{actions.staysThere(mergedInto)}</p>
      <OpenInquiryContext value={{ ...open, inquiry: target }}>
        <ol className="conversation">
          {entries.map((entry) => (
            <Entry key={entry.version} entry={entry} />
          ))}
        </ol>
      </OpenInquiryContext>
    </>
  );
}
