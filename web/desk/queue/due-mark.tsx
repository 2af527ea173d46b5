/** When an answer is due, told three ways: by shape, by words, and by colour for who sees it. */
import type { DueState, Priority } from "../../../shared/domain/deadline.ts";
import type { InquiryStatus } from "../../../shared/domain/inquiry.ts";
import { clockStands, dueWords, passOnWords } from "../format/due-words.ts";
import { useTexts } from "../texts/texts.tsx";

/** A ring, a half-filled ring, a filled triangle. */
const SHAPES = {
  ahead: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z",
  soon: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM8 2.5v11a5.5 5.5 0 0 1 0-11Z",
  missed: "M8 1.8 15 14H1Z",
} as const satisfies Readonly<Record<DueState, string>>;

type DueProps = { readonly state: DueState; readonly minutesLeft: number; readonly status: InquiryStatus };

export function DueMark({ state, minutesLeft, status }: DueProps) {
  const texts = useTexts();
  return (
    <span className={`due ${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[state]} />
      </svg>
      <span>{dueWords({ state, workingMinutesLeft: minutesLeft, stands: clockStands(status) }, texts)}</span>
    </span>
  );
}

type PassOn = { readonly state: DueState; readonly workingMinutesLeft: number };

/** That a matter of another body must be passed on soon, or should have been; nothing while there is time. */
export function PassOnMark({ passOn }: { readonly passOn: PassOn | undefined }) {
  const texts = useTexts();
  const words = passOn && passOnWords(passOn, texts);
  return words === undefined ? null : <strong className={`pass-on ${passOn?.state}`}>{words}</strong>;
}

export function UrgentMark({ priority }: { readonly priority: Priority }) {
  const { due } = useTexts();
  return priority === "urgent" ? <strong className="urgent">{due.urgent}</strong> : null;
}
