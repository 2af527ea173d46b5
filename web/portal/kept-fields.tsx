/** What was typed on another page, carried along in a form. */
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { type AskValues, keptFields, PAGE_FIELD } from "./ask-fields.ts";

type KeptProps = {
  /** The page's. */
  readonly language: PageLanguage;
  readonly values: AskValues;
  readonly shown?: readonly string[];
};

/** Everything typed so far, but for the fields that the form shows itself. */
export function KeptFields({ language, values, shown = [] }: KeptProps) {
  return (
    <>
      <input type="hidden" name={PAGE_FIELD} value={language} />
      {keptFields(values)
        .filter(([name]) => !shown.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
