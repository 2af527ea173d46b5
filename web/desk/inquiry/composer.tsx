/** Where answers, questions and notes are written; the three look, and are, different things. */
import { type ChangeEvent, type KeyboardEvent, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useTakeNext } from "../api/queue.ts";
import { useCommands } from "../commands/commands.ts";
import { charactersOver } from "../format/characters.ts";
import { TooLong } from "../frame/too-long.tsx";
import { WhyNothing } from "../queue/why-nothing.tsx";
import { useTexts } from "../texts/texts.tsx";
import { DraftElsewhere } from "./draft-elsewhere.tsx";
import { unfilledIn } from "./insertion.ts";
import { InsertionList } from "./insertion-list.tsx";
import { LanguageWarning } from "./language-warning.tsx";
import { typedNow } from "./last-typed.ts";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Refused } from "./refused.tsx";
import { type DraftState, useDraft } from "./use-draft.ts";
import { useInsertion } from "./use-insertion.ts";
import { useReadVersion } from "./use-read-version.ts";
import { canBeSent, useSend } from "./use-send.ts";

const KINDS = ["reply", "question", "note"] as const;
type Kind = (typeof KINDS)[number];

export function Composer() {
  const { inquiry, mayDo } = useOpenInquiry();
  const kinds = KINDS.filter(mayDo);
  const [first] = kinds;
  return first === undefined ? null : <Writing kinds={kinds} first={inquiry.draft?.kind ?? first} />;
}

function Writing({ kinds, first }: { readonly kinds: readonly Kind[]; readonly first: Kind }) {
  const { inquiry, isChanging } = useOpenInquiry();
  const { composer } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, state, elsewhere, change, choose, clear } = useDraft(inquiry.reference, inquiry.draft, first);
  const kind = kinds.find((one) => one === draft.kind) ?? kinds[0] ?? draft.kind;
  const reading = useReadVersion(draft.text !== "");
  const { region, onSent } = useLeaving(clear);
  const send = useSend(kind, draft.text, { version: reading.version, onSent });
  const insertion = useInsertion(field, (text) => change({ text }));
  useKindCommands(kinds, (next) => {
    change({ kind: next });
    field.current?.focus();
  });
  const onType = (event: ChangeEvent<HTMLTextAreaElement>) => {
    typedNow();
    change({ text: event.target.value });
    insertion.look();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!insertion.onKeyDown(event)) leaveOrSend(event, send);
  };
  return (
    <section className={`composer ${kind}`} aria-label={composer.label} ref={region} tabIndex={-1}>
      <Kinds kinds={kinds} kind={kind} onChange={(next) => change({ kind: next })} />
      {elsewhere && <DraftElsewhere elsewhere={elsewhere} text={draft.text} onChoose={choose} />}
      {reading.unread > 0 && <Unread count={reading.unread} onRead={reading.markRead} />}
      <textarea
        aria-label={composer.kinds[kind]}
        ref={field}
        dir="auto"
        rows={6}
        value={draft.text}
        placeholder={composer.placeholders[kind]}
        onChange={onType}
        onKeyDown={onKeyDown}
        {...insertion.aria}
      />
      <InsertionList insertion={insertion} />
      <TextWarnings kind={kind} text={draft.text} onRewrite={(text) => change({ text })} />
      <Refused what="text" />
      <div className="buttons">
        <SendButtons kind={kind} isOff={isChanging || !canBeSent(kind, draft.text)} send={send} />
        <DraftNote state={draft.text === "" || elsewhere ? undefined : state} />
      </div>
    </section>
  );
}

/** What was sent is done with: the field is empty, and out of it keys are commands again, `z` before all. */
function useLeaving(clear: () => void) {
  const region = useRef<HTMLElement>(null);
  const onSent = () => {
    clear();
    const { activeElement, body } = document;
    // Whoever went elsewhere while it was being sent stays there.
    const isHere = activeElement === body || region.current?.contains(activeElement);
    if (isHere) region.current?.focus({ preventScroll: true });
  };
  return { region, onSent };
}

/** Escape leaves the field; Ctrl and Enter send; with Shift the matter is settled by it. */
function leaveOrSend(event: KeyboardEvent<HTMLElement>, send: SendProps["send"]): void {
  if (event.key === "Escape") event.currentTarget.blur();
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void send({ resolves: event.shiftKey });
}

type WarningProps = { readonly kind: Kind; readonly text: string; readonly onRewrite: (text: string) => void };

function TextWarnings({ kind, text, onRewrite }: WarningProps) {
  return (
    <>
      <TooLong over={charactersOver(text)} />
      {kind !== "note" && (
        <>
          <Unfilled fields={unfilledIn(text)} />
          <LanguageWarning text={text} onRewrite={onRewrite} />
        </>
      )}
    </>
  );
}

/** Nobody is greeted as "{name}": until it is mended, nothing is sent. */
function Unfilled({ fields }: { readonly fields: readonly string[] }) {
  const { composer } = useTexts();
  return (
    <div role="status">
      {fields.length > 0 && (
        <p className="notice warning">{composer.unfilled(fields.map((field) => `{${field}}`).join(", "))}</p>
      )}
    </div>
  );
}

function DraftNote({ state }: { readonly state: DraftState | undefined }) {
  const { composer } = useTexts();
  return (
    <span className="draft-state" role="status">
      {state && composer.draft[state]}
    </span>
  );
}

function useKindCommands(kinds: readonly Kind[], choose: (kind: Kind) => void): void {
  const { commands } = useTexts();
  const keys = { reply: "r", question: "a", note: "n" } as const satisfies Readonly<Record<Kind, string>>;
  useCommands(kinds.map((kind) => ({ id: kind, label: commands[kind], keys: keys[kind], run: () => choose(kind) })));
}

type KindsProps = {
  readonly kinds: readonly Kind[];
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
};

function Kinds({ kinds, kind, onChange }: KindsProps) {
  const { composer } = useTexts();
  return (
    <fieldset className="kinds">
      <legend className="unseen">{composer.kind}</legend>
      {kinds.map((one) => (
        <label key={one} className={one}>
          <input type="radio" name="kind" checked={kind === one} onChange={() => onChange(one)} />
          {composer.kinds[one]}
        </label>
      ))}
      <span className="hint">{composer.hints[kind]}</span>
    </fieldset>
  );
}

function Unread({ count, onRead }: { readonly count: number; readonly onRead: () => void }) {
  const { composer } = useTexts();
  return (
    <p className="notice" role="status">
      {composer.unread(count)}{" "}
      <button type="button" onClick={onRead}>
        {composer.read}
      </button>
    </p>
  );
}

type SendProps = {
  readonly kind: Kind;
  readonly isOff: boolean;
  readonly send: (how: { readonly resolves: boolean }) => Promise<boolean>;
};

function SendButtons({ kind, isOff, send }: SendProps) {
  const { composer } = useTexts();
  const [, go] = useLocation();
  const next = useTakeNext();
  const [isGoing, setGoing] = useState(false);
  const resolveAndNext = async () => {
    setGoing(true);
    if (await send({ resolves: true })) {
      next.mutate({}, { onSuccess: (answer) => answer.taken && go(`/inquiries/${answer.reference}`) });
    }
    setGoing(false);
  };
  const ways = [
    { id: "send", label: composer.send[kind], isOff, run: () => void send({ resolves: false }) },
    ...(kind === "reply"
      ? [
          { id: "send-and-resolve", label: composer.sendAndResolve, isOff, run: () => void send({ resolves: true }) },
          {
            id: "resolve-and-next",
            label: composer.resolveAndNext,
            isOff: isOff || isGoing || next.isPending,
            run: () => void resolveAndNext(),
          },
        ]
      : []),
  ];
  useCommands(ways.filter((way) => !way.isOff));
  return (
    <>
      {ways.map((way, index) => (
        <button
          key={way.id}
          className={index === 0 ? "primary" : ""}
          type="button"
          disabled={way.isOff}
          onClick={way.run}
        >
          {way.label} {index === 0 && <kbd>Ctrl ↵</kbd>}
        </button>
      ))}
      {kind === "reply" && <WhyNothing next={next} />}
    </>
  );
}
