/** What was typed on another page, carried along in a form. */
import { type AskValues, keptFields } from "./ask-fields.ts";

/** Everything typed so far, but for the fields that the form shows itself. */
export function KeptFields({ values, shown = [] }: { readonly values: AskValues; readonly shown?: readonly string[] }) {
  return (
    <>
      {keptFields(values)
        .filter(([name]) => !shown.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
