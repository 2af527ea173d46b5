/** The topics' questions and their answers as the interface's language words them; they come when an inquiry has some. */
import { useEffect, useState } from "react";
import { isQuestion } from "../../../shared/domain/topic-question.ts";
import type { QuestionTexts } from "../../../shared/texts/questions/question-texts.ts";
import { countryLabel } from "../format/countries.ts";
import type { DeskLanguage } from "../settings/settings.ts";
import { useLanguage } from "../texts/texts.tsx";

const CATALOGS = {
  kk: async () => (await import("../../../shared/texts/questions/kk-cyrl.ts")).KK_CYRL,
  ru: async () => (await import("../../../shared/texts/questions/ru.ts")).RU,
  en: async () => (await import("../../../shared/texts/questions/en.ts")).EN,
} as const satisfies Readonly<Record<DeskLanguage, () => Promise<QuestionTexts>>>;

export type Asked = { readonly question: string; readonly answer: string };

/** Words a question's code and the answer's; what nobody knows is shown as it was stored. */
export function useQuestions(): (code: string, answer: string) => Asked {
  const [language] = useLanguage();
  const [texts, setTexts] = useState<QuestionTexts>();
  useEffect(() => {
    let isWanted = true;
    void CATALOGS[language]().then((loaded) => {
      if (isWanted) setTexts(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return (code, answer) => {
    if (texts === undefined || !isQuestion(code)) return { question: code, answer };
    const question = texts.questions[code];
    const choices = "choices" in question ? Object.entries(question.choices) : [];
    const words = new Map([...choices, ["yes", texts.yes], ["no", texts.no]]);
    return { question: question.label, answer: words.get(answer) ?? countryLabel(language, answer) };
  };
}
