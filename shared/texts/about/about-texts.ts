/** The shape of the pages about the centre and about people's data: one file a language fills it. */
import type { Message } from "../message.ts";

/** What the pages tell; days are calendar days unless they are working days by name. */
export type AboutFacts = {
  /** In which the data lie. */
  readonly country: string;
  /** After the last message of an answered inquiry. */
  readonly closeDays: number;
  /** Until an inquiry is closed whose person does not reply. */
  readonly waitDays: number;
  /** After closing, in the topics that end soonest and latest. */
  readonly shortDays: number;
  readonly longDays: number;
  readonly backupDays: number;
  /** Working days until an answer, and until another body has the inquiry. */
  readonly days: number;
  readonly passOnDays: number;
  /** When the articles of law were last looked up. */
  readonly checked: string;
};

type Facts<Name extends keyof AboutFacts = never> = Message<Pick<AboutFacts, Name>>;

/** A heading and its paragraphs. */
type Section<Name extends keyof AboutFacts = never> = {
  readonly title: string;
  readonly text: readonly Facts<Name>[];
};

/** The texts in one language; sections stand in the order of the page. */
export type AboutTexts = {
  readonly privacy: {
    readonly title: string;
    readonly lead: string;
    readonly kept: Section;
    readonly purpose: Section;
    readonly seen: Section;
    readonly place: Section<"country">;
    readonly term: Section<"closeDays" | "shortDays" | "longDays" | "backupDays">;
    readonly yours: Section;
    readonly quiet: Section;
  };
  readonly about: {
    readonly title: string;
    readonly lead: string;
    readonly does: Section;
    readonly appeal: Section<"days">;
    readonly time: Section<"days" | "passOnDays" | "checked">;
    readonly access: Section;
    readonly languages: Section;
  };
};
