/** The two pages of an erasure: what it means, before; and the receipt, after. */
import { BACKUP_DAYS } from "../../shared/domain/retention.ts";
import { dateTimeText } from "../../shared/texts/dates.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type Frame, Layout } from "./layout.tsx";

type EraseProps = { readonly frame: Frame; readonly reference: string };

/** Nothing is deleted before the person has read this and pressed the button. */
export function ErasePage({ frame, reference }: EraseProps) {
  const { language } = frame;
  const { erase } = followTextsFor(language);
  const path = (other: string) => `/${other}/inquiries/${reference}`;
  return (
    <Layout frame={frame} title={erase.title} languages={{ path: (other) => `${path(other)}/erase` }}>
      <h1>{erase.title}</h1>
      <p class="lead">{messageText(language, erase.lead, { reference })}</p>
      <h2>{erase.goes.title}</h2>
      <ul>
        {erase.goes.list.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <WhatStays language={language} />
      <form method="post" action={`${path(language)}/erase`}>
        <div class="actions">
          <button class="primary" type="submit">
            {erase.button}
          </button>
          <a class="secondary" href={path(language)}>
            {erase.back}
          </a>
        </div>
      </form>
    </Layout>
  );
}

type ErasedProps = EraseProps & {
  /** ISO 8601, UTC. */
  readonly erasedAt: string;
};

/** The receipt: number and time, and once more what stays. */
export function ErasedPage({ frame, reference, erasedAt }: ErasedProps) {
  const { language } = frame;
  const { site } = textsFor(language);
  const { erase } = followTextsFor(language);
  const values = { reference, at: dateTimeText(language, erasedAt) };
  const languages = { path: (other: string) => `/${other}/inquiries/${reference}/erased` };
  return (
    <Layout frame={frame} title={erase.done} languages={languages}>
      <h1>{erase.done}</h1>
      <p class="lead">{messageText(language, erase.receipt, values)}</p>
      <WhatStays language={language} />
      <p class="actions">
        <a class="primary" href={`/${language}`}>
          {site.askHere}
        </a>
      </p>
    </Layout>
  );
}

/** Told before and after: nobody shall believe that more is gone than is. */
function WhatStays({ language }: { readonly language: PageLanguage }) {
  const { stays } = followTextsFor(language).erase;
  return (
    <>
      <h2>{stays.title}</h2>
      <ul>
        {stays.list.map((text) => (
          <li>{messageText(language, text, { days: BACKUP_DAYS })}</li>
        ))}
      </ul>
    </>
  );
}
