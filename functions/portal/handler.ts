/** HTTP API -> pages and JSON API of the compatriots' portal. */
import { randomBytes, randomUUID } from "node:crypto";
import { answerLibrary } from "../../shared/adapters/answer-library.ts";
import { AttachmentLinks } from "../../shared/adapters/attachment-links.ts";
import { Budgets } from "../../shared/adapters/budgets.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { secretsManager } from "../../shared/adapters/clients/secrets-manager.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { EdgeGate } from "../../shared/adapters/edge-gate.ts";
import { FilePlaces } from "../../shared/adapters/file-places.ts";
import { HeldInquiries } from "../../shared/adapters/held-inquiries.ts";
import { InquiryErasure } from "../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { KeyRing } from "../../shared/adapters/key-ring.ts";
import { Nonces } from "../../shared/adapters/nonces.ts";
import { Bucket } from "../../shared/adapters/s3/bucket.ts";
import { SelfServedCounter } from "../../shared/adapters/self-served-counter.ts";
import { StatusLinks } from "../../shared/adapters/status-links.ts";
import { WorkQueue } from "../../shared/adapters/work-queue.ts";
import { httpHandler } from "../../shared/platform/http-event.ts";
import { createPortal } from "./app.ts";
import { readConfig } from "./config.ts";

const config = readConfig(process.env);

const keys = (secretId: string) => new KeyRing(secretsManager, secretId);

const portal = createPortal({
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  erasure: new InquiryErasure(dynamoDb, config.INQUIRY_TABLE_NAME),
  linkQueue: new WorkQueue(sqs, config.LINK_QUEUE_URL),
  intakeQueue: new WorkQueue(sqs, config.INTAKE_QUEUE_URL),
  heldQueue: new WorkQueue(sqs, config.HELD_QUEUE_URL),
  held: new HeldInquiries(dynamoDb, config.INQUIRY_TABLE_NAME),
  holdSeconds: config.HOLD_SECONDS,
  links: new StatusLinks(keys(config.LINK_KEY_SECRET_ID)),
  referenceKeys: keys(config.REFERENCE_KEY_SECRET_ID),
  addressKeys: keys(config.ADDRESS_KEY_SECRET_ID),
  nonces: new Nonces(dynamoDb, config.INQUIRY_TABLE_NAME),
  budgets: new Budgets(dynamoDb, { name: config.INQUIRY_TABLE_NAME, factor: config.BUDGET_FACTOR }),
  library: answerLibrary,
  selfServed: new SelfServedCounter(dynamoDb, config.INQUIRY_TABLE_NAME),
  dataRegion: config.AWS_REGION,
  places: new FilePlaces(dynamoDb, config.INQUIRY_TABLE_NAME),
  files: new AttachmentLinks(new Bucket(config.FILE_BUCKET_NAME, process.env)),
  // 128 bits, 22 symbols: shared/domain/attachment.ts.
  newFileId: () => randomBytes(16).toString("base64url"),
  now: () => new Date().toISOString(),
  newIdempotencyKey: () => randomUUID(),
});

export const handler = httpHandler(portal, new EdgeGate(keys(config.ORIGIN_KEY_SECRET_ID)));
