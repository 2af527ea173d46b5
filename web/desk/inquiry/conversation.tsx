/** What was said and done, oldest first; what is in Kazakh can be read in another alphabet. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { inquiryQuery } from "../api/inquiries.ts";
import { useCommands } from "../commands/commands.ts";
import { useTexts } from "../texts/texts.tsx";
import { Entry } from "./entry.tsx";
import { KAZAKH_SCRIPTS } from "./kazakh-scripts.ts";
import { OpenInquiryContext, useOpenInquiry } from "./open-inquiry.ts";
import { ReadingScriptContext } from "./written-text.tsx";

export function Conversation() {
  const { inquiry } = useOpenInquiry();
  const { conversation } = useTexts();
  const [script, setScript] = useState<KazakhScript>();
  const written = inquiry.routing?.textScript;
  const isKazakh = inquiry.routing?.textLanguage === "kk" || inquiry.language.startsWith("kk-");
  return (
    <section aria-label={conversation.label}>
      {isKazakh && <ScriptSwitch written={written} script={script} onChange={setScript} />}
      <ReadingScriptContext value={script}>
        {inquiry.merged.map((reference) => (
          <JoinedHistory key={reference} reference={reference} />
        ))}
        <History entries={inquiry.entries} />
      </ReadingScriptContext>
    </section>
  );
}

function History({ entries }: Pick<DeskInquiry, "entries">) {
  return (
    <ol className="conversation">
      {entries.map((entry) => (
        <Entry key={entry.version} entry={entry} />
      ))}
    </ol>
  );
}

/** What was said in an inquiry that was joined to this one: it is answered here. Without the right to see it, nothing. */
function JoinedHistory({ reference }: { readonly reference: string }) {
  const open = useOpenInquiry();
  const { data } = useQuery(inquiryQuery(reference));
  const { joined } = useTexts();
  if (data === undefined) return null;
  return (
    <details className="joined-history" open>
      <summary>
        {joined.from} {reference}
      </summary>
      <OpenInquiryContext value={{ ...open, inquiry: data }}>
        <History entries={data.entries} />
      </OpenInquiryContext>
    </details>
  );
}

type SwitchProps = {
  readonly written: string | undefined;
  readonly script: KazakhScript | undefined;
  readonly onChange: (script: KazakhScript | undefined) => void;
};

/** One key to the alphabet that most read: Cyrillic, and from Cyrillic the Arabic one. */
function ScriptSwitch({ written, script, onChange }: SwitchProps) {
  const { conversation, commands, scripts } = useTexts();
  const other = written === "Cyrl" ? "Arab" : "Cyrl";
  useCommands([
    {
      id: "convert",
      label: commands.convert,
      keys: "t",
      run: () => onChange(script === undefined ? other : undefined),
    },
  ]);
  return (
    <fieldset className="switch scripts">
      <legend>
        {conversation.readIn} <kbd>t</kbd>
      </legend>
      <label>
        <input type="radio" name="script" checked={script === undefined} onChange={() => onChange(undefined)} />
        {conversation.asWritten}
      </label>
      {KAZAKH_SCRIPTS.filter((one) => one !== written).map((one) => (
        <label key={one}>
          <input type="radio" name="script" checked={script === one} onChange={() => onChange(one)} />
          {scripts[one]}
        </label>
      ))}
    </fieldset>
  );
}
