/** What was said and done, oldest first; the person's Kazakh can be read in another alphabet. */
import { useState } from "react";
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";
import { useCommands } from "../commands/commands.ts";
import { useTexts } from "../texts/texts.tsx";
import { Entry } from "./entry.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";
import { ReadingScriptContext } from "./person-text.tsx";

const SCRIPTS = ["Cyrl", "Latn", "Arab"] as const satisfies readonly KazakhScript[];

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
        <ol className="conversation">
          {inquiry.entries.map((entry) => (
            <Entry key={entry.version} entry={entry} />
          ))}
        </ol>
      </ReadingScriptContext>
    </section>
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
      {SCRIPTS.filter((one) => one !== written).map((one) => (
        <label key={one}>
          <input type="radio" name="script" checked={script === one} onChange={() => onChange(one)} />
          {scripts[one]}
        </label>
      ))}
    </fieldset>
  );
}
