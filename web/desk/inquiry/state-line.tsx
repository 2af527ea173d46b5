/** Where the inquiry stands, in one line under its number. */
import { isOpen } from "../../../shared/domain/inquiry.ts";
import { countryLabel } from "../format/countries.ts";
import { languageLabel, languageTag, topicLabel } from "../format/names.ts";
import { DueMark, PassOnMark, UrgentMark } from "../queue/due-mark.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";

export function StateLine() {
  const { inquiry } = useOpenInquiry();
  const { statuses, queue, inquiry: texts } = useTexts();
  const [language] = useLanguage();
  return (
    <p className="state-line">
      <UrgentMark priority={inquiry.priority} />
      <span className={`status ${inquiry.status}`}>{statuses[inquiry.status]}</span>
      {isOpen(inquiry) && (
        <DueMark
          state={inquiry.dueState}
          minutesLeft={inquiry.limits.inner.workingMinutesLeft}
          status={inquiry.status}
        />
      )}
      <PassOnMark passOn={inquiry.limits.passOn} />
      <span>{topicLabel(language, inquiry.topic)}</span>
      <span>
        {texts.answerIn} <bdi lang={languageTag(inquiry.language)}>{languageLabel(inquiry.language)}</bdi>
      </span>
      {inquiry.person.country !== undefined && <span>{countryLabel(language, inquiry.person.country)}</span>}
      <span>{inquiry.assignee === undefined ? queue.nobody : <bdi>{inquiry.assignee.name}</bdi>}</span>
      {inquiry.undelivered !== undefined && <strong className="undelivered">{queue.undelivered}</strong>}
    </p>
  );
}
