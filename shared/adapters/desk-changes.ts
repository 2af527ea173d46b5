/** Changes that the desk makes: the inquiry, its entry and the line of the audit in one transaction. */
import type { AuditRecord } from "../domain/desk/audit.ts";
import type { Change } from "../domain/life.ts";
import type { MailId } from "../domain/mail.ts";
import { auditItem } from "./audit-trail.ts";
import type { InquiryStore } from "./inquiry-store.ts";

/** What is written with a change, or not at all. */
export type WithChange = {
  readonly audit?: AuditRecord | undefined;
  /** A mail that must not have been begun, and cannot be any more. */
  readonly cancels?: MailId | undefined;
};

/** The desk's writes to inquiries (inquiry-store.ts). */
export class DeskChanges {
  readonly #store: InquiryStore;

  constructor(store: InquiryStore) {
    this.#store = store;
  }

  /**
   * Makes changes of one inquiry or of several: all or none, and the line with them.
   * @throws VersionConflictError if somebody else changed one of them first
   * @throws ActionRefusedError `too-late` if the mail that is to be cancelled has been begun
   */
  async make(changes: readonly Change[], { audit, cancels }: WithChange): Promise<void> {
    await this.#store.appendAll(changes, {
      ...(audit === undefined ? {} : { items: [auditItem(audit)] }),
      ...(cancels === undefined ? {} : { cancels }),
    });
  }
}
