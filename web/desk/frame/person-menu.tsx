/** Who is signed in, how they like the desk, and how they leave it. */
import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { Me } from "../../../shared/contracts/desk/operators.ts";
import { meQuery } from "../api/queue.ts";
import { request, tell } from "../api/request.ts";
import { changeSettings, DESK_LANGUAGES, THEMES } from "../settings/settings.ts";
import { useSettings } from "../settings/use-settings.ts";
import { session } from "../sign-in/session.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";

/** In the languages themselves: who cannot read the interface still finds theirs. */
const NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

export function PersonMenu({ me, onHelp }: { readonly me: Me; readonly onHelp: () => void }) {
  const { frame, roles } = useTexts();
  return (
    <details className="person">
      <summary>
        <span className="initial" aria-hidden="true">
          {me.name.charAt(0)}
        </span>
        <bdi>{me.name}</bdi> <small>{roles[me.role]}</small>
      </summary>
      <div className="menu">
        <Preferences />
        <Absence me={me} />
        <button type="button" onClick={onHelp}>
          {frame.help} <kbd>?</kbd>
        </button>
        <SignOut />
      </div>
    </details>
  );
}

function Preferences() {
  const { frame } = useTexts();
  const [language, setLanguage] = useLanguage();
  const { theme, singleKeys } = useSettings();
  return (
    <>
      <fieldset className="switch">
        <legend>{frame.language}</legend>
        {DESK_LANGUAGES.map((code) => (
          <label key={code} lang={code}>
            <input type="radio" name="language" checked={language === code} onChange={() => setLanguage(code)} />
            {NAMES[code]}
          </label>
        ))}
      </fieldset>
      <fieldset className="switch">
        <legend>{frame.theme}</legend>
        {THEMES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="theme"
              checked={theme === name}
              onChange={() => changeSettings({ theme: name })}
            />
            {frame.themes[name]}
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
        />
        {frame.singleKeys}
      </label>
    </>
  );
}

function Absence({ me }: { readonly me: Me }) {
  const { frame, actions } = useTexts();
  const client = useQueryClient();
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("awayUntil");
    const body = typeof day === "string" && day !== "" ? { awayUntil: day } : {};
    client.setQueryData(meQuery.queryKey, await request<Me>("me/absence", { method: "PUT", body }));
  };
  return (
    <form className="inline" onSubmit={(event) => void save(event)}>
      <label>
        {frame.awayUntil} <input key={me.awayUntil} type="date" name="awayUntil" defaultValue={me.awayUntil ?? ""} />
      </label>
      <button type="submit">{actions.save}</button>
    </form>
  );
}

function SignOut() {
  const { frame } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const everywhere = async () => {
    await tell("me/sign-out-everywhere", { method: "POST" });
    await session.signOut();
  };
  return (
    <>
      <button type="button" onClick={() => void session.signOut()}>
        {frame.signOut}
      </button>
      <button type="button" onClick={() => (isAsked ? void everywhere() : setAsked(true))}>
        {isAsked ? frame.signOutEverywhereSure : frame.signOutEverywhere}
      </button>
    </>
  );
}
