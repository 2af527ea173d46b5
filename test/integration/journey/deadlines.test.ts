import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { anInquiry, aReference, aRequestHash } from "../../builders.ts";
import { waitFor } from "../../wait-for.ts";
import { FaultProxy, type OutgoingCall } from "../fault-proxy.ts";
import { aCentre, type Centre } from "../local-centre.ts";

let proxy: FaultProxy;
let centre: Centre;
beforeAll(async () => {
  proxy = await FaultProxy.start();
  centre = await aCentre({ endpointFor: proxy.endpointFor });
  proxy.killBy((functionName) => centre.stack.fn(functionName).kill());
});
afterAll(async () => {
  await centre.stop();
  await proxy.stop();
});

/** An inquiry whose inner date passed a minute ago, stored before anybody noticed. */
async function anOverdueInquiry(number: number): Promise<Reference> {
  const minuteAgo = new Date(Date.now() - 60_000).toISOString();
  const inquiry = anInquiry({
    reference: aReference(number),
    requestHash: aRequestHash(number),
    innerDueAt: minuteAgo,
    contact: "none",
  });
  const opening = {
    version: 1,
    at: inquiry.receivedAt,
    by: { role: "compatriot" },
    kind: "opened",
    text: "Сұрақ",
  } as const;
  await new InquiryStore(centre.dynamoDb, centre.tableName).create(inquiry, opening);
  return inquiry.reference;
}

/** A run of the watch; one that dies fails, as a schedule would see it. */
const watch = () => centre.stack.fireSchedule("watch-deadlines").catch(() => undefined);

async function notesOf(reference: Reference, of = "deadline"): Promise<unknown[]> {
  return (await centre.entries(reference)).filter(({ kind }) => kind === of);
}

describe("the deadline watch", () => {
  it("notes each limit that was missed once, in the inquiry's history and its snapshot", async () => {
    const reference = await anOverdueInquiry(1);
    await watch();
    await watch();
    expect(await notesOf(reference)).toMatchObject([{ dueState: "missed" }]);
    expect(await notesOf(reference, "pass-on-due")).toMatchObject([{ dueState: "missed" }]);
    expect(await centre.inquiry(reference)).toMatchObject({ version: 3, dueState: "missed", passOnState: "missed" });
  });

  it("notes it once when its process dies at any call of the topic's look, before or after", {
    timeout: 300_000,
  }, async () => {
    const isOfTopic = ({ functionName, body }: OutgoingCall) =>
      functionName === "watch-deadlines" && /citizenship|INQUIRY#/.test(body);
    const before = proxy.calls.length;
    await anOverdueInquiry(2);
    await watch();
    const steps = proxy.calls.slice(before).filter(isOfTopic).length;
    expect(steps).toBeGreaterThan(8);
    let number = 10;
    for (let step = 1; step <= steps; step += 1) {
      for (const moment of ["die-before", "die-after"] as const) {
        number += 1;
        const reference = await anOverdueInquiry(number);
        let met = 0;
        proxy.decideBy((call) => {
          if (isOfTopic(call)) met += 1;
          return isOfTopic(call) && met === step ? moment : "pass";
        });
        await watch();
        proxy.calm();
        await waitFor(`the note of ${reference} after ${moment} at call ${step}`, async () => {
          await watch();
          return (await notesOf(reference)).length > 0;
        });
        expect(await notesOf(reference)).toHaveLength(1);
      }
    }
  });
});
