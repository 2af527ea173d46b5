import { DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Budgets } from "../../../../shared/adapters/budgets.ts";
import { listenToStdout } from "../platform/log-lines.ts";
import { pointSdkAt, scriptedServer, stayQuiet } from "./scripted-server.ts";

describe("a budget that cannot be counted", () => {
  it("lets the request through, tells the alarm, and logs nothing that was sent", async () => {
    const stdout = listenToStdout();
    const client = new DynamoDBClient({ region: "eu-central-1" });
    const answers = mockClient(client);
    onTestFinished(() => answers.restore());
    answers.on(UpdateItemCommand).rejects(new Error("table of digest-of-a-network is throttled"));
    const spending = await new Budgets(client, { name: "inquiries", factor: 1 }).spend(
      "inquiry",
      "digest-of-a-network",
    );
    expect(spending).toBe("within");
    expect(stdout.lines()).toMatchObject([
      { event: "budget-failed-open", kind: "inquiry", level: "error" },
      { BudgetFailedOpen: 1 },
    ]);
    expect(stdout.text()).not.toContain("digest-of-a-network");
  });

  it("keeps a person waiting for a second at most when DynamoDB hangs", async () => {
    const server = await scriptedServer(stayQuiet);
    pointSdkAt(vi.stubEnv, "DYNAMODB", server.url);
    const started = performance.now();
    const spending = await new Budgets(new DynamoDBClient({}), { name: "inquiries", factor: 1 }).spend("inquiry", "x");
    expect(spending).toBe("within");
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
