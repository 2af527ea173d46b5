import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { type EraseDeps, eraseInquiry } from "../../../functions/erase-inquiry/erase-inquiry.ts";
import { AddressBook } from "../../../shared/adapters/address-book.ts";
import { InquiryErasure } from "../../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import { PersonInquiries } from "../../../shared/adapters/person-inquiries.ts";
import { readMessage } from "../../../shared/contracts/envelope.ts";
import { INQUIRY_ERASED, type InquiryErased } from "../../../shared/contracts/erasure-messages.ts";
import { receiptMail, receiptOf } from "../../../shared/domain/erasure.ts";
import { anInquiry } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "../adapters/inquiry-table.ts";

const AT = "2026-11-24T06:00:00.000Z";
const INQUIRY = anInquiry({ person: { email: "canary.address@example.org" } });
const { reference } = INQUIRY;
const letter = { messageId: "1", reference };
const CANARY = /Канарейка|example\.org|receipt/u;

/** Where a process dies: at its nth step, just before the world sees it or just after. */
type Death = { readonly step: number; readonly moment: "before" | "after" };

/** One process: every step it takes outwards is counted, and after its death nothing of it goes out any more. */
class Process {
  #steps = 0;
  #isDead = false;
  readonly #death: Death | undefined;

  constructor(death?: Death) {
    this.#death = death;
  }

  get steps(): number {
    return this.#steps;
  }

  async step<T>(take: () => Promise<T>): Promise<T> {
    if (this.#isDead) throw new Error("a dead process does nothing");
    this.#steps += 1;
    const isLast = this.#steps === this.#death?.step;
    if (isLast && this.#death?.moment === "before") this.#die();
    const result = await take();
    if (isLast) this.#die();
    return result;
  }

  #die(): never {
    this.#isDead = true;
    throw new Error("the process died");
  }
}

describeWithTable("an erasure whose process dies", () => {
  const { table, anotherClient } = inquiryTables();

  /** An erased inquiry with everything that one can leave, and eyes to see what is still there. */
  async function erased() {
    const { client, tableName } = await table();
    const inquiries = new InquiryStore(client, tableName);
    const ledger = new MailLedger(client, tableName);
    const erasure = new InquiryErasure(client, tableName);
    const by = { role: "compatriot" } as const;
    await inquiries.create(INQUIRY, { version: 1, at: AT, by, kind: "opened", text: "Канарейка" });
    const inquiry = await inquiries.append(INQUIRY, { kind: "message", text: "Канарейка тағы", at: AT, by });
    await ledger.move({ reference, version: 1, kind: "acknowledgement" }, "suppressed", { reason: "budget" });
    await erasure.begin(inquiry, { at: AT, receipt: receiptOf(inquiry) });
    const outside = { files: 2, letters: 1, mails: 0 };
    const receipt = receiptMail({ reference, version: inquiry.version, erasedAt: AT, linkVersion: 1 });
    return {
      ledger,
      erasure,
      outside,
      receipt,
      tableName,
      items: () => itemsOf(client, tableName),
    };
  }

  type Erased = Awaited<ReturnType<typeof erased>>;

  /** What one process has to work with: the real table behind its own client, and the rest as it is outside. */
  function depsOf({ tableName, outside }: Erased, life: Process, queue: InquiryErased[]) {
    const client = anotherClient();
    client.middlewareStack.add((next) => (call) => life.step(() => next(call)), { step: "initialize" });
    const inquiries = new InquiryStore(client, tableName);
    const deps: EraseDeps = {
      erasure: new InquiryErasure(client, tableName),
      ledger: new MailLedger(client, tableName),
      addresses: new AddressBook(client, tableName),
      personInquiries: new PersonInquiries(client, tableName, inquiries),
      files: {
        deleteAll: () =>
          life.step(async () => {
            const count = outside.files;
            outside.files = 0;
            return count;
          }),
      },
      deadLetters: [
        {
          sweep: async function* (decide) {
            while (outside.letters > 0) {
              if (decide(letter) === "leave") return;
              await life.step(async () => {
                outside.letters -= 1;
              });
              yield { letter, outcome: "discarded" };
            }
          },
        },
      ],
      queue: {
        send: ({ body }) => life.step(async () => void queue.push(readMessage(body, INQUIRY_ERASED).data)),
      },
      hopSeconds: 900,
      now: () => "2026-11-24T06:20:00.000Z",
    };
    return { deps, end: () => client.destroy() };
  }

  /** Goes on as the queue does: a message whose process died comes again. The confirming mail is sent after a look. */
  async function run(world: Erased, death?: Death): Promise<number> {
    const queue: InquiryErased[] = [{ reference, looks: 0 }];
    let life = new Process(death);
    for (let rounds = 0; queue.length > 0; rounds += 1) {
      if (rounds > 10) throw new Error("The erasure does not come to its end");
      const [message = { reference, looks: 0 }] = queue;
      const { deps, end } = depsOf(world, life, queue);
      const isDone = await eraseInquiry(message, deps).then(
        () => true,
        () => false,
      );
      end();
      if (isDone) queue.shift();
      else life = new Process();
      await mailGoesOut(world);
    }
    return life.steps;
  }

  /** deliver-mail's part: it begins the mail while that is wanted and has no line, so a lost line is a second mail. */
  async function mailGoesOut({ ledger, erasure, receipt, outside }: Erased): Promise<void> {
    const isWanted = (await erasure.find(reference))?.receipt !== undefined;
    if (!isWanted || (await ledger.find(receipt)) !== undefined) return;
    outside.mails += 1;
    await ledger.claim(receipt, undefined, { attemptId: "1", attemptedAt: AT, leaseUntil: AT, attempts: 1 });
    await ledger.move(receipt, "delivered");
  }

  it("ends erased, and has its mail begun once, whichever step it dies at, before or after", async () => {
    const steps = await run(await erased());
    expect(steps).toBeGreaterThan(10);
    const deaths = Array.from({ length: steps }, (_, index) => index + 1).flatMap((step): Death[] => [
      { step, moment: "before" },
      { step, moment: "after" },
    ]);
    for (const death of deaths) {
      const world = await erased();
      await run(world, death);
      const left = await world.items();
      const expected = { death, files: 0, letters: 0, mails: 1, items: 2 };
      expect({ death, ...world.outside, items: left.length }).toEqual(expected);
      expect(left.join()).not.toMatch(CANARY);
    }
  });
});

async function itemsOf(client: DynamoDBClient, TableName: string): Promise<string[]> {
  const items: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName }))
    items.push(...Items.map((item) => JSON.stringify(unmarshall(item))));
  return items;
}
