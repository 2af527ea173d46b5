import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { AcceptedLog } from "../../../../shared/adapters/accepted-log.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import { aReference } from "../../../builders.ts";

const TIME = "2026-11-23T06:00:00.000Z";
const DAY = ["2026-11-23T00:00:00.000Z", "2026-11-24T00:00:00.000Z"] as const;

const line = (change: object = {}) => ({
  message: JSON.stringify({ level: "info", event: "inquiry-accepted", time: TIME, reference: aReference(), ...change }),
});

async function read() {
  const log = new AcceptedLog(new CloudWatchLogsClient({ region: "eu-central-1" }), "portal-logs");
  const found = [];
  for await (const acceptance of log.acceptances(...DAY)) found.push(acceptance);
  return found;
}

describe("the log of accepted inquiries", () => {
  it("tells each reference and when it was accepted", async () => {
    mockClient(CloudWatchLogsClient)
      .on(FilterLogEventsCommand)
      .resolves({ events: [line()] });
    expect(await read()).toEqual([{ reference: aReference(), acceptedAt: TIME }]);
  });

  it("is read to its last page, over empty ones", async () => {
    const logs = mockClient(CloudWatchLogsClient);
    logs.on(FilterLogEventsCommand).resolvesOnce({ events: [line()], nextToken: "a" });
    logs.on(FilterLogEventsCommand, { nextToken: "a" }).resolves({ events: [], nextToken: "b" });
    logs.on(FilterLogEventsCommand, { nextToken: "b" }).resolves({ events: [line({ reference: aReference(2) })] });
    expect((await read()).map(({ reference }) => reference)).toEqual([aReference(), aReference(2)]);
  });

  it("asks for one log group, from the beginning of the time to before its end", async () => {
    const logs = mockClient(CloudWatchLogsClient);
    logs.on(FilterLogEventsCommand).resolves({});
    await read();
    expect(logs.commandCalls(FilterLogEventsCommand)[0]?.args[0].input).toMatchObject({
      logGroupName: "portal-logs",
      startTime: Date.parse(DAY[0]),
      endTime: Date.parse(DAY[1]) - 1,
    });
  });

  it("passes over lines that only mention the event", async () => {
    const mentions = [{ message: "inquiry-accepted" }, line({ event: "request-failed" }), {}];
    mockClient(CloudWatchLogsClient).on(FilterLogEventsCommand).resolves({ events: mentions });
    expect(await read()).toEqual([]);
  });

  it("refuses to count an acceptance without a reference as nothing", async () => {
    mockClient(CloudWatchLogsClient)
      .on(FilterLogEventsCommand)
      .resolves({ events: [line({ reference: "x" })] });
    await expect(read()).rejects.toThrow(ContractError);
  });
});
