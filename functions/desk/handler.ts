/** HTTP API -> JSON API of the operators' desk. */
import { randomUUID } from "node:crypto";
import { AccessTokens } from "../../shared/adapters/access-tokens.ts";
import { answerLibrary } from "../../shared/adapters/answer-library.ts";
import { AttachmentLinks } from "../../shared/adapters/attachment-links.ts";
import { AuditTrail } from "../../shared/adapters/audit-trail.ts";
import { BoardStore } from "../../shared/adapters/board-store.ts";
import { cloudFormation } from "../../shared/adapters/clients/cloud-formation.ts";
import { cognito } from "../../shared/adapters/clients/cognito.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { secretsManager } from "../../shared/adapters/clients/secrets-manager.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { ColleagueNames } from "../../shared/adapters/colleague-names.ts";
import { DeadLetters } from "../../shared/adapters/dead-letters.ts";
import { DeskChanges } from "../../shared/adapters/desk-changes.ts";
import { DeskQueue } from "../../shared/adapters/desk-queue.ts";
import { Drafts } from "../../shared/adapters/drafts.ts";
import { EdgeGate } from "../../shared/adapters/edge-gate.ts";
import { InquiryDossiers } from "../../shared/adapters/inquiry-dossier.ts";
import { InquiryErasure } from "../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { KeyRing } from "../../shared/adapters/key-ring.ts";
import { LongestWaitingStore } from "../../shared/adapters/longest-waiting-store.ts";
import { OperatorAccounts } from "../../shared/adapters/operator-accounts.ts";
import { OperatorDirectory } from "../../shared/adapters/operator-directory.ts";
import { OperatorWork } from "../../shared/adapters/operator-work.ts";
import { PersonInquiries } from "../../shared/adapters/person-inquiries.ts";
import { Presences } from "../../shared/adapters/presences.ts";
import { itemsReader } from "../../shared/adapters/read-items-together.ts";
import { ReplyTemplates } from "../../shared/adapters/reply-templates.ts";
import { ReportEvents } from "../../shared/adapters/report-events.ts";
import { Bucket } from "../../shared/adapters/s3/bucket.ts";
import { SearchIndex } from "../../shared/adapters/search-index.ts";
import { SearchSegments } from "../../shared/adapters/search-segments.ts";
import { StatusLinks } from "../../shared/adapters/status-links.ts";
import { WorkQueue } from "../../shared/adapters/work-queue.ts";
import { httpHandler } from "../../shared/platform/http-event.ts";
import { createDesk } from "./app.ts";
import { readConfig } from "./config.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { deskRoutes } from "./routes.ts";

const config = readConfig(process.env);
const { INQUIRY_TABLE_NAME: table } = config;

const keys = (secretId: string) => new KeyRing(secretsManager, secretId);
const operators = new OperatorDirectory(dynamoDb, table);
// A page of the search and an operator's work look at twenty and more at once.
const inquiries = new InquiryStore(dynamoDb, table, itemsReader(dynamoDb, table));
const audit = new AuditTrail(dynamoDb, table);

const inquiriesOfTheDesk = {
  inquiries,
  dossiers: new InquiryDossiers(dynamoDb, table),
  changes: new DeskChanges(inquiries),
  erasure: new InquiryErasure(dynamoDb, table),
  persons: new PersonInquiries(dynamoDb, table, inquiries),
  work: new OperatorWork(dynamoDb, table, inquiries),
  queue: new DeskQueue(dynamoDb, table),
  presences: new Presences(dynamoDb, table),
  drafts: new Drafts(dynamoDb, table),
  files: new AttachmentLinks(new Bucket(config.FILE_BUCKET_NAME, process.env)),
};

const deps: DeskDeps = {
  ...inquiriesOfTheDesk,
  tokens: new AccessTokens({
    issuer: config.SIGN_IN_ISSUER,
    jwksUri: config.SIGN_IN_JWKS_URL,
    clientId: config.SIGN_IN_CLIENT_ID,
  }),
  signIn: {
    issuer: config.SIGN_IN_ISSUER,
    clientId: config.SIGN_IN_CLIENT_ID,
    authorizationEndpoint: config.SIGN_IN_AUTHORIZATION_ENDPOINT,
    tokenEndpoint: config.SIGN_IN_TOKEN_ENDPOINT,
    endSessionEndpoint: config.SIGN_IN_END_SESSION_ENDPOINT,
    scope: "openid",
  },
  operators,
  accounts: new OperatorAccounts(cognito, config.USER_POOL_ID),
  names: new ColleagueNames(operators),
  audit,
  auditLines: audit,
  intakeQueue: new WorkQueue(sqs, config.INTAKE_QUEUE_URL),
  links: new StatusLinks(keys(config.LINK_KEY_SECRET_ID)),
  portalUrl: config.PORTAL_URL,
  referenceKeys: keys(config.REFERENCE_KEY_SECRET_ID),
  addressKeys: keys(config.ADDRESS_KEY_SECRET_ID),
  newIdempotencyKey: () => randomUUID(),
  searchIndex: new SearchIndex(new SearchSegments(new Bucket(config.SEARCH_BUCKET_NAME, process.env)), Date.now),
  library: answerLibrary,
  templates: new ReplyTemplates(dynamoDb, table),
  board: new BoardStore(dynamoDb, table),
  longestWaiting: new LongestWaitingStore(dynamoDb, table),
  reportEvents: new ReportEvents(dynamoDb, table),
  deadLetters: new DeadLetters({ cloudFormation, sqs }, config.STACK_NAME),
  now: () => new Date().toISOString(),
};

export const handler = httpHandler(createDesk(deps, deskRoutes(deps)), new EdgeGate(keys(config.ORIGIN_KEY_SECRET_ID)));
