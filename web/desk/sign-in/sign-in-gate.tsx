/** Lets nobody in who is not signed in, and keeps the page of somebody whose session ended. */
import { type ReactNode, useSyncExternalStore } from "react";
import { useTexts } from "../texts/texts.tsx";
import { type SessionStatus, session } from "./session.ts";

export function SignInGate({ children }: { readonly children: ReactNode }) {
  const status = useSyncExternalStore(session.subscribe, session.currentStatus);
  const isIn = status === "signed-in" || status === "ended";
  return isIn ? (
    <>
      {children}
      {status === "ended" && <SessionEnded />}
    </>
  ) : (
    <Waiting status={status} />
  );
}

function Waiting({ status }: { readonly status: SessionStatus }) {
  const { signIn } = useTexts();
  if (status === "handed-over") return <p className="gate">{signIn.handedOver}</p>;
  if (status !== "failed") return <p className="gate">{signIn.starting}</p>;
  return (
    <main className="gate">
      <h1>{signIn.failedTitle}</h1>
      <p>{signIn.failed}</p>
      <button className="primary" type="button" onClick={() => void session.leave("/")}>
        {signIn.again}
      </button>
    </main>
  );
}

/** Not a dialog: what is on the page can still be read and copied. */
function SessionEnded() {
  const { signIn } = useTexts();
  return (
    <section className="notice ended" role="alert">
      <p>
        <strong>{signIn.endedTitle}</strong> {signIn.ended}
      </p>
      <button className="primary" type="button" onClick={() => void session.signInAgain()}>
        {signIn.again}
      </button>
    </section>
  );
}
