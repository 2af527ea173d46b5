/** The dialog of an action that needs more than a click, and what each asks. */
import type { ReactNode } from "react";
import { Dialog } from "../frame/dialog.tsx";
import { useTexts } from "../texts/texts.tsx";
import type { ActionFormProps } from "./action-form-props.ts";
import { EraseForm, ExtendForm, LinkAnswerForm, ReferForm, ResolveForm, TransferForm } from "./action-forms.tsx";
import type { AskingAction } from "./asking-action.ts";
import { ContactForm } from "./contact-form.tsx";
import { MergeForm } from "./merge-form.tsx";
import { UnmergeForm } from "./unmerge-form.tsx";

const FORMS = {
  transfer: TransferForm,
  refer: ReferForm,
  extend: ExtendForm,
  merge: MergeForm,
  unmerge: UnmergeForm,
  "link-answer": LinkAnswerForm,
  "change-contact": ContactForm,
  erase: EraseForm,
  resolve: ResolveForm,
} as const satisfies Readonly<Record<AskingAction, (props: ActionFormProps) => ReactNode>>;

export function ActionDialog({ action, ...props }: ActionFormProps & { readonly action: AskingAction }) {
  const { actions } = useTexts();
  const Form = FORMS[action];
  return (
    <Dialog
      title={actions.names[action]}
      onClose={props.onClose}
      kind={action === "erase" || action === "resolve" ? "alertdialog" : "dialog"}
    >
      <p>{actions.explained[action]}</p>
      <Form {...props} />
    </Dialog>
  );
}
