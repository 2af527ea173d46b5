import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import {
  readStackOutputs,
  StackNotFoundError,
  StackOutputMissingError,
} from "../../../../shared/adapters/stack-outputs.ts";

function aStack(outputs: Readonly<Record<string, string>>) {
  const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
  const Stacks = [
    { StackName: "Ucc-test", CreationTime: new Date(0), StackStatus: "CREATE_COMPLETE" as const, Outputs },
  ];
  return mockClient(CloudFormationClient).on(DescribeStacksCommand).resolves({ Stacks });
}

const client = new CloudFormationClient({ region: "eu-central-1" });

describe("the outputs of a stack", () => {
  it("are found by their names", async () => {
    aStack({ PortalUrl: "https://ask.example.org" });
    expect((await readStackOutputs(client, "Ucc-test")).value("PortalUrl")).toBe("https://ask.example.org");
  });

  it("say which one is missing", async () => {
    aStack({});
    const outputs = await readStackOutputs(client, "Ucc-test");
    expect(() => outputs.value("PortalUrl")).toThrow(StackOutputMissingError);
  });

  it("name each work queue with its dead-letter queue, by name", async () => {
    aStack({ MailQueueUrl: "m", MailDeadLetterQueueUrl: "md", IntakeDeadLetterQueueUrl: "id", IntakeQueueUrl: "i" });
    expect((await readStackOutputs(client, "Ucc-test")).workQueues()).toEqual([
      { name: "Intake", url: "i", deadLetterUrl: "id" },
      { name: "Mail", url: "m", deadLetterUrl: "md" },
    ]);
  });

  it("are not there for a stack that does not exist, however CloudFormation says it", async () => {
    const absent = Object.assign(new Error("Stack with id Ucc-test does not exist"), { name: "ValidationError" });
    mockClient(CloudFormationClient).on(DescribeStacksCommand).rejectsOnce(absent).resolvesOnce({ Stacks: [] });
    await expect(readStackOutputs(client, "Ucc-test")).rejects.toThrow(StackNotFoundError);
    await expect(readStackOutputs(client, "Ucc-test")).rejects.toThrow(StackNotFoundError);
  });

  it("leave every other failure as it is", async () => {
    const denied = Object.assign(new Error("not authorized"), { name: "AccessDenied" });
    mockClient(CloudFormationClient).on(DescribeStacksCommand).rejects(denied);
    await expect(readStackOutputs(client, "Ucc-test")).rejects.toThrow("not authorized");
  });
});
