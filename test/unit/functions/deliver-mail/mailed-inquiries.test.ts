import { describe, expect, it } from "vitest";
import { mailedInquiries } from "../../../../functions/deliver-mail/mailed-inquiries.ts";
import { writeMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, anInquirySubmitted, aReference } from "../../../builders.ts";

const DATA = anInquirySubmitted();
const BODY = writeMessage(INQUIRY_SUBMITTED, {
  id: DATA.reference,
  source: "portal",
  subject: DATA.reference,
  at: DATA.receivedAt,
  data: DATA,
});

const found = (stored: Inquiry | "erased" | undefined, held: { body: string } | undefined) =>
  mailedInquiries({ find: async () => stored }, { find: async () => held }).find(aReference());

describe("an inquiry to mail about", () => {
  it("is the one in the table, which waits no more", async () => {
    expect(await found(anInquiry(), { body: BODY })).toEqual(anInquiry());
  });

  it("is the one that waits, as it will be, with its promised date", async () => {
    const { reference, person, dueAt } = anInquiry();
    expect(await found(undefined, { body: BODY })).toMatchObject({ reference, person, dueAt, waits: true });
  });

  it("is not brought back by its copy once it has been erased", async () => {
    expect(await found("erased", { body: BODY })).toBe("erased");
  });

  it("is not there when there is neither", async () => {
    expect(await found(undefined, undefined)).toBeUndefined();
  });
});
