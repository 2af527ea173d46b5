/** The draft was changed in another tab or on another device: both texts are there, and one click says which goes on. */
import { useEffect } from "react";
import type { DraftView } from "../../../shared/contracts/desk/inquiry.ts";
import { dateTime } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";

type Props = {
  readonly elsewhere: DraftView;
  /** What is written here. */
  readonly text: string;
  readonly onChoose: (text: string) => void;
};

export function DraftElsewhere({ elsewhere, text, onChoose }: Props) {
  const { elsewhere: texts } = useTexts().composer;
  const [language] = useLanguage();
  useEffect(() => {
    // The browser asks before a closed tab throws one of the two away.
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return (
    <section className="notice warning elsewhere" role="alert">
      <p>{texts.changed(dateTime(language, elsewhere.savedAt))}</p>
      <blockquote dir="auto">{elsewhere.text}</blockquote>
      <div className="buttons">
        <button type="button" onClick={() => onChoose(text)}>
          {texts.mine}
        </button>
        <button type="button" onClick={() => onChoose(elsewhere.text)}>
          {texts.other}
        </button>
        <button type="button" onClick={() => onChoose(`${elsewhere.text}\n\n${text}`)}>
          {texts.both}
        </button>
      </div>
    </section>
  );
}
