/** What somebody wrote, as they wrote it; or converted to another alphabet of Kazakh, marked as that and never sent. */
import { createContext, useContext, useEffect, useState } from "react";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { useTexts } from "../texts/texts.tsx";

/** In which alphabet Kazakh is read now; undefined: as it was written. */
export const ReadingScriptContext = createContext<KazakhScript | undefined>(undefined);

type Props = { readonly text: string; readonly lang?: string | undefined };

export function PersonText({ text, lang }: Props) {
  const script = useContext(ReadingScriptContext);
  return script === undefined ? (
    <p className="words" dir="auto" lang={lang}>
      {text}
    </p>
  ) : (
    <Converted text={text} script={script} />
  );
}

function Converted({ text, script }: { readonly text: string; readonly script: KazakhScript }) {
  const { conversation, scripts } = useTexts();
  const [converted, setConverted] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    void convert(text, script).then((result) => {
      if (isWanted) setConverted(result);
    });
    return () => {
      isWanted = false;
    };
  }, [text, script]);
  if (converted === undefined) return <p className="words">…</p>;
  if (converted === text)
    return (
      <p className="words" dir="auto" lang={`kk-${script}`}>
        {text}
      </p>
    );
  return (
    <figure className="converted">
      <figcaption>{conversation.converted(scripts[script])}</figcaption>
      <p className="words" dir="auto" lang={`kk-${script}`}>
        {converted}
      </p>
    </figure>
  );
}

/** The alphabets' rules and word lists come when somebody first asks for them. */
async function convert(text: string, to: KazakhScript): Promise<string> {
  const { transliterate } = await import("../../../shared/domain/language/transliterate.ts");
  return transliterate(text, { to }).text;
}
