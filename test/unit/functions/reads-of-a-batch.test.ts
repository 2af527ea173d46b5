/** How many calls of DynamoDB it takes to begin with a batch: one for what all of its records need first. */
import { BatchGetItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import type { DeliverDeps } from "../../../functions/deliver-mail/deliver-deps.ts";
import { deliverMail } from "../../../functions/deliver-mail/deliver-mail.ts";
import { documentOf } from "../../../functions/index-text/index-text.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import { itemsReader } from "../../../shared/adapters/read-items-together.ts";
import { NotYetThereError } from "../../../shared/domain/errors.ts";
import { aReference } from "../../builders.ts";

const TABLE = "inquiries";
const REFERENCES = [aReference(1), aReference(2), aReference(3)];

/** A table with nothing in it. */
function emptyTable() {
  const client = new DynamoDBClient({ region: "eu-central-1" });
  const table = mockClient(client);
  table.on(BatchGetItemCommand).resolves({ Responses: { [TABLE]: [] } });
  const read = itemsReader(client, TABLE);
  const keys = () =>
    table.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input.RequestItems?.[TABLE]?.Keys);
  return { keys, inquiries: new InquiryStore(client, TABLE, read), ledger: new MailLedger(client, TABLE, read) };
}

describe("a batch", () => {
  it("of mails reads all their lines in the ledger and their inquiries in one call", async () => {
    const { keys, inquiries, ledger } = emptyTable();
    const deps = { inquiries, ledger } as unknown as DeliverDeps;
    const mails = REFERENCES.map((reference) => ({ reference, version: 1, kind: "acknowledgement" }) as const);
    const outcomes = await Promise.all(
      mails.map((mail) => deliverMail(mail, 0, deps).catch((error: unknown) => error)),
    );
    expect(outcomes).toEqual(mails.map(() => expect.any(NotYetThereError)));
    expect(keys()).toEqual([expect.objectContaining({ length: 6 })]);
  });

  it("of inquiries to search reads all of them with their openings in one call", async () => {
    const { keys, inquiries } = emptyTable();
    const deps = { inquiries, addressKeys: { current: async () => ({ value: "key" }) }, now: () => "" };
    const outcomes = await Promise.all(
      REFERENCES.map((each) => documentOf(each, deps).catch((error: unknown) => error)),
    );
    expect(outcomes).toEqual(REFERENCES.map(() => expect.any(NotYetThereError)));
    expect(keys()).toEqual([expect.objectContaining({ length: 6 })]);
  });
});
