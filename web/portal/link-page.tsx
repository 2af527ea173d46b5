/** The page that shows a new status link: the one before opens nothing any more. */
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type Frame, Layout } from "./layout.tsx";
import { LinkToKeep } from "./link-to-keep.tsx";

type LinkProps = {
  readonly frame: Frame;
  readonly reference: string;
  /** The whole status link, with its secret. */
  readonly statusUrl: string;
  /** Whether it also goes out by mail. */
  readonly isMailed: boolean;
};

/** The new link, to save. */
export function LinkPage({ frame, reference, statusUrl, isMailed }: LinkProps) {
  const { language } = frame;
  const { received } = textsFor(language);
  const { link } = followTextsFor(language);
  const path = (other: string) => `/${other}/inquiries/${reference}`;
  return (
    <Layout frame={frame} title={link.done} languages={{ path: (other) => `${path(other)}/link` }}>
      <h1>{link.done}</h1>
      <section class="note">
        {isMailed && <p>{link.mailed}</p>}
        <LinkToKeep language={language} statusUrl={statusUrl} />
      </section>
      <p class="actions">
        <a class="primary" href={path(language)}>
          {received.open}
        </a>
      </p>
    </Layout>
  );
}
