/** A field that people do not see and programs fill in. It is a weak sign: whoever fills it in is asked for proof of work. */
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";

/** The name of the field: one that programs like to fill in, and that no browser fills in by itself. */
export const TRAP_FIELD = "homepage";

/** Hidden from everybody but text browsers, which are told to leave it empty. */
export function Trap({ language, value = "" }: { readonly language: PageLanguage; readonly value?: string }) {
  return (
    <div class="trap" aria-hidden="true">
      <label for={TRAP_FIELD}>{textsFor(language).proof.leaveEmpty}</label>
      <input id={TRAP_FIELD} name={TRAP_FIELD} value={value} tabindex={-1} autocomplete="off" />
    </div>
  );
}
