/**
 * How somebody likes the desk: language, light or dark, single keys. It lies in one cookie of this browser
 * (a year, this site only): nothing of an inquiry, nothing that the server would need.
 */

export const DESK_LANGUAGES = ["kk", "ru", "en"] as const;
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export type Settings = {
  readonly language: DeskLanguage;
  readonly theme: Theme;
  /** Commands of one key can be turned off (WCAG 2.2, 2.1.4): who dictates or types by accident sets none off. */
  readonly singleKeys: boolean;
};

const COOKIE = "desk-settings";
const YEAR_SECONDS = 31_536_000;

const listeners = new Set<() => void>();
let settings: Settings | undefined;

export const settingsStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): Settings => {
    settings ??= readSettings(document.cookie, navigator.languages);
    return settings;
  },
};

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settingsStore.current(), ...change };
  const value = encodeURIComponent(JSON.stringify(settings));
  // The Cookie Store API is not in every browser that the desk is opened in.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${COOKIE}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Strict`;
  applyTheme(settings.theme);
  for (const listener of listeners) listener();
}

/** Light or dark by the system, unless somebody chose. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Settings from the cookies of this browser; what is missing or broken is as at first: the state language leads. */
export function readSettings(cookies: string, browserLanguages: readonly string[]): Settings {
  const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookies)?.[1];
  const kept = value === undefined ? undefined : parsed(value);
  return {
    language: oneOf(DESK_LANGUAGES, field(kept, "language")) ?? languageOf(browserLanguages),
    theme: oneOf(THEMES, field(kept, "theme")) ?? "system",
    singleKeys: field(kept, "singleKeys") !== false,
  };
}

const languageOf = (browserLanguages: readonly string[]): DeskLanguage =>
  browserLanguages.map((tag) => oneOf(DESK_LANGUAGES, tag.slice(0, 2))).find((tag) => tag !== undefined) ?? "kk";

function parsed(value: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(value));
  } catch {
    return undefined;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((one) => one === value);
