/** The text of a template. What looks like a placeholder and is none would go to people as it stands: it is pointed at. */
import { useState } from "react";
import { LongText } from "../frame/too-long.tsx";
import { Field } from "../inquiry/action-form.tsx";
import { unknownIn } from "../inquiry/insertion.ts";
import { useTexts } from "../texts/texts.tsx";

type Props = { readonly lang?: string; readonly defaultValue?: string };

export function TemplateText({ lang, defaultValue = "" }: Props) {
  const { templates } = useTexts();
  const [unknown, setUnknown] = useState(() => unknownIn(defaultValue));
  return (
    <>
      <Field label={templates.text}>
        {(id) => (
          <LongText
            id={id}
            name="text"
            dir="auto"
            lang={lang}
            rows={6}
            required
            defaultValue={defaultValue}
            onChange={({ target }) => setUnknown(unknownIn(target.value))}
          />
        )}
      </Field>
      <div role="status">
        {unknown.length > 0 && <p className="notice warning">{templates.unknown(unknown.join(", "))}</p>}
      </div>
    </>
  );
}
