/** What every page has around its content: head, skip link, language switch, footer. */
import type { Child } from "hono/jsx";
import { aboutTextsFor } from "../../shared/texts/about/about-texts-for.ts";
import { CONVERTED_NOTES } from "../../shared/texts/converted-note.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import {
  LANGUAGE_NAMES,
  PAGE_DIRECTIONS,
  PAGE_LANGUAGES,
  type PageLanguage,
} from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";

/** What a page needs to know of the site. */
export type Frame = {
  readonly language: PageLanguage;
  /** Scheme and host of the site: search engines want whole addresses. */
  readonly origin: string;
  /** Paths under which the site serves its style sheet, script and icon. */
  readonly stylesheet: string;
  readonly script: string;
  readonly icon: string;
};

/**
 * How the page is shown in another language. A page with a form in it is posted, so that what was typed stays;
 * `form` is the form's id, and `method` "get" for a search, whose words belong to the address.
 */
export type LanguageSwitch = {
  readonly path: (language: PageLanguage) => string;
  readonly form?: string;
  readonly method?: "get" | "post";
  /** Where the site chooses the language; only pages for search engines have such an address, and name it in the head. */
  readonly choosing?: string;
};

type LayoutProps = {
  readonly frame: Frame;
  readonly title: string;
  readonly languages: LanguageSwitch;
  readonly children?: Child;
};

/** A whole page. */
export function Layout({ frame, title, languages, children }: LayoutProps) {
  const { language } = frame;
  const { site, answers } = textsFor(language);
  return (
    <html lang={language} dir={PAGE_DIRECTIONS[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${site.name}`}</title>
        <link rel="stylesheet" href={frame.stylesheet} />
        <script src={frame.script} defer></script>
        <link rel="icon" type="image/svg+xml" href={frame.icon} />
        <Alternates origin={frame.origin} languages={languages} />
      </head>
      <body>
        <a class="skip" href="#content">
          {site.skipToContent}
        </a>
        <header>
          <div class="bar">
            <a class="brand" href={`/${language}`}>
              <img src={frame.icon} alt="" width="36" height="36" />
              <span>
                <strong>{site.name}</strong>
                <small>{site.organisation}</small>
              </span>
            </a>
            <div class="ways">
              <a class="way" href={`/${language}/answers`}>
                {answers.navigation}
              </a>
              <Languages current={language} languages={languages} />
            </div>
          </div>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Footer language={language} />
      </body>
    </html>
  );
}

function Footer({ language }: { readonly language: PageLanguage }) {
  const { site } = textsFor(language);
  return (
    <footer>
      <div class="bar">
        <p>{site.informsOnly}</p>
        <p>{site.kazakhstanTime}</p>
        <ConvertedNote language={language} />
        <ul class="links">
          {(["about", "privacy"] as const).map((page) => (
            <li>
              <a href={`/${language}/${page}`}>{aboutTextsFor(language)[page].title}</a>
            </li>
          ))}
          <li>
            <a href={`/${language}/links`}>{followTextsFor(language).links.open}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function ConvertedNote({ language }: { readonly language: PageLanguage }) {
  if (language !== "kk-Latn" && language !== "kk-Arab") return <></>;
  return <p>{CONVERTED_NOTES[language]}</p>;
}

type AlternatesProps = { readonly origin: string; readonly languages: LanguageSwitch };

/** The same page in every language, for search engines (developers.google.com, "Localized versions of your pages"). */
function Alternates({ origin, languages }: AlternatesProps) {
  if (languages.choosing === undefined) return <></>;
  return (
    <>
      {PAGE_LANGUAGES.map((other) => (
        <link rel="alternate" hreflang={other} href={origin + languages.path(other)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + languages.choosing} />
    </>
  );
}

type LanguagesProps = { readonly current: PageLanguage; readonly languages: LanguageSwitch };

/** The language switch: closed, it shows the current language beside a globe, which needs no reading. */
function Languages({ current, languages }: LanguagesProps) {
  const { site } = textsFor(current);
  return (
    <nav class="languages" aria-label={site.languages}>
      {languages.form !== undefined && <EnterKey form={languages.form} />}
      <details>
        <summary>
          <Globe />
          <span class="unseen">{site.languages}: </span>
          {LANGUAGE_NAMES[current]}
        </summary>
        <ul>
          {PAGE_LANGUAGES.map((other) => (
            <li>
              <LanguageItem current={current} other={other} languages={languages} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/**
 * Enter in a field presses the first button of its form, wherever on the page that stands (HTML, "implicit
 * submission"): this one, so that it does what the form is for, and not the first language's. It is there for the key
 * alone: `visibility: hidden` takes it from sight, focus and screen readers, and it still counts for Safari.
 */
function EnterKey({ form }: { readonly form: string }) {
  return <button class="enter" type="submit" form={form} />;
}

function Globe() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.6">
        <circle cx="12" cy="12" r="9.5" />
        <path d="M2.5 12h19M12 2.5c-6 6-6 13 0 19M12 2.5c6 6 6 13 0 19" />
      </g>
    </svg>
  );
}

type LanguageItemProps = LanguagesProps & { readonly other: PageLanguage };

/** A form's page is sent with its form, so that what was typed goes along, and be it nothing yet. */
function LanguageItem({ current, other, languages }: LanguageItemProps) {
  const name = LANGUAGE_NAMES[other];
  const path = languages.path(other);
  const own = { lang: other, dir: PAGE_DIRECTIONS[other] };
  if (other === current) return <span aria-current="true">{name}</span>;
  if (languages.form === undefined) {
    return (
      <a {...own} hreflang={other} href={path}>
        {name}
      </a>
    );
  }
  return (
    <button
      {...own}
      class="link"
      type="submit"
      form={languages.form}
      formaction={path}
      formmethod={languages.method ?? "post"}
      formnovalidate
    >
      {name}
    </button>
  );
}
