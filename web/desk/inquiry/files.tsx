/** Files of the person. Only clean ones can be fetched; what became of the others is told. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fileLink, inquiryQuery } from "../api/inquiries.ts";
import { Trouble } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { OpenInquiryContext, useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";

/** The inquiry's own, and those that came with what was joined to it: it is answered here. */
export function AllFiles() {
  const { inquiry } = useOpenInquiry();
  const { inquiry: texts } = useTexts();
  return (
    <>
      <Files title={texts.files} />
      {inquiry.merged.map((reference) => (
        <JoinedFiles key={reference} reference={reference} />
      ))}
    </>
  );
}

/** Without the right to see the other inquiry, nothing. */
function JoinedFiles({ reference }: { readonly reference: string }) {
  const open = useOpenInquiry();
  const { inquiry: texts } = useTexts();
  const { data } = useQuery(inquiryQuery(reference));
  return (
    data && (
      <OpenInquiryContext value={{ ...open, inquiry: data }}>
        <Files title={`${texts.files} · ${reference}`} />
      </OpenInquiryContext>
    )
  );
}

function Files({ title }: { readonly title: string }) {
  const { inquiry } = useOpenInquiry();
  const { fileStates } = useTexts();
  const [error, setError] = useState<unknown>();
  const fetchFile = async (file: string) => {
    setError(undefined);
    try {
      // It comes as an attachment: the page stays.
      location.assign((await fileLink(inquiry.reference, file)).url);
    } catch (refused) {
      setError(refused);
    }
  };
  if (inquiry.files.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="files">
        {inquiry.files.map(({ id, name, state }) => (
          <li key={id} className={state}>
            {state === "clean" ? (
              <button className="link" type="button" onClick={() => void fetchFile(id)}>
                <bdi>{name}</bdi>
              </button>
            ) : (
              <bdi>{name}</bdi>
            )}{" "}
            <small>{fileStates[state]}</small>
          </li>
        ))}
      </ul>
      {error !== undefined && <Trouble error={error} />}
    </Part>
  );
}
