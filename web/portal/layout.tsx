/** What every page has around its content: head, skip link, language switch, footer. */
import type { Child } from "hono/jsx";
import {
  PAGE_DIRECTIONS,
  PAGE_LANGUAGE_NAMES,
  PAGE_LANGUAGES,
  type PageLanguage,
} from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";

/** What a page needs to know of the site. */
export type Frame = {
  readonly language: PageLanguage;
  /** Paths under which the site serves its style sheet and icon. */
  readonly stylesheet: string;
  readonly icon: string;
};

/**
 * How the page is shown in another language. A page with a form in it is posted, so that what was typed stays;
 * `form` is the form's id.
 */
export type LanguageSwitch = {
  readonly path: (language: PageLanguage) => string;
  readonly form?: string;
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
  const { site } = textsFor(language);
  return (
    <html lang={language} dir={PAGE_DIRECTIONS[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${site.name}`}</title>
        <link rel="stylesheet" href={frame.stylesheet} />
        <link rel="icon" type="image/svg+xml" href={frame.icon} />
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
            <nav aria-label={site.languages}>
              <ul class="languages">
                {PAGE_LANGUAGES.map((other) => (
                  <li>
                    <LanguageItem current={language} other={other} languages={languages} />
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>
          <div class="bar">
            <p>{site.informsOnly}</p>
            <p>{site.kazakhstanTime}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

type LanguageItemProps = {
  readonly current: PageLanguage;
  readonly other: PageLanguage;
  readonly languages: LanguageSwitch;
};

function LanguageItem({ current, other, languages }: LanguageItemProps) {
  const name = PAGE_LANGUAGE_NAMES[other];
  const path = languages.path(other);
  if (other === current) return <span aria-current="true">{name}</span>;
  if (languages.form === undefined) {
    return (
      <a lang={other} hreflang={other} href={path}>
        {name}
      </a>
    );
  }
  return (
    <button class="link" type="submit" lang={other} form={languages.form} formaction={path} formmethod="post">
      {name}
    </button>
  );
}
