/** What the dialog of an action tells its form. */
export type ActionFormProps = {
  /** @param hasGone whether the inquiry is there no more */
  readonly onDone: (hasGone: boolean) => void;
  readonly onClose: () => void;
};
