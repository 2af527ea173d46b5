/** A text in the three languages of the registries. */
export type Trilingual = { readonly kk: string; readonly ru: string; readonly en: string };
