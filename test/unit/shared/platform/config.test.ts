import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { deadLetterMap } from "../../../../shared/adapters/dead-letter-queues.ts";
import { topicQueueUrls } from "../../../../shared/adapters/topic-queues.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { environmentReader } from "../../../../shared/platform/config.ts";

const schema = z.object({
  INQUIRY_TABLE_NAME: z.string(),
  MAIL_QUEUE_URL: z.url(),
  DEAD_LETTER_QUEUES: deadLetterMap,
});

const DEAD_LETTERS = {
  "arn:aws:sqs:eu-central-1:000000000000:Mail": { url: "http://127.0.0.1/q", maxReceiveCount: 5 },
};

describe("a function's configuration", () => {
  it("is read from the environment, and nothing else of it", () => {
    const environment = {
      INQUIRY_TABLE_NAME: "inquiries",
      MAIL_QUEUE_URL: "https://sqs.example.org/mail",
      DEAD_LETTER_QUEUES: JSON.stringify(DEAD_LETTERS),
      AWS_SESSION_TOKEN: "token",
    };
    expect(environmentReader(schema)(environment)).toEqual({
      INQUIRY_TABLE_NAME: "inquiries",
      MAIL_QUEUE_URL: "https://sqs.example.org/mail",
      DEAD_LETTER_QUEUES: DEAD_LETTERS,
    });
  });

  it("names every variable that is missing or wrong, and repeats no value", () => {
    const environment = { MAIL_QUEUE_URL: "top-secret", DEAD_LETTER_QUEUES: "top-secret, and no JSON" };
    const read = () => environmentReader(schema)(environment);
    expect(read).toThrow(
      new Error("Missing or wrong environment variables: INQUIRY_TABLE_NAME, MAIL_QUEUE_URL, DEAD_LETTER_QUEUES"),
    );
  });

  it("is refused when a topic has no queue", () => {
    const { culture: _, ...urls } = Object.fromEntries(TOPIC_CODES.map((topic) => [topic, `https://sqs/${topic}`]));
    const read = environmentReader(z.object({ TOPIC_QUEUE_URLS: topicQueueUrls }));
    expect(() => read({ TOPIC_QUEUE_URLS: JSON.stringify(urls) })).toThrow("TOPIC_QUEUE_URLS.culture");
  });
});
