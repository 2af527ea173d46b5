/** Counts the board of now, and who waits longest: everything that is open on the desk, and nothing else of the store. */
import type { CountedBoard } from "../../shared/contracts/desk/supervisor.ts";
import { LongestWaiting, type Waiting } from "../../shared/domain/desk/longest-waiting.ts";
import { passOnStateAt } from "../../shared/domain/due-change.ts";
import type { AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { ANSWER_LANGUAGES } from "../../shared/domain/language/answer-language.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { type BoardFigures, type BoardRow, EMPTY_BOARD, withRow } from "../../shared/domain/report/board-figures.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";

/** What counting needs from outside. */
export type CountDeps = {
  readonly deskQueue: { all(topic: Topic): AsyncIterable<BoardRow> };
  readonly board: { put(board: CountedBoard): Promise<void> };
  readonly longestWaiting: { put(waiting: readonly Waiting[]): Promise<void> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/** What else the look at every row has shown: who stands otherwise against the limit for passing on than they know of. */
export type Seen = { readonly passOnNear: readonly Reference[] };

/** Counts anew each time, so nothing that was missed stays missed. */
export async function countDesk({ deskQueue, board, longestWaiting, now }: CountDeps): Promise<Seen> {
  const at = now();
  let total: BoardFigures = EMPTY_BOARD;
  const longest = new LongestWaiting();
  const passOnNear: Reference[] = [];
  const topics = new Map<Topic, BoardFigures>();
  const languages = new Map<AnswerLanguage, BoardFigures>();
  for (const topic of TOPIC_CODES) {
    for await (const row of deskQueue.all(topic)) {
      longest.add(row);
      if (passOnStateAt(row, at) !== row.passOnState) passOnNear.push(row.reference);
      total = withRow(total, row, at);
      topics.set(topic, withRow(topics.get(topic) ?? EMPTY_BOARD, row, at));
      languages.set(row.language, withRow(languages.get(row.language) ?? EMPTY_BOARD, row, at));
    }
  }
  await longestWaiting.put(longest.list());
  await board.put({
    at,
    total,
    topics: TOPIC_CODES.map((topic) => ({ topic, ...(topics.get(topic) ?? EMPTY_BOARD) })),
    languages: ANSWER_LANGUAGES.map((language) => ({ language, ...(languages.get(language) ?? EMPTY_BOARD) })),
  });
  return { passOnNear };
}
