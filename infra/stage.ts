/** The stages of the service and each one's figures, with unit and source. Edit here what differs between stages. */

/** The figures of one stage. */
export type Stage = {
  readonly name: StageName;
  /** Sender of every mail. Its domain becomes an SES identity of the stage (README, "Deploy": DKIM, SPF, DMARC). */
  readonly mailFrom: string;
  /** What people see as the sender of an ordinary mail. */
  readonly mailSenderName: string;
  /** The same for people who asked for a notice only: it must not tell who sees the inbox what it is about. */
  readonly mailNoticeSenderName: string;
  /** How long a claim on a mail holds: longer than deliver-mail may run, or two runs could send the same mail. */
  readonly mailLeaseSeconds: number;
  /** When an unanswered call to SES is given up as unclear. */
  readonly mailRequestTimeoutMilliseconds: number;
  /** Delay of each hop of a mail that waits to be settled; SQS allows 900 at most. */
  readonly mailSettleHopSeconds: number;
  /** How long an unclear mail waits for its SES event before it may be sent once more (docs/architecture.md). */
  readonly mailResendAfterSeconds: number;
  /** Runs of deliver-mail at once; SQS allows 2 at least. */
  readonly mailConcurrency: number;
  /** The account's SES sending rate: 1 a second in the sandbox, 14 for a young account (SES console, "Sending limits"). */
  readonly mailRatePerSecond: number;
  /** Runs of a consumer at once, for each of its queues; SQS allows 2 at least. */
  readonly queueConcurrency: number;
  /** Days a log line is kept; `ucc reconcile` looks back this far. One of CloudWatch's steps. */
  readonly logRetentionDays: number;
  /** Whether data outlives the stack: deletion protection on, and removal keeps table, key, secrets and buckets. */
  readonly keepsData: boolean;
  /** Who is told of alarms; nobody by mail when absent (the alarm topic is there anyway). */
  readonly alarmEmail?: string;
  /** The AWS account's monthly cost that is worth a warning, in USD; no budget when absent. */
  readonly monthlyBudgetUsd?: number;
  /**
   * Host name under which people reach the portal, and its certificate (ACM, in us-east-1, as CloudFront asks);
   * CloudFront's own address when absent.
   */
  readonly portalDomain?: { readonly name: string; readonly certificateArn: string };
  /** The same for the desk. */
  readonly deskDomain?: { readonly name: string; readonly certificateArn: string };
  /**
   * Requests of one address in five minutes beyond which the firewall blocks it (AWS WAF: 10 at least); no firewall
   * when absent. Whole dormitories share an address, so people come before tidiness.
   */
  readonly firewall?: { readonly requests: number; readonly posts: number };
  /** What the HTTP API lets through; beyond it callers get 429. */
  readonly portalThrottle: { readonly ratePerSecond: number; readonly burst: number };
  /** The same for the desk's API: its people are few, but their screens ask every few seconds. */
  readonly deskThrottle: { readonly ratePerSecond: number; readonly burst: number };
  /** By which the budgets of shared/domain/budgets.ts are multiplied: 1 where people are, more where load comes from one address. */
  readonly budgetFactor: number;
  /** How long an inquiry waits that came without the proof asked for; pages say ten minutes, SQS allows 900 seconds. */
  readonly holdSeconds: number;
  /**
   * After how many hours without a single accepted inquiry people are told that the portal is most likely out of reach; nobody
   * is when absent, as where nobody asks for days. CloudWatch looks back a day at most.
   */
  readonly quietHours?: number;
  /** Environments kept for the portal, so that a flood elsewhere in the account cannot starve it; none when absent. */
  readonly portalReservedConcurrency?: number;
};

export type StageName = "local" | "dev" | "test" | "prod";

/** Which stage is meant when none is named. */
export const DEFAULT_STAGE: StageName = "dev";

const ON_AWS = {
  mailSenderName: "Otandastar",
  mailNoticeSenderName: "Service",
  // Twice the 60 s that deliver-mail may run (capabilities/mail-delivery.ts).
  mailLeaseSeconds: 120,
  // SES answers within a second as a rule; 10 s keeps a whole batch inside the function's time limit.
  mailRequestTimeoutMilliseconds: 10_000,
  mailSettleHopSeconds: 900,
  mailResendAfterSeconds: 1_800,
  mailConcurrency: 2,
  budgetFactor: 1,
  holdSeconds: 600,
} as const;

/** Example domains (RFC 2606): SES verifies none of them, so replace `mailFrom` before the first deploy. */
const STAGES: Readonly<Record<StageName, Stage>> = {
  // What `npm start` runs on a laptop: short waits; never deployed (ucc-stack.ts refuses it).
  local: {
    ...ON_AWS,
    name: "local",
    mailFrom: "no-reply@ucc.example",
    mailLeaseSeconds: 3,
    mailRequestTimeoutMilliseconds: 2_000,
    mailSettleHopSeconds: 1,
    mailResendAfterSeconds: 4,
    mailConcurrency: 10,
    // Tests and load come from 127.0.0.1 alone.
    budgetFactor: 100_000,
    holdSeconds: 20,
    mailRatePerSecond: 100,
    queueConcurrency: 10,
    logRetentionDays: 7,
    keepsData: false,
    portalThrottle: { ratePerSecond: 1_000, burst: 2_000 },
    deskThrottle: { ratePerSecond: 1_000, burst: 2_000 },
  },
  dev: {
    ...ON_AWS,
    name: "dev",
    mailFrom: "no-reply@dev.ucc.example",
    mailRatePerSecond: 1,
    queueConcurrency: 2,
    logRetentionDays: 14,
    keepsData: false,
    monthlyBudgetUsd: 30,
    portalThrottle: { ratePerSecond: 10, burst: 20 },
    deskThrottle: { ratePerSecond: 20, burst: 40 },
  },
  test: {
    ...ON_AWS,
    name: "test",
    mailFrom: "no-reply@test.ucc.example",
    mailRatePerSecond: 1,
    queueConcurrency: 5,
    logRetentionDays: 30,
    keepsData: false,
    monthlyBudgetUsd: 50,
    portalThrottle: { ratePerSecond: 50, burst: 100 },
    deskThrottle: { ratePerSecond: 100, burst: 200 },
  },
  prod: {
    ...ON_AWS,
    name: "prod",
    mailFrom: "no-reply@ucc.example",
    mailRatePerSecond: 14,
    queueConcurrency: 5,
    logRetentionDays: 90,
    keepsData: true,
    // Working assumption: a million inquiries with their mails cost about 110 USD (HTTP API, SQS, DynamoDB, Lambda, SES, us-east-1).
    monthlyBudgetUsd: 200,
    portalThrottle: { ratePerSecond: 50, burst: 100 },
    deskThrottle: { ratePerSecond: 100, burst: 200 },
    portalReservedConcurrency: 50,
    // Working assumption: Astana's centre alone received 30 to 40 people a day in 2023 (astanatv.kz/kz/news/79785).
    quietHours: 24,
    // Working assumption: a page and its style are 3 requests, asking takes 4 posts; this is a hundred people at once.
    firewall: { requests: 2_000, posts: 500 },
  },
};

/** The names by which a stage is chosen (`-c stage=…`). */
export const STAGE_NAMES: readonly string[] = Object.keys(STAGES);

/**
 * Finds a stage by its name.
 * @returns the stage, or undefined when none is called so
 */
export function findStage(name: unknown): Stage | undefined {
  return Object.values(STAGES).find((stage) => stage.name === name);
}
