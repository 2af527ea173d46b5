/** Keeps one draft on the server: one request at a time, each based on the one before, and never over another tab's text. */
import type { DraftView } from "../../../shared/contracts/desk/inquiry.ts";
import { type Draft, draftElsewhere } from "../api/drafts.ts";

/** How a draft is sent; `putDraft` of one inquiry. */
type Put = (draft: Draft, basedOn: string | undefined) => Promise<string | undefined>;

export class DraftKeeper {
  readonly #put: Put;
  /** What is known to stand on the server. */
  #known: Draft;
  /** `savedAt` of it. */
  #basedOn: string | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(put: Put, known: DraftView | undefined) {
    this.#put = put;
    this.#known = known ?? { text: "", kind: "reply" };
    this.#basedOn = known?.savedAt;
  }

  /** Without a text there is no draft, whatever it would have been. */
  isKept(draft: Draft): boolean {
    return draft.text === this.#known.text && (draft.text === "" || draft.kind === this.#known.kind);
  }

  /** Whether it was saved after all that is known here. */
  isNews({ savedAt }: DraftView): boolean {
    return savedAt > (this.#basedOn ?? "");
  }

  /** The next save goes over this one, which somebody has seen. */
  know(draft: DraftView): void {
    this.#known = draft;
    this.#basedOn = draft.savedAt;
  }

  /**
   * After whatever is being saved.
   * @returns the draft that was saved elsewhere meanwhile, which stays as it is
   */
  save(draft: Draft): Promise<DraftView | undefined> {
    const saving = this.#last.then(() => this.#saveNow(draft));
    this.#last = saving.catch(() => undefined);
    return saving;
  }

  async #saveNow(draft: Draft): Promise<DraftView | undefined> {
    if (this.isKept(draft)) return undefined;
    try {
      this.#basedOn = (await this.#put(draft, this.#basedOn)) ?? this.#basedOn;
      this.#known = draft;
      return undefined;
    } catch (error) {
      const other = draftElsewhere(error);
      if (other === undefined) throw error;
      if (other.text !== draft.text) return other;
      this.know(other);
      return this.#saveNow(draft);
    }
  }
}
