/** What goes along with the form from page to page and nobody sees. */
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import type { Carried } from "./ask-fields.ts";
import { Trap } from "./trap.tsx";

type CarriedProps = { readonly language: PageLanguage; readonly carried: Carried };

/** The form's key, once it has one, and the field that people do not see. */
export function CarriedFields({ language, carried: { key, trap } }: CarriedProps) {
  return (
    <>
      {key !== "" && <input type="hidden" name="key" value={key} />}
      <Trap language={language} value={trap} />
    </>
  );
}
