/** The frame of an action's form, and its fields. */
import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import type { DeskAction } from "../../../shared/domain/desk/desk-actions.ts";
import { type Fields, fieldsOf } from "../frame/fields-of.ts";
import { Trouble } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { useOpenInquiry } from "./open-inquiry.ts";

type FormProps = {
  readonly action: DeskAction;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly submit: (fields: Fields) => Promise<void>;
};

export function ActionForm({ action, children, onClose, submit }: FormProps) {
  const { actions } = useTexts();
  const { refusal } = useOpenInquiry();
  const [isSending, setSending] = useState(false);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const fields = fieldsOf(event.currentTarget);
    setSending(true);
    await submit(fields);
    setSending(false);
  };
  return (
    <form className="stacked" onSubmit={(event) => void send(event)}>
      {children}
      {refusal !== undefined && <Trouble error={refusal.error} />}
      <div className="buttons">
        {/* Not disabled: it would lose the focus, and with it Escape, which leaves the dialog. */}
        <button className={action === "erase" ? "dangerous" : "primary"} type="submit" aria-disabled={isSending}>
          {actions.names[action]}
        </button>
        <button type="button" onClick={onClose}>
          {actions.cancel}
        </button>
      </div>
    </form>
  );
}

type FieldProps = { readonly label: string; readonly hint?: string; readonly children: (id: string) => ReactNode };

/** A labelled field; its id ties both together. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <span className="hint">{hint}</span>}
      {children(id)}
    </div>
  );
}
