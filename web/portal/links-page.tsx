/** "Send me my links": one field, and an answer that is the same for every address. */
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { ErrorSummary, FormField } from "./form-field.tsx";
import { type Frame, Layout } from "./layout.tsx";

type LinksProps = {
  readonly frame: Frame;
  /** What was typed, when something is wrong with it. */
  readonly email: string;
  readonly error: string | undefined;
};

const FORM = "links";

/** The form; switching the language keeps what was typed. */
export function LinksPage({ frame, email, error }: LinksProps) {
  const { language } = frame;
  const { ask } = textsFor(language);
  const { links } = followTextsFor(language);
  const languages = { path: (other: string) => `/${other}/links/form`, form: FORM };
  return (
    <Layout frame={frame} title={links.title} languages={languages}>
      {error !== undefined && (
        <ErrorSummary title={ask.errors} errors={[{ field: "email", label: ask.email, message: error }]} />
      )}
      <h1>{links.title}</h1>
      <p class="lead">{links.text}</p>
      <form id={FORM} method="post" action={`/${language}/links`} novalidate>
        <FormField id="email" label={ask.email} error={error}>
          <input
            id="email"
            name="email"
            type="email"
            value={email}
            dir="ltr"
            autocomplete="email"
            aria-describedby={error === undefined ? undefined : "email-error"}
            aria-invalid={error === undefined ? undefined : "true"}
          />
        </FormField>
        <button class="primary" type="submit">
          {links.button}
        </button>
      </form>
    </Layout>
  );
}

/** The answer: who reads it learns nothing about the address. */
export function LinksSentPage({ frame }: { readonly frame: Frame }) {
  const { language } = frame;
  const { site } = textsFor(language);
  const { links } = followTextsFor(language);
  return (
    <Layout frame={frame} title={links.sent.title} languages={{ path: (other) => `/${other}/links` }}>
      <h1>{links.sent.title}</h1>
      <p class="lead">{links.sent.text}</p>
      <p class="actions">
        <a class="primary" href={`/${language}`}>
          {site.askHere}
        </a>
      </p>
    </Layout>
  );
}
