/** The proof page: many inquiries came from this network, so a device does some work, or the inquiry waits a while. */
import type { ProofChallenge } from "../../shared/contracts/proof-of-work.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import type { AskValues } from "./ask-fields.ts";
import { KeptFields } from "./kept-fields.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { TRAP_FIELD } from "./trap.tsx";

type ProofProps = {
  readonly frame: Frame;
  readonly values: AskValues;
  readonly idempotencyKey: string;
  /** When the check page was made, and what stood in its hidden field. */
  readonly opened: string;
  readonly trap: string;
  readonly challenge: ProofChallenge;
  /** Paths of the script that solves it, and of the worker that the script starts. */
  readonly scripts: { readonly script: string; readonly worker: string };
};

const FORM = "proof";

/** Sends itself once the device has solved the challenge; its button sends without, and the inquiry waits. */
export function ProofPage({ frame, values, idempotencyKey, opened, trap, challenge, scripts }: ProofProps) {
  const { language } = frame;
  const { proof } = textsFor(language);
  const { salt, challenge: wanted, signature, maxnumber } = challenge;
  const data = {
    "data-salt": salt,
    "data-challenge": wanted,
    "data-signature": signature,
    "data-max": String(maxnumber),
    "data-worker": scripts.worker,
  };
  return (
    <Layout frame={frame} title={proof.title} languages={{ path: (other) => `/${other}/inquiries`, form: FORM }}>
      <h1>{proof.title}</h1>
      <p class="lead">{proof.lead}</p>
      <div class="note" role="status" hidden data-proof-working>
        <p>{proof.working}</p>
        <progress aria-label={proof.working}></progress>
      </div>
      <h2>{proof.wait.title}</h2>
      <p>{proof.wait.text}</p>
      {values.contact !== "none" && <p>{proof.wait.mailed}</p>}
      <form id={FORM} method="post" action={`/${language}/inquiries`} {...data}>
        <KeptFields language={language} values={values} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <input type="hidden" name="opened" value={opened} />
        <input type="hidden" name={TRAP_FIELD} value={trap} />
        <input type="hidden" name="proof" value="" />
        <button class="secondary" type="submit" name="waits" value="yes">
          {proof.send}
        </button>
      </form>
      <script src={scripts.script} defer></script>
    </Layout>
  );
}
