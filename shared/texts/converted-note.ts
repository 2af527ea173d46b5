/** Under pages in Kazakh that was converted by machine: no such text may pass for the original. */
import type { KAZAKH_NAMES } from "./kazakh-names.ts";

/** "This text was converted from Cyrillic by a computer. Where the two differ, the Cyrillic text holds." */
export const CONVERTED_NOTES = {
  "kk-Latn":
    "Būl mätın kirill jazuynan kompiutermen köşırıldı. Aiyrmaşylyq bolsa, kirill jazuyndağy mätın negızge alynady.",
  "kk-Arab":
    "بۇل ءماتىن كيريل جازۋىنان كومپيۋتەرمەن كوشىرىلدى. ايىرماشىلىق بولسا، كيريل جازۋىنداعى ءماتىن نەگىزگە الىنادى.",
} as const satisfies Readonly<Record<keyof typeof KAZAKH_NAMES, string>>;
