/** The time limits, with the days that were counted and passed over: anybody can count them again. */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { clockStands, dueWords } from "../format/due-words.ts";
import { date, day } from "../format/times.ts";
import { useNow } from "../format/use-now.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";

type Limit = DeskInquiry["limits"]["outer"];

export function Limits() {
  const { inquiry } = useOpenInquiry();
  const { limits } = useTexts();
  const { inner, outer, passOn } = inquiry.limits;
  const stands = clockStands(inquiry.status);
  return (
    <Part title={limits.title}>
      <OneLimit name={limits.inner} limit={inner} stands={stands} />
      {passOn !== undefined && <OneLimit name={limits.passOn} limit={passOn} stands={false} />}
      <OneLimit name={limits.outer} limit={outer} stands={stands} />
      {stands && <p className="hint">{limits.stands}</p>}
    </Part>
  );
}

type OneProps = { readonly name: string; readonly limit: Limit; readonly stands: boolean };

function OneLimit({ name, limit, stands }: OneProps) {
  const texts = useTexts();
  const { limits } = texts;
  const [language] = useLanguage();
  const state = Date.parse(limit.dueAt) < useNow() ? "missed" : "ahead";
  const isOver = state === "missed" && !stands;
  const days = (list: readonly string[]) => list.map((one) => day(language, one)).join(", ");
  return (
    <details className={`limit${isOver ? " over" : ""}`}>
      <summary>
        <span>{name}</span> <b>{date(language, limit.dueAt)}</b>{" "}
        <small>{dueWords({ state, workingMinutesLeft: limit.workingMinutesLeft, stands }, texts)}</small>
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
