/** Asks for an inquiry to be made searchable anew, whenever words came to it, another topic took it, or it was erased. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_SEARCHABLE } from "../../shared/contracts/search-messages.ts";
import type { Reference } from "../../shared/domain/reference.ts";

/** What asking needs from outside. */
export type IndexDeps = {
  readonly indexQueue: {
    send(message: { readonly body: string; readonly reference: string; readonly group: string }): Promise<void>;
  };
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/** Safe to repeat: the inquiry is read anew each time. */
export async function askToIndex(reference: Reference, { indexQueue, now }: IndexDeps): Promise<void> {
  const message = { id: `${reference}_searchable`, source: "relay-changes", subject: reference, at: now() };
  const body = writeMessage(INQUIRY_SEARCHABLE, { ...message, data: { reference } });
  await indexQueue.send({ body, reference, group: reference });
}
