/** Who is signed in, how they like the desk, and how they leave it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from "react";
import type { Me } from "../../../shared/contracts/desk/operators.ts";
import { isAway } from "../../../shared/domain/desk/capacity.ts";
import { addDays } from "../../../shared/domain/local-date.ts";
import { meQuery } from "../api/queue.ts";
import { request, tell } from "../api/request.ts";
import { day, today } from "../format/times.ts";
import { useNow } from "../format/use-now.ts";
import { changeSettings, DESK_LANGUAGES, THEMES } from "../settings/settings.ts";
import { useSettings } from "../settings/use-settings.ts";
import { session } from "../sign-in/session.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { announce } from "./announce.tsx";
import { fieldsOf } from "./fields-of.ts";
import { Trouble } from "./trouble.tsx";

/** In the languages themselves: who cannot read the interface still finds theirs. */
const NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

export function PersonMenu({ me, onHelp }: { readonly me: Me; readonly onHelp: () => void }) {
  const { frame, roles } = useTexts();
  const [language] = useLanguage();
  const fold = useRef<HTMLDetailsElement>(null);
  useClosing(fold);
  const { awayUntil = "" } = me;
  const isGone = isAway(me, new Date(useNow()).toISOString());
  return (
    <details className="person" ref={fold}>
      <summary>
        <span className="initial" aria-hidden="true">
          {me.name.charAt(0)}
        </span>
        <bdi>{me.name}</bdi> <small>{isGone ? frame.awayNow(day(language, awayUntil)) : roles[me.role]}</small>
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

/** Escape closes it, and so does going on elsewhere. */
function useClosing(fold: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const element = fold.current;
      if (element?.open !== true) return;
      const isElsewhere = event.target instanceof Node && !element.contains(event.target);
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      if (isEscape) element.querySelector("summary")?.focus();
      if (isEscape || (isElsewhere && event.type === "pointerdown")) element.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, [fold]);
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
  const save = useMutation({
    mutationFn: (body: Pick<Me, "awayUntil">) => request<Me>("me/absence", { method: "PUT", body }),
    onSuccess: (changed) => {
      client.setQueryData(meQuery.queryKey, changed);
      announce(frame.absenceSaved);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const awayUntil = fieldsOf(event.currentTarget)("awayUntil");
    save.mutate(awayUntil === "" ? {} : { awayUntil });
  };
  return (
    <form className="inline" onSubmit={submit}>
      <label>
        {frame.awayUntil}{" "}
        <input
          key={me.awayUntil}
          type="date"
          name="awayUntil"
          min={addDays(today(useNow()), 1)}
          defaultValue={me.awayUntil ?? ""}
        />
      </label>
      <button type="submit">{actions.save}</button>
      {save.error && <Trouble error={save.error} />}
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
