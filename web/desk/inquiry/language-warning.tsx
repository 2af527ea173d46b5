/** Warns when an answer is written in another language, or in other letters, than the person reads. */
import { useEffect, useState } from "react";
import type { Detection } from "../../../shared/domain/language/detect.ts";
import { languageLabel, languageTag } from "../format/names.ts";
import { useTexts } from "../texts/texts.tsx";
import { differs } from "./differs.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

/** After the last key. */
const LOOK_AFTER_MILLISECONDS = 700;
/** Shorter, nothing can be told for sure. */
const LEAST_CHARACTERS = 25;

export function LanguageWarning({ text }: { readonly text: string }) {
  const { inquiry } = useOpenInquiry();
  const { composer } = useTexts();
  const [detected, setDetected] = useState<Detection>();
  useEffect(() => {
    const timer = setTimeout(() => {
      if (isTelling(text)) void detect(text).then(setDetected);
    }, LOOK_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status">
      {isTelling(text) && detected !== undefined && differs(detected, inquiry.language) && (
        <p className="notice warning">
          {composer.otherLanguage}{" "}
          <bdi lang={languageTag(inquiry.language)}>
            <strong>{languageLabel(inquiry.language)}</strong>
          </bdi>
        </p>
      )}
    </div>
  );
}

const isTelling = (text: string): boolean => text.length >= LEAST_CHARACTERS;

/** The letters' groups of ten languages weigh more than the rest of the page: they come when somebody writes. */
async function detect(text: string): Promise<Detection> {
  const { detectLanguage } = await import("../../../shared/domain/language/detect.ts");
  return detectLanguage(text);
}
