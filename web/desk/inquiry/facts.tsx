/** What is known of the inquiry and its person, beside the conversation. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import { topicLabel } from "../format/names.ts";
import { date, dateTime } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { AllFiles } from "./files.tsx";
import { Guesses } from "./guesses.tsx";
import { Limits } from "./limits.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { Part } from "./part.tsx";

export function Facts() {
  const { inquiry: texts } = useTexts();
  const { inquiry } = useOpenInquiry();
  return (
    <aside className="facts-column" aria-label={texts.facts}>
      <Limits />
      <Guesses />
      <Person />
      <AllFiles />
      {inquiry.mails.length > 0 && <Mails />}
      {inquiry.earlier.length > 0 && <Earlier />}
    </aside>
  );
}

function Person() {
  const { inquiry } = useOpenInquiry();
  const { inquiry: texts, channels, contacts } = useTexts();
  const [language] = useLanguage();
  const { name, email, phone } = inquiry.person;
  return (
    <Part title={texts.person}>
      <dl>
        {name !== undefined && <Fact term={texts.name}>{name}</Fact>}
        {email !== undefined && (
          <Fact term={texts.email}>
            {email} <small>{inquiry.addressProven ? texts.proven : texts.notProven}</small>
          </Fact>
        )}
        {phone !== undefined && <Fact term={texts.phone}>{phone}</Fact>}
        <Fact term={texts.contact}>{contacts[inquiry.contact]}</Fact>
        <Fact term={texts.channel}>{channels[inquiry.channel]}</Fact>
        <Fact term={texts.received}>{dateTime(language, inquiry.receivedAt)}</Fact>
        <Fact term={texts.registered}>{date(language, inquiry.registeredOn)}</Fact>
      </dl>
    </Part>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

function Mails() {
  const { inquiry } = useOpenInquiry();
  const { inquiry: texts, kindsOfMail, statesOfMail } = useTexts();
  const [language] = useLanguage();
  const kinds: ReadonlyMap<string, string> = new Map(Object.entries(kindsOfMail));
  return (
    <Part title={texts.mails}>
      <ul className="mails">
        {inquiry.mails.map(({ version, kind, state, at }) => (
          <li key={`${version}-${kind}`} className={`mail ${state}`}>
            <span>{kinds.get(kind) ?? kind}</span> <b>{statesOfMail[state]}</b>{" "}
            {at !== undefined && <small>{dateTime(language, at)}</small>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Earlier() {
  const { inquiry } = useOpenInquiry();
  const { inquiry: texts, statuses } = useTexts();
  const [language] = useLanguage();
  return (
    <Part title={texts.earlier}>
      <ul>
        {inquiry.earlier.map(({ reference, topic, status, receivedAt }) => (
          <li key={reference}>
            <Link href={`/inquiries/${reference}`}>{reference}</Link>{" "}
            <small>
              {topicLabel(language, topic)} · {statuses[status]} · {date(language, receivedAt)}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  );
}
