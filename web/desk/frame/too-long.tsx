/** A text that is too long says so while it is written, with the limit and by how much: nothing is cut off. */
import { type ComponentProps, type InputEvent, useState } from "react";
import { TEXT_MAX_CHARACTERS } from "../../../shared/domain/limits.ts";
import { charactersOver } from "../format/characters.ts";
import { useTexts } from "../texts/texts.tsx";

export function TooLong({ over }: { readonly over: number }) {
  const { problems } = useTexts();
  return (
    <div role="status">
      {over > 0 && <p className="notice warning">{problems.tooLong(TEXT_MAX_CHARACTERS, over)}</p>}
    </div>
  );
}

/** A field for a text; its form is not sent while the text is too long. */
export function LongText(props: Omit<ComponentProps<"textarea">, "onInput" | "maxLength">) {
  const { problems } = useTexts();
  const [over, setOver] = useState(0);
  const onInput = ({ currentTarget }: InputEvent<HTMLTextAreaElement>) => {
    const now = charactersOver(currentTarget.value);
    currentTarget.setCustomValidity(now === 0 ? "" : problems.tooLong(TEXT_MAX_CHARACTERS, now));
    setOver(now);
  };
  return (
    <>
      <textarea {...props} onInput={onInput} />
      <TooLong over={over} />
    </>
  );
}
