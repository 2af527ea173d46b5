import { describe, expect, it } from "vitest";
import { inquiryAccepted, inquiryView, topicsView } from "../../../../shared/contracts/inquiry-view.ts";
import { parseContract } from "../../../../shared/contracts/parse.ts";
import { problem } from "../../../../shared/contracts/problem.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { TOPIC_NAMES } from "../../../../shared/domain/topic-names.ts";
import { aReference } from "../../../builders.ts";
import { violations } from "./violations.ts";

const VIEW = {
  reference: aReference(),
  status: "assigned",
  topic: "citizenship",
  receivedAt: "2026-11-23T06:00:00.000Z",
  registeredOn: "2026-11-23",
  dueAt: "2026-12-14T13:00:00.000Z",
  updatedAt: "2026-11-23T06:00:00.000Z",
  conversation: [{ kind: "opened", from: "you", at: "2026-11-23T06:00:00.000Z", text: "Қалай аламын?" }],
  files: [],
};

describe("an inquiry as the person sees it", () => {
  it("tells status, dates and the conversation", () => {
    expect(parseContract(inquiryView, VIEW, "view")).toEqual(VIEW);
  });

  it("never tells what belongs to the desk", () => {
    const leaky = { ...VIEW, assignee: "operator-1", innerDueAt: VIEW.dueAt, requestHash: "x", person: {} };
    expect(parseContract(inquiryView, leaky, "view")).toEqual(VIEW);
  });

  it("is 'being registered' as long as it is not in the table", () => {
    const view = { reference: aReference(), status: "being-registered" };
    expect(parseContract(inquiryView, view, "view")).toEqual(view);
  });

  it.each([
    { ...VIEW, status: "lost" },
    { ...VIEW, conversation: [{ from: "operator" }] },
    { reference: aReference() },
  ])("is nothing else: %#", (view) => {
    expect(violations(inquiryView, view)).not.toEqual([]);
  });
});

describe("other answers", () => {
  it("to an accepted inquiry hold its reference and a link", () => {
    expect(
      violations(inquiryAccepted, { reference: aReference(), statusUrl: "https://ucc.example/kk/inquiries/x" }),
    ).toEqual([]);
    expect(violations(inquiryAccepted, { reference: aReference(), statusUrl: "not a link" })).toEqual([
      "/statusUrl wrong-format",
    ]);
  });

  it("about topics hold every topic of the registry in its languages", () => {
    const questions = [{ code: "kandas", kind: "yes-no", label: { en: "Do you?" } }];
    const topics = TOPIC_CODES.map((code) => {
      const { label } = TOPIC_NAMES[code];
      return { code, label, hint: label, questions };
    });
    expect(parseContract(topicsView, { topics }, "topics").topics).toEqual(topics);
  });

  it("that are problems name their kind, status and the fields that are wrong", () => {
    const answer = {
      type: "urn:ucc:problem:contract-violated",
      title: "Bad request",
      status: 400,
      errors: [{ pointer: "/text", code: "required", detail: "This field is needed" }],
    };
    expect(parseContract(problem, answer, "problem")).toEqual(answer);
    expect(violations(problem, { ...answer, status: "400" })).toEqual(["/status wrong-type"]);
  });
});
