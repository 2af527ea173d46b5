/** The board of now: what is open, as it was counted within the last minute; what was given up on; answers to look over. */
import type { Board, CountedBoard } from "../../shared/contracts/desk/supervisor.ts";
import type { Answer } from "../../shared/domain/answers/answer.ts";
import { kazakhstanTime } from "../../shared/domain/local-date.ts";
import { EMPTY_BOARD } from "../../shared/domain/report/board-figures.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type Call, json } from "./desk-call.ts";

/** What the board needs from outside. */
export type BoardDeps = {
  readonly board: { find(): Promise<CountedBoard | undefined> };
  readonly deadLetters: { count(): Promise<number> };
  readonly library: { answers(): Promise<readonly Answer[]> };
};

/** GET /api/board */
export function showBoard({ board, deadLetters, library }: BoardDeps): (call: Call) => Promise<Response> {
  return async ({ at }) => {
    const [counted, dead, answers] = await reach(Promise.all([board.find(), deadLetters.count(), library.answers()]));
    const { day } = kazakhstanTime(at);
    const answersPastReview = answers.filter(({ reviewBy }) => reviewBy < day).length;
    const notCountedYet = { total: EMPTY_BOARD, topics: [], languages: [] };
    return json({ ...(counted ?? notCountedYet), deadLetters: dead, answersPastReview } satisfies Board);
  };
}
