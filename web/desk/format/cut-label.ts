/** Names of what a report is cut by. */
import { CHANNELS } from "../../../shared/domain/inquiry.ts";
import { isAnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { DETECTED_SCRIPTS } from "../../../shared/domain/language/detected.ts";
import { UNKNOWN_VALUE } from "../../../shared/domain/report/fold-report.ts";
import type { ReportCut } from "../../../shared/domain/report/report-period.ts";
import { isTopic } from "../../../shared/domain/topic.ts";
import type { DeskLanguage } from "../settings/settings.ts";
import type { DeskTexts } from "../texts/kk.ts";
import { countryLabel } from "./countries.ts";
import { languageLabel, named, topicLabel } from "./names.ts";

type Shown = { readonly texts: DeskTexts; readonly language: DeskLanguage };

/** The name of a value; one that has none here, and an operator's, as it came. */
export function cutLabel(cut: ReportCut, value: string, { texts, language }: Shown): string {
  const names = {
    total: () => texts.report.total,
    topic: () => (isTopic(value) ? topicLabel(language, value) : value),
    language: () => (isAnswerLanguage(value) ? languageLabel(value) : value),
    script: () => named(DETECTED_SCRIPTS, texts.scripts, value),
    country: () => countryLabel(language, value),
    channel: () => named(CHANNELS, texts.channels, value),
    operator: () => value,
  } as const satisfies Readonly<Record<ReportCut, () => string>>;
  return value === UNKNOWN_VALUE ? texts.report.unknown : names[cut]();
}
