/** Warns when an answer is written in another language, or in other letters, than the person reads; letters it converts. */
import { useEffect, useState } from "react";
import type { Detection } from "../../../shared/domain/language/detect.ts";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { languageLabel, languageTag } from "../format/names.ts";
import { useTexts } from "../texts/texts.tsx";
import { convertibleTo, differs } from "./differs.ts";
import { directedIn } from "./insertion.ts";
import { converted } from "./kazakh-scripts.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

/** After the last key. */
const LOOK_AFTER_MILLISECONDS = 700;
/** Shorter, nothing can be told for sure. */
const LEAST_CHARACTERS = 25;

type Props = { readonly text: string; readonly onRewrite: (text: string) => void };

export function LanguageWarning({ text, onRewrite }: Props) {
  const { inquiry } = useOpenInquiry();
  const { composer } = useTexts();
  const [before, setBefore] = useState<{ readonly text: string; readonly rewritten: string }>();
  const detected = useDetected(text);
  const script = detected && convertibleTo(detected, inquiry.language);
  const rewrite = async (to: KazakhScript) => {
    const rewritten = directedIn(inquiry.language, await converted(text, to));
    setBefore({ text, rewritten });
    onRewrite(rewritten);
  };
  const isRewritten = before?.rewritten === text;
  return (
    <div role="status">
      {detected !== undefined && !isRewritten && differs(detected, inquiry.language) && (
        <p className="notice warning">
          {composer.otherLanguage}{" "}
          <bdi lang={languageTag(inquiry.language)}>
            <strong>{languageLabel(inquiry.language)}</strong>
          </bdi>
          {script !== undefined && <Convert script={script} onClick={() => void rewrite(script)} />}
        </p>
      )}
      {before && isRewritten && (
        <p className="notice">
          {composer.rewritten}{" "}
          <button type="button" onClick={() => onRewrite(before.text)}>
            {composer.rewriteBack}
          </button>
        </p>
      )}
    </div>
  );
}

function Convert({ script, onClick }: { readonly script: KazakhScript; readonly onClick: () => void }) {
  const { composer, scripts } = useTexts();
  return (
    <button type="button" onClick={onClick}>
      {composer.rewrite(scripts[script])}
    </button>
  );
}

/** What a text is written in, a moment after the last key; undefined while nothing can be told. */
function useDetected(text: string): Detection | undefined {
  const [detected, setDetected] = useState<Detection>();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isTelling(text)) void detect(text).then(setDetected);
    }, LOOK_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return isTelling(text) ? detected : undefined;
}

const isTelling = (text: string): boolean => text.length >= LEAST_CHARACTERS;

/** The letters' groups of ten languages weigh more than the rest of the page: they come when somebody writes. */
async function detect(text: string): Promise<Detection> {
  const { detectLanguage } = await import("../../../shared/domain/language/detect.ts");
  return detectLanguage(text);
}
