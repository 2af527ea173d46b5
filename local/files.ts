/** People's files on this machine: S3 with its checks, its events and the malware scan. */
import { bucketCorsRules } from "./bucket-cors.ts";
import { EventBridge } from "./event-bridge.ts";
import type { Foundation } from "./foundation.ts";
import { MalwareScan } from "./malware-scan.ts";
import { S3Front } from "./s3-front.ts";

export type Files = {
  /** Where functions and browsers find S3. */
  readonly url: string;
  /** The events of files wait, or go on. */
  readonly events: { hold(): void; release(): void };
  /** Tells again of what was waiting to be scanned when the last run ended. */
  restore(): Promise<void>;
};

/** Somebody else's S3 (AWS_ENDPOINT_URL_S3) is used as it is: its checks and its events are its own. */
export async function openFiles({
  options,
  region,
  template,
  emulators,
  clients,
  notice,
  undo,
}: Foundation): Promise<Files> {
  const events = new EventBridge(clients.sqs, template, region, notice);
  undo.add(() => events.stop());
  const given = process.env["AWS_ENDPOINT_URL_S3"];
  if (given !== undefined) return { url: given, events, restore: () => Promise.resolve() };
  const front = await S3Front.listen(options.ports?.files ?? 0);
  undo.add(() => front.stop());
  const scan = new MalwareScan(clients.s3, events, template, notice);
  const emulatorUrl = emulators.endpoints.s3;
  front.serve({ emulatorUrl, s3: clients.s3, cors: bucketCorsRules(template), scan, notice });
  return { url: front.url, events, restore: () => scan.restore() };
}
