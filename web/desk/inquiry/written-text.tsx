/** What was written, as it was written; or converted to another alphabet of Kazakh, marked as that and never sent. */
import { createContext, useContext, useEffect, useState } from "react";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { useTexts } from "../texts/texts.tsx";
import { converted } from "./kazakh-scripts.ts";

/** In which alphabet Kazakh is read now; undefined: as it was written. */
export const ReadingScriptContext = createContext<KazakhScript | undefined>(undefined);

type Words = { readonly subject?: string | undefined; readonly text: string };
type Props = Words & {
  readonly lang?: string | undefined;
  /** Whether the desk wrote it to the person. */
  readonly isOurs?: boolean;
};

export function WrittenText({ lang, isOurs = false, ...words }: Props) {
  const { conversation, scripts } = useTexts();
  const script = useContext(ReadingScriptContext);
  if (script === undefined) return <Paragraphs {...words} lang={lang} />;
  const caption = (isOurs ? conversation.convertedOurs : conversation.converted)(scripts[script]);
  return <Converted words={words} script={script} caption={caption} />;
}

function Paragraphs({ subject, text, lang }: Words & Pick<Props, "lang">) {
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

type ConvertedProps = { readonly words: Words; readonly script: KazakhScript; readonly caption: string };

function Converted({ words, script, caption }: ConvertedProps) {
  const { subject, text } = words;
  const [result, setResult] = useState<Words>();
  useEffect(() => {
    let isWanted = true;
    void convert({ subject, text }, script).then((inOtherLetters) => {
      if (isWanted) setResult(inOtherLetters);
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
      <figcaption>{caption}</figcaption>
      {read}
    </figure>
  );
}

async function convert({ subject, text }: Words, to: KazakhScript): Promise<Words> {
  return { subject: subject === undefined ? undefined : await converted(subject, to), text: await converted(text, to) };
}
