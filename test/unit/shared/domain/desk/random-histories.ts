/** Whatever can happen to two inquiries of one person, in any order: what the person does, the desk and the clock. */
import * as fc from "fast-check";
import { questionChange, replyChange, withdrawChange } from "../../../../../shared/domain/desk/answer-inquiry.ts";
import { contactChange } from "../../../../../shared/domain/desk/change-contact.ts";
import { extendChange } from "../../../../../shared/domain/desk/extend-limit.ts";
import { mergeChanges, unmergeChanges } from "../../../../../shared/domain/desk/merge-inquiries.ts";
import { answerLinkChange, noteChange } from "../../../../../shared/domain/desk/note-inquiry.ts";
import { referChange, transferChange } from "../../../../../shared/domain/desk/pass-on-inquiry.ts";
import type { Doing, Known } from "../../../../../shared/domain/desk/permitted-actions.ts";
import { ActionRefusedError } from "../../../../../shared/domain/desk/refused-action.ts";
import { reopenChange, resolveChange } from "../../../../../shared/domain/desk/settle-inquiry.ts";
import { releaseChange, takeChange } from "../../../../../shared/domain/desk/take-inquiry.ts";
import { dueChange } from "../../../../../shared/domain/due-change.ts";
import { afterPersonWrote } from "../../../../../shared/domain/inquiry.ts";
import { type Change, changeBy } from "../../../../../shared/domain/life.ts";
import { addDays, kazakhstanTime } from "../../../../../shared/domain/local-date.ts";
import { openedInquiry } from "../../../../../shared/domain/opening.ts";
import { closeChange, feedbackChange, solvedChange } from "../../../../../shared/domain/resolution.ts";
import { TOPIC_CODES } from "../../../../../shared/domain/topic.ts";
import { anInquirySubmitted, anOperator, aReference } from "../../../../builders.ts";

/** Stands in every text that only the desk may read. */
export const CANARY = "құпия-жазба-канарейка";

/** Stands in every reply and question that was, or will be, taken back. */
export const WITHDRAWN = "қайтарылған-жауап";

const ACTORS = [anOperator(), anOperator({ id: "operator-2" }), anOperator({ id: "supervisor-1", role: "supervisor" })];
const person = { role: "compatriot" } as const;

/** One step: who does what to which of the two inquiries, so many seconds after the step before; `pick` settles the rest. */
export type Step = {
  readonly does: keyof typeof DOES;
  readonly to: 0 | 1;
  readonly actor: number;
  readonly seconds: number;
  readonly pick: number;
};

/** Both inquiries as they stand. */
export type Pair = readonly [Known, Known];

type Changes = readonly (Change | undefined)[];
type Act = (known: Known, other: Known, doing: Doing, pick: number) => Changes;

const DOES = {
  take: (known, _other, doing) => [takeChange(known, doing)],
  release: (known, _other, doing) => [releaseChange(known, doing)],
  reply: (known, _other, doing, pick) => [
    replyChange(known, { text: `Жауап ${pick}`, resolves: pick % 2 === 0 }, doing),
  ],
  question: (known, _other, doing, pick) => [questionChange(known, { text: `Қай елдесіз? ${pick}` }, doing)],
  "withdrawn reply": (known, _other, doing, pick) => [
    replyChange(known, { text: WITHDRAWN, resolves: pick % 2 === 0 }, doing),
  ],
  "withdrawn question": (known, _other, doing) => [questionChange(known, { text: WITHDRAWN }, doing)],
  note: (known, _other, doing) => [noteChange(known, { text: CANARY }, doing)],
  "answer link": (known, _other, doing) => [answerLinkChange(known, { topic: "culture", answerId: CANARY }, doing)],
  transfer: (known, _other, doing, pick) => {
    const topic = TOPIC_CODES[pick % TOPIC_CODES.length] ?? "other";
    return [transferChange(known, { topic, note: CANARY }, doing)];
  },
  refer: (known, _other, doing, pick) => [
    referChange(known, { to: "Көші-қон қызметі", text: `Шешім соларда ${pick}` }, doing),
  ],
  extend: (known, _other, doing, pick) => {
    const dueOn = addDays(kazakhstanTime(known.inquiry.dueAt).day, pick % 40);
    return [extendChange(known, { dueOn, text: "Деректер керек" }, doing)];
  },
  resolve: (known, _other, doing) => [resolveChange(known, doing)],
  reopen: (known, _other, doing) => [reopenChange(known, doing)],
  merge: (known, other, doing) => {
    const { source, target } = mergeChanges(known, other, doing);
    return [source, target];
  },
  unmerge: (known, other, doing) => {
    const { source, target } = unmergeChanges(known, other, doing);
    return [source, target];
  },
  "new address": (known, _other, doing, pick) => [
    contactChange(known, { email: "aigerim@example.com", contact: "notice", personKey: `person-${pick % 3}` }, doing),
  ],
  message: ({ inquiry }, _other, { at }) => {
    const after = afterPersonWrote(inquiry, at);
    return [after && { after, entry: { kind: "message", text: "Тағы бір сұрақ", at, by: person } }];
  },
  solved: ({ inquiry, entries }, _other, { at }) => [solvedChange(inquiry, entries, at)],
  feedback: ({ inquiry, entries }, _other, { at }, pick) => {
    const change = feedbackChange(inquiry, entries, { solved: pick % 2 === 0, rating: 3 }, at);
    return [change === "not-resolved" ? undefined : change];
  },
  clock: ({ inquiry }, _other, { at }) => [dueChange(inquiry, at) ?? closeChange(inquiry, at)],
  "mail lost": ({ inquiry }, _other, { at }) => [
    changeBy(
      { ...inquiry, undelivered: "bounced" },
      { kind: "mail-undelivered", mail: "answer", outcome: "bounced", at, by: { role: "service" } },
    ),
  ],
  "link renewed": ({ inquiry }, _other, { at }) => [
    changeBy({ ...inquiry, linkVersion: inquiry.linkVersion + 1 }, { kind: "link-renewed", at, by: person }),
  ],
  "file added": ({ inquiry }, _other, { at }, pick) => [
    changeBy(inquiry, {
      kind: "file",
      fileId: `file-${pick}`,
      title: "Құжат",
      outcome: "clean",
      type: "pdf",
      sizeBytes: 1,
      at,
      by: person,
    }),
  ],
} as const satisfies Readonly<Record<string, Act>>;

const NAMES = Object.keys(DOES) as (keyof typeof DOES)[];

/** Seconds between two steps: within the time to undo, of a talk, of a working day, of a holiday. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 60, max: 7200 }),
  fc.integer({ min: 7200, max: 259_200 }),
  fc.integer({ min: 864_000, max: 1_728_000 }),
);

/** Up to thirty steps. */
export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    does: fc.constantFrom(...NAMES),
    to: fc.constantFrom(0, 1),
    actor: fc.nat(ACTORS.length - 1),
    seconds: gap,
    pick: fc.nat(1000),
  }),
  { maxLength: 30 },
);

/** The first of the two came an hour before the second; both name one address. */
export function openedPair(): Pair {
  const open = (number: number, receivedAt: string): Known => {
    const {
      text,
      declaredTopic: _declared,
      ...accepted
    } = anInquirySubmitted({ reference: aReference(number), receivedAt });
    const { inquiry, entry } = openedInquiry({ ...accepted, topic: "citizenship", priority: "normal" }, { text });
    return { inquiry, entries: [entry] };
  };
  return [open(1, "2026-11-23T06:00:00.000Z"), open(2, "2026-11-23T07:00:00.000Z")];
}

/** One thing that happened: the time, and both inquiries before and after it. */
export type Happened = { readonly step: Step; readonly at: string; readonly before: Pair; readonly after: Pair };

/** Then every limit still lies in the years whose calendar is known. */
const ENDS = Date.parse("2027-06-01T00:00:00.000Z");

/** Long enough for the clock to close what is resolved. */
const FORTNIGHT_SECONDS = 15 * 24 * 3600;

/** Plays the steps; what the rules refuse does not happen. Replies that shall be taken back are, two seconds later. */
export function* played(steps: readonly Step[]): Generator<Happened> {
  let pair = openedPair();
  let now = Date.parse("2026-11-23T08:00:00.000Z");
  for (const step of steps) {
    now += step.seconds * 1000;
    if (now > ENDS) return;
    for (const [seconds, act] of actsOf(step)) {
      now += seconds * 1000;
      const at = new Date(now).toISOString();
      const before = pair;
      pair = applied(pair, step, attempted(pair, step, act, at));
      yield { step, at, before, after: pair };
    }
  }
}

function actsOf({ does }: Step): readonly (readonly [seconds: number, Act])[] {
  const undo: Act = (known, _other, doing) => [withdrawChange(known, { of: known.inquiry.version }, doing)];
  if (does.startsWith("withdrawn"))
    return [
      [0, DOES[does]],
      [2, undo],
    ];
  return does === "clock"
    ? [
        [0, DOES.clock],
        [FORTNIGHT_SECONDS, DOES.clock],
      ]
    : [[0, DOES[does]]];
}

function attempted(pair: Pair, { to, actor, pick }: Step, act: Act, at: string): Changes {
  const by = ACTORS[actor] ?? anOperator();
  try {
    return act(pair[to], pair[to === 0 ? 1 : 0], { at, by }, pick);
  } catch (error) {
    if (error instanceof ActionRefusedError) return [];
    throw error;
  }
}

function applied(pair: Pair, { to }: Step, [own, others]: Changes): Pair {
  const changed = [next(pair[to], own), next(pair[to === 0 ? 1 : 0], others)] as const;
  return to === 0 ? changed : [changed[1], changed[0]];
}

/** As the store does it: one version and one entry more. */
function next(known: Known, change: Change | undefined): Known {
  if (change === undefined) return known;
  const version = change.after.version + 1;
  return { inquiry: { ...change.after, version }, entries: [...known.entries, { ...change.entry, version }] };
}
