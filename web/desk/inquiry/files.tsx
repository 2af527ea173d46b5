/** Files of the person. Only clean ones can be fetched; what became of the others is told. */
import { useState } from "react";
import { fileLink } from "../api/inquiries.ts";
import { Trouble } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";

export function Files() {
  const { inquiry } = useOpenInquiry();
  const { inquiry: texts, fileStates } = useTexts();
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
  return (
    <Part title={texts.files}>
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
