/** The interface's texts for components: one catalog at a time is loaded, the language can be switched at any moment. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { changeSettings, type DeskLanguage } from "../settings/settings.ts";
import { useSettings } from "../settings/use-settings.ts";
import type { DeskTexts } from "./kk.ts";

type Interface = { readonly language: DeskLanguage; readonly texts: DeskTexts };

const InterfaceContext = createContext<Interface | undefined>(undefined);

const CATALOGS = {
  kk: async () => (await import("./kk.ts")).KK,
  ru: async () => (await import("./ru.ts")).RU,
  en: async () => (await import("./en.ts")).EN,
} as const satisfies Readonly<Record<DeskLanguage, () => Promise<DeskTexts>>>;

export function TextsProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useSettings();
  const [loaded, setLoaded] = useState<Interface>();
  useEffect(() => {
    let isWanted = true;
    void CATALOGS[language]().then((texts) => {
      if (isWanted) setLoaded({ language, texts });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (loaded === undefined) return;
    document.documentElement.lang = loaded.language;
    document.title = loaded.texts.frame.title;
  }, [loaded]);
  return loaded && <InterfaceContext value={loaded}>{children}</InterfaceContext>;
}

function useInterface(): Interface {
  const current = useContext(InterfaceContext);
  if (current === undefined) throw new Error("TextsProvider is missing");
  return current;
}

export function useTexts(): DeskTexts {
  return useInterface().texts;
}

export function useLanguage(): readonly [DeskLanguage, (language: DeskLanguage) => void] {
  return [useInterface().language, (language) => changeSettings({ language })];
}
