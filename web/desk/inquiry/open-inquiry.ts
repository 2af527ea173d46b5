/** The inquiry that is open, for everything on its page, and the one way to change it. */
import { createContext, useContext } from "react";
import type { ConflictView, DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import type { DeskAction } from "../../../shared/domain/desk/desk-actions.ts";
import type { Change } from "../api/inquiries.ts";

/** A change that was refused because somebody was faster: what they did, and whether it shall be made all the same. */
export type Conflict = {
  /** Of the change, the last part of its route. */
  readonly path: string;
  readonly seen: ConflictView;
  readonly decide: (isSentAgain: boolean) => void;
};

/** A change that was refused, by the last part of its route, and why. */
export type Refusal = { readonly path: string; readonly error: unknown };

/** Routes of what is written; where it is refused is told where it was written. */
const WRITTEN = ["reply", "question", "note"];
export const isWritten = ({ path }: { readonly path: string }): boolean => WRITTEN.includes(path);

export type OpenInquiry = {
  readonly inquiry: DeskInquiry;
  /**
   * Makes a change to the inquiry as it is shown, or to the version that is given.
   * @returns the inquiry after it; undefined when it was refused; `refusal` says why
   */
  readonly change: (
    change: Omit<Change, "version"> & { readonly version?: number },
  ) => Promise<DeskInquiry | undefined>;
  readonly isChanging: boolean;
  /** Why the last change was refused, until another is tried or somebody has read it. */
  readonly refusal: Refusal | undefined;
  readonly forgetRefusal: () => void;
  readonly mayDo: (action: DeskAction) => boolean;
};

export const OpenInquiryContext = createContext<OpenInquiry | undefined>(undefined);

export function useOpenInquiry(): OpenInquiry {
  const open = useContext(OpenInquiryContext);
  if (open === undefined) throw new Error("No inquiry is open here");
  return open;
}
