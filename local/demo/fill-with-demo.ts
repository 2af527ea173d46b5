/** `npm start -- --demo`: tells at the terminal how the demo goes into the local stack. */
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Presets, SingleBar } from "cli-progress";
import { LOCAL_CREDENTIALS } from "../aws-clients.ts";
import type { LocalStack } from "../local-stack.ts";
import { DEMO_INQUIRIES } from "./demo-inquiries.ts";
import { seedDemo } from "./seed-demo.ts";
import { seedTemplates } from "./seed-templates.ts";

/** Safe to repeat: what is there already stays as it is. */
export async function fillWithDemo(stack: LocalStack): Promise<void> {
  const { endpoints, region, outputs } = stack;
  const client = new DynamoDBClient({ region, endpoint: endpoints.dynamodb, credentials: LOCAL_CREDENTIALS });
  const tableName = outputs["InquiryTableName"] ?? "";
  const bar = new SingleBar({ format: "… demo {bar} {value}/{total}", clearOnComplete: true }, Presets.shades_classic);
  if (process.stdout.isTTY) bar.start(DEMO_INQUIRIES, 0);
  const seeding = seedDemo({
    client,
    tableName,
    addressKey: stack.secretValue("AddressKey"),
    now: new Date().toISOString(),
    onProgress: (done) => bar.update(done),
  });
  const [created] = await Promise.all([seeding, seedTemplates(client, tableName)]);
  bar.stop();
  client.destroy();
  // The board is counted once a minute; nobody who looks at a demo waits for that.
  await stack.fireSchedule("watch-deadlines");
  console.log(created === 0 ? "The demo is there already." : `… demo: ${created} inquiries, and what became of them`);
}
