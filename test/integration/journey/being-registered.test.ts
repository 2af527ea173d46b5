import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeadLetterStore } from "../../../shared/adapters/dead-letter-store.ts";
import { waitFor } from "../../wait-for.ts";
import { FaultProxy } from "../fault-proxy.ts";
import { type Accepted, aCentre, aQuestion, type Centre, openStatusLink, settled } from "../local-centre.ts";

let proxy: FaultProxy;
let centre: Centre;
beforeAll(async () => {
  proxy = await FaultProxy.start();
  centre = await aCentre({ endpointFor: proxy.endpointFor });
});
afterAll(async () => {
  await centre.stop();
  await proxy.stop();
});

const REFUSED = {
  status: 400,
  contentType: "application/x-amz-json-1.0",
  body: JSON.stringify({ __type: "com.amazonaws.sqs#InvalidMessageContents", message: "refused by the test" }),
} as const;

/** What the person's link tells, by the JSON API and as a page. */
async function told({ reference, statusUrl }: Accepted): Promise<{ status: string; page: string }> {
  const secret = new URL(statusUrl).searchParams.get("key") ?? "";
  const answer = await fetch(`${centre.stack.portalUrl}/api/inquiries/${reference}`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  const { status } = (await answer.json()) as { status: string };
  return { status, page: await openStatusLink(statusUrl) };
}

describe("the status link of an inquiry that is not stored yet", () => {
  it("says that it was received and is being registered, also while it lies in a dead-letter queue", async () => {
    proxy.decideBy(({ functionName, service }) =>
      functionName === "route-inquiry" && service === "sqs" ? REFUSED : "pass",
    );
    const accepted = await centre.ask(aQuestion({ language: "en" }));
    const early = await told(accepted);
    expect(early.status).toBe("being-registered");
    expect(early.page).toContain("being registered");
    // The consumer cannot reach the dead-letter queue either, so SQS's own redrive has to take the message there.
    await waitFor("the dead letter", async () =>
      (await centre.deadLetters("Intake")).some(({ reference }) => reference === accepted.reference),
    );
    expect((await told(accepted)).status).toBe("being-registered");

    proxy.calm();
    const url = centre.stack.outputs["IntakeQueueUrl"] ?? "";
    const deadLetterUrl = centre.stack.outputs["IntakeDeadLetterQueueUrl"] ?? "";
    for await (const _ of new DeadLetterStore(centre.sqs, { url, deadLetterUrl }).sweep(() => "redrive"));
    await settled(centre, accepted.reference);
    expect((await told(accepted)).status).toBe("new");
  });

  it("answers alike to a wrong secret and a wrong reference", async () => {
    const { reference, statusUrl } = await centre.ask(aQuestion());
    await settled(centre, reference);
    const right = new URL(statusUrl);
    const wrongSecret = new URL(right);
    wrongSecret.searchParams.set("key", "1.AAAAAAAAAAAAAAAAAAAAAA");
    const wrongReference = new URL(right);
    wrongReference.pathname = right.pathname.replace(reference, "7K3M-Q9XD-2V4D");
    const answers = await Promise.all([wrongSecret, wrongReference].map((url) => fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one?.replaceAll(reference, "")).toBe(other?.replaceAll("7K3M-Q9XD-2V4D", ""));
  });
});
