/**
 * List prices in USD, us-east-1, and the physical floor of an inquiry. Seen in public pages of 2025 and 2026 or known
 * from AWS's price pages; check before quoting. README.md says what is left out.
 */

/** One million of each. */
const PER_MILLION = {
  /** HTTP API requests (AWS whitepaper on serverless cost). */
  apiRequest: 1,
  /** SQS standard requests; up to 64 KB and ten messages each (aws.amazon.com/sqs/pricing). */
  queueCall: 0.4,
  /** DynamoDB on demand, since November 2024 (aws.amazon.com/dynamodb/pricing/on-demand). */
  writeUnit: 0.625,
  readUnit: 0.125,
  /** Lambda requests (aws.amazon.com/lambda/pricing). */
  invocation: 0.2,
  /** SES: 0.10 a thousand mails (aws.amazon.com/ses/pricing). */
  mail: 100,
  /** SNS publishes; delivery to SQS is free (aws.amazon.com/sns/pricing). */
  publish: 0.5,
} as const;

/** Lambda on arm, a GB-second. */
const GIGABYTE_SECOND = 0.000_013_333_4;
/** CloudWatch Logs, ingestion of a GB. */
const LOG_GIGABYTE = 0.5;
/** DynamoDB standard storage, a GB and month. */
const STORED_GIGABYTE_MONTH = 0.25;
const STORED_MONTHS = 12;
const GIGABYTE = 1e9;

/** What one inquiry needs, or any number of them. */
export type Bill = {
  readonly apiRequests: number;
  readonly queueCalls: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly mails: number;
  readonly publishes: number;
  readonly logBytes: number;
  readonly storedBytes: number;
};

/** In USD for a million of what the bill is for; storage for a year. */
export function priceOfMillion(bill: Bill): number {
  return (
    bill.apiRequests * PER_MILLION.apiRequest +
    bill.queueCalls * PER_MILLION.queueCall +
    bill.writeUnits * PER_MILLION.writeUnit +
    bill.readUnits * PER_MILLION.readUnit +
    bill.invocations * PER_MILLION.invocation +
    bill.mails * PER_MILLION.mail +
    bill.publishes * PER_MILLION.publish +
    1e6 * bill.gigabyteSeconds * GIGABYTE_SECOND +
    ((1e6 * bill.logBytes) / GIGABYTE) * LOG_GIGABYTE +
    ((1e6 * bill.storedBytes) / GIGABYTE) * STORED_GIGABYTE_MONTH * STORED_MONTHS
  );
}

const NOTHING: Bill = {
  apiRequests: 0,
  queueCalls: 0,
  writeUnits: 0,
  readUnits: 0,
  invocations: 0,
  gigabyteSeconds: 0,
  mails: 0,
  publishes: 0,
  logBytes: 0,
  storedBytes: 0,
};

/** One request in, one send, a receive and a delete of ten at a time, two write units, one KB kept for a year. */
export const FLOOR: Bill = { ...NOTHING, apiRequests: 1, queueCalls: 1.2, writeUnits: 2, storedBytes: 1_000 };

export const FLOOR_WITH_MAIL: Bill = { ...FLOOR, mails: 1 };
