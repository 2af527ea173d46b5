/** What the person agrees to, word for word and in their language, to be read to them. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CURRENT_CONSENT_VERSION } from "../../../shared/domain/consent.ts";
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { PAGE_DIRECTIONS } from "../../../shared/texts/page-language.ts";
import { languageLabel, languageTag } from "../format/names.ts";
import { useTexts } from "../texts/texts.tsx";

export function ConsentTerms({ language }: { readonly language: AnswerLanguage }) {
  const { call, queue } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { data: terms } = useQuery({ ...termsQuery(language), enabled: isOpen });
  return (
    <details className="terms" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {call.consentTerms} <bdi lang={languageTag(language)}>{languageLabel(language)}</bdi>
      </summary>
      {terms === undefined && <p className="waiting">{queue.loading}</p>}
      <div lang={languageTag(language)} dir={PAGE_DIRECTIONS[language]}>
        {terms?.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </details>
  );
}

/** The portal's texts in eleven languages weigh as much as the desk: they come when somebody reads from them. */
const termsQuery = (language: AnswerLanguage) => ({
  queryKey: ["consent-terms", language],
  queryFn: async () => {
    const { textsFor } = await import("../../../shared/texts/texts-for.ts");
    return textsFor(language).consents[CURRENT_CONSENT_VERSION];
  },
  staleTime: Number.POSITIVE_INFINITY,
});
