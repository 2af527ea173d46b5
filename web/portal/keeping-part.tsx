/** What a person can do with their link and their data: a new link, and the way to erasure. */
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";

type KeepingProps = {
  readonly language: PageLanguage;
  /** Path of the status page. */
  readonly path: string;
  readonly idempotencyKey: string;
};

/** At the end of the status page. */
export function KeepingPart({ language, path, idempotencyKey }: KeepingProps) {
  const { keeping, link, erase } = followTextsFor(language);
  return (
    <section class="settle" aria-labelledby="keeping">
      <h2 id="keeping">{keeping}</h2>
      <p>{link.text}</p>
      <form method="post" action={`${path}/link`}>
        <input type="hidden" name="key" value={idempotencyKey} />
        <button class="secondary" type="submit">
          {link.button}
        </button>
      </form>
      <p class="actions">
        <a href={`${path}/erase`}>{erase.title}</a>
      </p>
    </section>
  );
}
