/** What somebody wrote, as they wrote it; or converted to another alphabet of Kazakh, marked as that and never sent. */
import { createContext, useContext, useEffect, useState } from "react";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { useTexts } from "../texts/texts.tsx";
import { converted } from "./kazakh-scripts.ts";

/** In which alphabet Kazakh is read now; undefined: as it was written. */
export const ReadingScriptContext = createContext<KazakhScript | undefined>(undefined);

type Words = { readonly subject: string | undefined; readonly text: string };
type Props = Words & { readonly lang?: string | undefined };

export function PersonText({ lang, ...words }: Props) {
  const script = useContext(ReadingScriptContext);
  return script === undefined ? <Paragraphs {...words} lang={lang} /> : <Converted words={words} script={script} />;
}

function Paragraphs({ subject, text, lang }: Props) {
  return (
    <>
      {subject !== undefined && (
        <p className="subject" dir="auto" lang={lang}>
          {subject}
        </p>
      )}
      <p className="words" dir="auto" lang={lang}>
        {text}
      </p>
    </>
  );
}

function Converted({ words, script }: { readonly words: Words; readonly script: KazakhScript }) {
  const { conversation, scripts } = useTexts();
  const { subject, text } = words;
  const [result, setResult] = useState<Words>();
  useEffect(() => {
    let isWanted = true;
    void convert({ subject, text }, script).then((words) => {
      if (isWanted) setResult(words);
    });
    return () => {
      isWanted = false;
    };
  }, [subject, text, script]);
  if (result === undefined) return <p className="words">…</p>;
  const read = <Paragraphs {...result} lang={`kk-${script}`} />;
  if (result.text === text && result.subject === subject) return read;
  return (
    <figure className="converted">
      <figcaption>{conversation.converted(scripts[script])}</figcaption>
      {read}
    </figure>
  );
}

async function convert({ subject, text }: Words, to: KazakhScript): Promise<Words> {
  return { subject: subject === undefined ? undefined : await converted(subject, to), text: await converted(text, to) };
}
