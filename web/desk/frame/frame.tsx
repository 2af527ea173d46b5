/** What is around every page: where one is, who one is, what can be done, and what has just happened. */
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Link, useLocation } from "wouter";
import type { Me } from "../../../shared/contracts/desk/operators.ts";
import { connection } from "../api/connection.ts";
import { useCommands } from "../commands/commands.ts";
import { useKeyboard } from "../commands/use-keyboard.ts";
import { UndoBar } from "../inquiry/undo-bar.tsx";
import { changeSettings } from "../settings/settings.ts";
import { useSettings } from "../settings/use-settings.ts";
import { useTexts } from "../texts/texts.tsx";
import { Announcements } from "./announce.tsx";
import { LazyHelp, LazyPalette } from "./lazy-dialogs.tsx";
import { Navigation } from "./navigation.tsx";
import { PersonMenu } from "./person-menu.tsx";

export function Frame({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const { frame } = useTexts();
  const [open, setOpen] = useState<"palette" | "help">();
  useKeyboard();
  useFrameCommands(setOpen);
  return (
    <>
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <header className="bar">
        <Link className="brand" href="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{frame.title}</span>
        </Link>
        <nav aria-label={frame.main}>
          <NavLink href="/">{frame.queue}</NavLink>
          <NavLink href="/search">{frame.search}</NavLink>
          <NavLink href="/call">{frame.call}</NavLink>
        </nav>
        <button className="quiet palette-button" type="button" onClick={() => setOpen("palette")}>
          {frame.palette} <kbd>Ctrl K</kbd>
        </button>
        <PersonMenu me={me} onHelp={() => setOpen("help")} />
      </header>
      <Offline />
      <div className="desk">
        <Navigation role={me.role} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <UndoBar />
      <Announcements />
      {open === "palette" && <LazyPalette onClose={() => setOpen(undefined)} />}
      {open === "help" && <LazyHelp onClose={() => setOpen(undefined)} />}
    </>
  );
}

function NavLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Link href={href} aria-current={path === href ? "page" : undefined}>
      {children}
    </Link>
  );
}

function useFrameCommands(open: (what: "palette" | "help") => void): void {
  const { commands } = useTexts();
  const { singleKeys } = useSettings();
  const [, go] = useLocation();
  useCommands([
    { id: "palette", label: commands.palette, keys: "Mod+k", run: () => open("palette") },
    { id: "help", label: commands.help, keys: "?", run: () => open("help") },
    { id: "queue", label: commands.queue, keys: "g q", run: () => go("/") },
    { id: "mine", label: commands.mine, keys: "g m", run: () => go("/?assignee=me") },
    { id: "call", label: commands.call, keys: "g c", run: () => go("/call") },
    { id: "search", label: commands.search, keys: "/", run: () => go("/search") },
    {
      id: "single-keys",
      label: singleKeys ? commands.keysOff : commands.keysOn,
      run: () => changeSettings({ singleKeys: !singleKeys }),
    },
  ]);
}

function Offline() {
  const { frame } = useTexts();
  const isReachable = useSyncExternalStore(connection.subscribe, connection.isReachable);
  return (
    <div role="status">
      {!isReachable && (
        <p className="notice offline">
          <span className="spinner" aria-hidden="true" />
          {frame.offline}
        </p>
      )}
    </div>
  );
}
