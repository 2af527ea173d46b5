/** What somebody asks by phone or at the counter, written down while they wait: every field in the order of the talk. */
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { Link } from "wouter";
import type { CallLogged, CallRequest } from "../../../shared/contracts/desk/actions.ts";
import { request } from "../api/request.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { CallFields } from "./call-fields.tsx";
import { callOf } from "./call-of.ts";
import { PersonLink } from "./person-link.tsx";

export function CallPage() {
  const { call } = useTexts();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [lacksEmail, setLacksEmail] = useState(false);
  const log = useMutation({
    // The same key for a repeat of the same form: pressed twice, it is registered once.
    mutationFn: (body: CallRequest) => request<CallLogged>("inquiries", { method: "POST", body, idempotencyKey: key }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = callOf(new FormData(event.currentTarget));
    const isReachable = body.contact === "none" || body.person.email !== undefined;
    setLacksEmail(!isReachable);
    if (isReachable) log.mutate(body);
  };
  const begin = () => {
    setKey(crypto.randomUUID());
    log.reset();
  };
  return (
    <div className="sheet">
      <PageHeading>{call.title}</PageHeading>
      {log.data === undefined ? (
        <form className="stacked" onSubmit={submit}>
          <p className="hint">{call.lead}</p>
          <CallFields emailProblem={lacksEmail ? call.emailNeeded : undefined} />
          {log.error && <Trouble error={log.error} />}
          <div className="buttons">
            <button className="primary" type="submit" disabled={log.isPending}>
              {call.send}
            </button>
          </div>
        </form>
      ) : (
        <Done logged={log.data} isMailed={log.variables.person.email !== undefined} onAnother={begin} />
      )}
    </div>
  );
}

type DoneProps = { readonly logged: CallLogged; readonly isMailed: boolean; readonly onAnother: () => void };

function Done({ logged: { reference, statusUrl }, isMailed, onAnother }: DoneProps) {
  const { call } = useTexts();
  return (
    <section className="stacked" role="status">
      <p>
        <strong>{call.done(reference)}</strong>
      </p>
      <PersonLink url={statusUrl} isMailed={isMailed} />
      <div className="buttons">
        <button className="primary" type="button" onClick={onAnother}>
          {call.another}
        </button>
        <Link href={`/inquiries/${reference}`}>{call.open}</Link>
      </div>
    </section>
  );
}
