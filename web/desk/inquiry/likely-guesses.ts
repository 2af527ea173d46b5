/** Guesses of the router that are worth a key. */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";

type Guess = NonNullable<DeskInquiry["routing"]>["guesses"][number];

/** More guesses are noise; keys 1 to 3. */
const GUESSES_MAX = 3;

/** As a share of 1. Whoever picks one of the nine topics blindly is right more often: less than this is no guess. */
const CONFIDENCE_MIN = 0.1;

/** Topics besides the present one, the likeliest first. */
export function likelyGuesses({ routing, topic }: Pick<DeskInquiry, "routing" | "topic">): readonly Guess[] {
  return (routing?.guesses ?? [])
    .filter((guess) => guess.topic !== topic && guess.confidence >= CONFIDENCE_MIN)
    .slice(0, GUESSES_MAX);
}
