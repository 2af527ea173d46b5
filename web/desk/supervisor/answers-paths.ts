/** The page of the portal's answers, whole or only what is past its review: a link and the way back find what was shown. */
export const ANSWERS_PATHS = { all: "/answers", pastReview: "/answers?review=past" } as const;
