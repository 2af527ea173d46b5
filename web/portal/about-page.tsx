/** Pages to read: what the centre is and promises, and what it keeps of people. */
import { OUTER_LIMIT_WORKING_DAYS, PASS_ON_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import { AUTO_CLOSE_DAYS, UNANSWERED_CLOSE_DAYS } from "../../shared/domain/resolution.ts";
import { BACKUP_DAYS, INQUIRY_DAYS } from "../../shared/domain/retention.ts";
import type { AboutFacts, AboutTexts } from "../../shared/texts/about/about-texts.ts";
import { aboutTextsFor } from "../../shared/texts/about/about-texts-for.ts";
import { dateText } from "../../shared/texts/dates.ts";
import { messageText } from "../../shared/texts/message.ts";
import { countryName } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { type Frame, Layout } from "./layout.tsx";

/** When the articles of the code were last looked up: shared/domain/deadline.ts tells where. */
const LAW_CHECKED_ON = "2026-11-22";

type PrivacyProps = {
  readonly frame: Frame;
  /** Where the data lie: ISO 3166-1 alpha-2, or the name of a region. */
  readonly dataCountry: string;
};

/** What is kept, for how long, where, and what the person can do about it. */
export function PrivacyPage({ frame, dataCountry }: PrivacyProps) {
  const { title, lead, ...sections } = aboutTextsFor(frame.language).privacy;
  const article = { path: "privacy", title, lead, sections };
  return <Article frame={frame} article={article} facts={factsFor(frame.language, dataCountry)} />;
}

/** What the centre does, by when it answers, and for whom it works. */
export function AboutPage({ frame }: { readonly frame: Frame }) {
  const { title, lead, ...sections } = aboutTextsFor(frame.language).about;
  const article = { path: "about", title, lead, sections };
  return <Article frame={frame} article={article} facts={factsFor(frame.language, "")} />;
}

/** Facts come from where they are decided: a page that told other figures would be a lie. */
function factsFor(language: PageLanguage, dataCountry: string): AboutFacts {
  const days = Object.values(INQUIRY_DAYS);
  return {
    country: countryName(language, dataCountry),
    closeDays: AUTO_CLOSE_DAYS,
    waitDays: UNANSWERED_CLOSE_DAYS,
    shortDays: Math.min(...days),
    longDays: Math.max(...days),
    backupDays: BACKUP_DAYS,
    days: OUTER_LIMIT_WORKING_DAYS,
    passOnDays: PASS_ON_WORKING_DAYS,
    checked: dateText(language, LAW_CHECKED_ON),
  };
}

type Section = { readonly title: string; readonly text: readonly string[] };

type ArticleProps = {
  readonly frame: Frame;
  readonly article: {
    readonly path: string;
    readonly title: string;
    readonly lead: string;
    readonly sections: Readonly<Record<string, Section>>;
  };
  readonly facts: AboutFacts;
};

function Article({ frame, article, facts }: ArticleProps) {
  const { path, title, lead, sections } = article;
  const languages = { path: (other: string) => `/${other}/${path}`, choosing: `/${path}` };
  return (
    <Layout frame={frame} title={title} languages={languages}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {Object.entries(sections).map(([id, section]) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{section.title}</h2>
          {section.text.map((text) => (
            <p>{messageText(frame.language, text, facts)}</p>
          ))}
        </section>
      ))}
    </Layout>
  );
}

/** The difference between a consultation and an appeal, where the name is asked for. */
export function AppealNote({ language }: { readonly language: PageLanguage }) {
  const { title, text }: AboutTexts["about"]["appeal"] = aboutTextsFor(language).about.appeal;
  return (
    <details>
      <summary>{title}</summary>
      {text.map((paragraph) => (
        <p>{messageText(language, paragraph, { days: OUTER_LIMIT_WORKING_DAYS })}</p>
      ))}
    </details>
  );
}
