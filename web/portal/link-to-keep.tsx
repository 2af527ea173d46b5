/** A status link that its person keeps somewhere else, and buttons that copy it or the number. */
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";

type LinkProps = {
  readonly language: PageLanguage;
  /** The whole status link, with its secret. */
  readonly statusUrl: string;
};

/** The link in full, for who writes it down; nobody has to select three lines of it on a telephone. */
export function LinkToKeep({ language, statusUrl }: LinkProps) {
  const { received } = textsFor(language);
  return (
    <>
      <p class="address" dir="ltr" translate="no">
        <a href={statusUrl}>{statusUrl}</a>
      </p>
      <CopyButton language={language} words={received.copyLink} copied={statusUrl} />
      <p class="hint">{received.linkHint}</p>
    </>
  );
}

type CopyProps = { readonly language: PageLanguage; readonly words: string; readonly copied: string };

/** A script shows it where there is a clipboard; without one a tap selects the number whole. */
export function CopyButton({ language, words, copied }: CopyProps) {
  return (
    <button class="secondary" type="button" hidden data-copy={copied} data-copied={textsFor(language).received.copied}>
      {words}
    </button>
  );
}
