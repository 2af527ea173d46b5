/** The time limits, with the days that were counted and passed over: anybody can count them again. */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { workingTime } from "../format/durations.ts";
import { date, day } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";

type Limit = DeskInquiry["limits"]["outer"];

export function Limits() {
  const { inquiry } = useOpenInquiry();
  const { limits } = useTexts();
  const { inner, outer, passOn } = inquiry.limits;
  return (
    <Part title={limits.title}>
      <OneLimit name={limits.inner} limit={inner} />
      {passOn !== undefined && <OneLimit name={limits.passOn} limit={passOn} />}
      <OneLimit name={limits.outer} limit={outer} />
      {inquiry.status === "awaiting-compatriot" && <p className="hint">{limits.stands}</p>}
    </Part>
  );
}

function OneLimit({ name, limit }: { readonly name: string; readonly limit: Limit }) {
  const { limits, due, units } = useTexts();
  const [language] = useLanguage();
  const span = workingTime(limit.workingMinutesLeft, units);
  const days = (list: readonly string[]) => list.map((one) => day(language, one)).join(", ");
  return (
    <details className={`limit${limit.workingMinutesLeft < 0 ? " over" : ""}`}>
      <summary>
        <span>{name}</span> <b>{date(language, limit.dueAt)}</b>{" "}
        <small>{limit.workingMinutesLeft < 0 ? due.overdue(span) : due.left(span)}</small>
      </summary>
      <p>
        {limits.counted(limit.countedDays.length)} {days(limit.countedDays)}
      </p>
      {limit.skippedDays.length > 0 && (
        <p>
          {limits.skipped} {days(limit.skippedDays)}
        </p>
      )}
    </details>
  );
}
