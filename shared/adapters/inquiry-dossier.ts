/** Everything that lies in an inquiry's partition, in one query: what the desk's page of an inquiry is made of. */
import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { FilePlace } from "../domain/attachment.ts";
import type { Draft } from "../domain/desk/draft.ts";
import type { OperatorId } from "../domain/desk/operator.ts";
import type { Entry } from "../domain/entry.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import { isMailKind, type MailKind, type MailState } from "../domain/mail.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { draftFromItem } from "./drafts.ts";
import { entryFromItem } from "./entry-item.ts";
import { placeFromItem } from "./file-places.ts";
import { type Item, identityFromItem, inquiryFromItem, inquiryPartition } from "./inquiry-item.ts";
import { mailFromItem } from "./mail-ledger.ts";

/** A mail as the ledger has it; `at` is when it was last attempted, ISO 8601, UTC. */
export type MailLine = {
  readonly version: number;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly at?: string;
};

/** An inquiry with all that is kept of it. */
export type Dossier = {
  readonly inquiry: Inquiry;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly places: readonly FilePlace[];
  readonly mails: readonly MailLine[];
  /** By whose they are. */
  readonly drafts: ReadonlyMap<OperatorId, Draft>;
};

/** Reads whole partitions of the inquiry table. What it costs depends on the one inquiry, never on how many there are. */
export class InquiryDossiers {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * The inquiry as it stands now (a consistent read). Its items are read page by page, so a history of more than a
   * megabyte could be read across a change; whoever changes it is told so by its version.
   * @returns undefined if it is not there, or has been erased
   */
  async find(reference: Reference): Promise<Dossier | undefined> {
    const items = new Map<string, Item>();
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          KeyConditionExpression: `${TABLE_KEYS.partition} = :inquiry`,
          ExpressionAttributeValues: { ":inquiry": { S: inquiryPartition(reference) } },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      for (const item of page.Items ?? []) items.set(item[TABLE_KEYS.sort]?.S ?? "", item);
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    const snapshot = items.get(SORT_KEYS.inquiry);
    if (snapshot === undefined || identityFromItem(snapshot).erased === true) return undefined;
    return dossierOf(snapshot, items);
  }
}

function dossierOf(snapshot: Item, items: ReadonlyMap<string, Item>): Dossier {
  const inquiry = inquiryFromItem(snapshot);
  const under = (prefix: string) =>
    [...items]
      .filter(([sort]) => sort.startsWith(prefix))
      .map(([sort, item]) => [sort.slice(prefix.length), item] as const);
  const entries = under(SORT_KEYS.entryPrefix).map(([, item]) => entryFromItem(item));
  return {
    inquiry,
    // A change that fell between two pages of the read is left for the next look.
    entries: entries.filter(({ version }) => version <= inquiry.version),
    places: under(SORT_KEYS.filePrefix).map(([, item]) => placeFromItem(item)),
    mails: under(SORT_KEYS.mailPrefix).flatMap(([rest, item]) => mailLine(rest, item)),
    drafts: new Map(under(SORT_KEYS.draftPrefix).flatMap(([operator, item]) => draftOf(operator, item))),
  };
}

function draftOf(operator: OperatorId, item: Item): readonly [OperatorId, Draft][] {
  const draft = draftFromItem(item);
  return draft === undefined ? [] : [[operator, draft]];
}

/** @param rest of the sort key: `<version>#<kind>` */
function mailLine(rest: string, item: Item): readonly MailLine[] {
  const [version = "", kind = ""] = rest.split("#", 2);
  if (!isMailKind(kind)) return [];
  const { state, attemptedAt } = mailFromItem(item);
  return [{ version: Number(version), kind, state, ...(attemptedAt === undefined ? {} : { at: attemptedAt }) }];
}
