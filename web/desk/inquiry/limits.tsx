/** The time limits, with the days that were counted and passed over: anybody can count them again. */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { dueWords } from "../format/due-words.ts";
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
  const texts = useTexts();
  const { limits } = texts;
  const [language] = useLanguage();
  const state = Date.parse(limit.dueAt) < useNow() ? "missed" : "ahead";
  const days = (list: readonly string[]) => list.map((one) => day(language, one)).join(", ");
  return (
    <details className={`limit${state === "missed" ? " over" : ""}`}>
      <summary>
        <span>{name}</span> <b>{date(language, limit.dueAt)}</b>{" "}
        <small>{dueWords({ state, workingMinutesLeft: limit.workingMinutesLeft }, texts)}</small>
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
