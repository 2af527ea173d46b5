/** What a person says of a resolution. */

/** Grades of a resolution, worst first. */
export const RATINGS = [1, 2, 3, 4, 5] as const;

/** What a person says of a resolution. */
export type Feedback = {
  readonly solved: boolean;
  readonly rating: (typeof RATINGS)[number];
  readonly comment?: string;
};
