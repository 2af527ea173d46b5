/** When an answer is due, told three ways: by shape, by words, and by colour for who sees it. */
import type { DueState, Priority } from "../../../shared/domain/deadline.ts";
import { workingTime } from "../format/durations.ts";
import { useTexts } from "../texts/texts.tsx";

/** A ring, a half-filled ring, a filled triangle. */
const SHAPES = {
  ahead: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z",
  soon: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM8 2.5v11a5.5 5.5 0 0 1 0-11Z",
  missed: "M8 1.8 15 14H1Z",
} as const satisfies Readonly<Record<DueState, string>>;

export function DueMark({ state, minutesLeft }: { readonly state: DueState; readonly minutesLeft: number }) {
  const { due, units } = useTexts();
  const span = workingTime(minutesLeft, units);
  return (
    <span className={`due ${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[state]} />
      </svg>
      <span>{minutesLeft < 0 ? due.overdue(span) : state === "soon" ? due.soon(span) : due.left(span)}</span>
    </span>
  );
}

type PassOn = { readonly state: DueState; readonly workingMinutesLeft: number };

/** That a matter of another body must be passed on soon, or should have been; nothing while there is time. */
export function PassOnMark({ passOn }: { readonly passOn: PassOn | undefined }) {
  const { due, units } = useTexts();
  if (passOn === undefined || passOn.state === "ahead") return null;
  const span = workingTime(passOn.workingMinutesLeft, units);
  return (
    <strong className={`pass-on ${passOn.state}`}>
      {passOn.workingMinutesLeft < 0 ? due.passOnMissed(span) : due.passOnSoon(span)}
    </strong>
  );
}

export function UrgentMark({ priority }: { readonly priority: Priority }) {
  const { due } = useTexts();
  return priority === "urgent" ? <strong className="urgent">{due.urgent}</strong> : null;
}
