/** A thousand inquiries with one victim's address, from two hundred networks: what comes of them in the victim's mailbox. */
import { describe, expect, it, vi } from "vitest";
import { deliverMail } from "../../../../functions/deliver-mail/deliver-mail.ts";
import { MAIL_BUDGET } from "../../../../shared/domain/mail.ts";
import { anInquiry } from "../../../builders.ts";
import { mailWorld } from "../deliver-mail/mail-world.ts";
import { aRequest, portalWorld } from "./portal-world.ts";

vi.setConfig({ testTimeout: 60_000 });

const POSTS = 1_000;
const NETWORKS = 200;
const VICTIM = "victim@example.org";

async function bombed() {
  const world = portalWorld();
  const statuses = [];
  for (let index = 0; index < POSTS; index += 1) {
    const body = JSON.stringify(aRequest({ contact: "answer", person: { email: VICTIM }, text: `Buy now ${index}` }));
    const init = { method: "POST", body, headers: { "content-type": "application/json" } };
    const from = { sourceIp: `198.51.100.${1 + (index % NETWORKS)}` };
    statuses.push((await world.request("/api/inquiries", init, from)).status);
  }
  return { ...world, statuses };
}

describe("mail-bombing through the acknowledgement", () => {
  it("is answered 202 or 429 a thousand times, and ends in three mails at most", async () => {
    const { statuses, submitted } = await bombed();
    expect(new Set(statuses)).toEqual(new Set([202]));
    const mails = mailWorld({ inquiry: anInquiry({ person: { email: VICTIM } }) });
    const inquiries = submitted();
    expect(new Set(inquiries.map(({ personKey }) => personKey)).size).toBe(1);
    for (const { reference } of inquiries) {
      await deliverMail({ reference, version: 1, kind: "acknowledgement" }, 0, mails.deps);
    }
    expect(mails.sent).toHaveLength(MAIL_BUDGET.perHour);
  });

  it("by another case of the address or a dozen more posts from each network gains nothing", async () => {
    const world = portalWorld();
    const keys = new Set<string | undefined>();
    for (const email of ["victim@example.org", "VICTIM@example.org", "Victim@EXAMPLE.org"]) {
      await world.post("/api/inquiries", aRequest({ contact: "answer", person: { email } }));
      keys.add(world.submitted().at(-1)?.personKey);
    }
    expect(keys.size).toBe(1);
    const statuses = [];
    for (let index = 0; index < 12; index += 1) {
      statuses.push(
        (await world.post("/api/inquiries", aRequest({ contact: "answer", person: { email: VICTIM } }))).status,
      );
    }
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
  });
});
