import { describe, expect, it } from "vitest";
import { writeMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { letterOwner } from "../../../../shared/contracts/letter-owner.ts";
import { anInquirySubmitted, aReference } from "../../../builders.ts";

const MINE = aReference(1);
const ANOTHERS = aReference(2);

const submitted = writeMessage(INQUIRY_SUBMITTED, {
  id: MINE,
  source: "portal",
  subject: MINE,
  at: "2026-11-23T06:00:00.000Z",
  data: anInquirySubmitted({ reference: MINE, text: `As in ${ANOTHERS}: may I ask again?`, follows: ANOTHERS }),
});

const sesEvent = (eventType: string, tag: string) =>
  JSON.stringify({
    Type: "Notification",
    Message: JSON.stringify({
      eventType,
      mail: { tags: { mail: [tag] }, commonHeaders: { subject: `About ${ANOTHERS}` } },
    }),
  });

const KEY = `quarantine/${MINE}/abcDEF-_0123456789abcd`;

describe("whose a message is", () => {
  it.each([
    ["the subject, whatever its words and what it follows name", submitted],
    ["the subject, though nothing behind it can be read", JSON.stringify({ subject: MINE, data: 7 })],
    ["the tag of the mail that SES tells of", sesEvent("Delivery", `${MINE}_1_acknowledgement`)],
    ["the tag, though nobody here knows the event or the kind", sesEvent("Open", `${MINE}_1_of-tomorrow`)],
    ["the key of a file that has come", JSON.stringify({ detail: { object: { key: KEY } } })],
    ["the key of a file that was scanned", JSON.stringify({ detail: { s3ObjectDetails: { objectKey: KEY } } })],
  ])("is told by %s", (_, body) => {
    expect(letterOwner({ body })).toBe(MINE);
  });

  it("is told by the attribute beside it before all else, also where the body is broken", () => {
    expect(letterOwner({ reference: MINE, body: `{"text":"${ANOTHERS}` })).toBe(MINE);
    expect(letterOwner({ reference: MINE, body: JSON.stringify({ subject: ANOTHERS }) })).toBe(MINE);
    expect(letterOwner({ reference: "none", body: submitted })).toBe(MINE);
  });

  it.each([
    `{"subject":"${MINE}`,
    "null",
    `"${MINE}"`,
    JSON.stringify({ subject: "links", data: { text: MINE } }),
    JSON.stringify({ Message: MINE }),
    sesEvent("Send", "of another service"),
    JSON.stringify({ detail: { object: { key: `elsewhere/${MINE}/abcDEF-_0123456789abcd` } } }),
  ])("cannot be told of %s", (body) => {
    expect(letterOwner({ body })).toBeUndefined();
  });
});
