/** What was written, as it was written; or converted to another alphabet of Kazakh, marked as that and never sent. */
import { createContext, useContext } from "react";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { useTexts } from "../texts/texts.tsx";
import { useConverted } from "./kazakh-scripts.ts";

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
  const text = useConverted(words.text, script);
  const subject = useConverted(words.subject ?? "", script);
  if (text === undefined || subject === undefined) return <p className="words">…</p>;
  const read = <Paragraphs text={text} subject={words.subject && subject} lang={`kk-${script}`} />;
  if (text === words.text && subject === (words.subject ?? "")) return read;
  return (
    <figure className="converted">
      <figcaption>{caption}</figcaption>
      {read}
    </figure>
  );
}
