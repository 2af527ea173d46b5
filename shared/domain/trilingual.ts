/** A text in the three languages of the registries. */
export type Trilingual = { readonly kk: string; readonly ru: string; readonly en: string };

/**
 * A text in every language of pages and mails. Kazakh in Latin and in Arabic letters is converted from `kk`
 * (shared/texts/kazakh-names.ts).
 */
export type EveryLanguage = Trilingual & Readonly<Record<"zh" | "tr" | "mn" | "uz" | "de" | "fa", string>>;
