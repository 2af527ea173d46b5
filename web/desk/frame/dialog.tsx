/** A dialog: focus stays in it, Escape closes it, and it goes back to where it came from. */
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly kind?: "dialog" | "alertdialog";
  readonly className?: string;
};

export function Dialog({ title, onClose, children, kind = "dialog", className = "" }: Props) {
  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) onClose();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={kind === "dialog"} onOpenChange={onOpenChange}>
      <Modal className={`modal ${className}`}>
        <AriaDialog role={kind}>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
