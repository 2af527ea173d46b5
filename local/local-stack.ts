/** The local stack as its users see it: npm start, tests, the bench and the command line. */
import type { EmulatedService } from "./functions.ts";
import type { SentMail } from "./mail-store.ts";
import type { Notice } from "./notices.ts";

export type { SentMail } from "./mail-store.ts";

export type LocalStackOptions = {
  /** Where everything is kept: `.local` for npm start, a temporary folder in tests. */
  readonly stateDirectory: string;
  /** Begin anew: what is kept there is removed first. */
  readonly fresh?: boolean;
  /** Absent = a free port. */
  readonly ports?: Readonly<Partial<Record<"portal" | "desk" | "mailbox" | "files" | "signIn", number>>>;
  /** An assembly that is synthesized already; absent = synthesized here, and reused while its inputs are unchanged. */
  readonly cdkOut?: string;
  /** Failed batches reappear after this; 1 by default. */
  readonly retryDelaySeconds?: number;
  /** How many invocations of one function run at once; 2 by default. */
  readonly environmentsPerFunction?: number;
  /**
   * Puts something between one function and one service: a proxy that makes faults. Also asked for the pollers of
   * queues, under the name `event-sources`.
   */
  readonly endpointFor?: (functionName: string, service: EmulatedService, url: string) => string;
  /** Reload functions when their sources change. */
  readonly watch?: boolean;
  /** Keep tables and queues in memory only; they are gone with the stack. */
  readonly databaseInMemory?: boolean;
  /** Load every function before its first invocation. */
  readonly warm?: boolean;
  readonly onProgress?: (step: string) => void;
  /** Told when a function fails, records are given up on and the like; all of it is in local-stack.log too. */
  readonly onNotice?: Notice;
};

export type FunctionControl = {
  invoke(event: unknown): Promise<unknown>;
  /** Every environment of it dies at once, in mid-call. */
  kill(): Promise<void>;
  readonly invocations: number;
  readonly errors: number;
};

export type LocalStack = {
  readonly portalUrl: string;
  /** Empty for a stack that has no desk. */
  readonly deskUrl: string;
  /** The HTTP APIs' own addresses, behind the edge. */
  readonly apiUrls: readonly string[];
  readonly mailboxUrl: string;
  readonly endpoints: Readonly<Record<EmulatedService, string>>;
  readonly region: string;
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** @throws LocalStackError if the template has no such function */
  fn(name: string): FunctionControl;
  /** The current value of the secret whose name holds this, as `AddressKey`. */
  secretValue(name: string): string;
  /** What functions wrote, parsed where it is JSON. */
  logLines(functionName?: string): readonly unknown[];
  /** SES's events wait, or go on. */
  readonly mailEvents: { hold(): void; release(): void };
  /** The events of people's files wait, or go on. */
  readonly fileEvents: { hold(): void; release(): void };
  /** Every mail that the SES side accepted: the count that judges "nobody twice". */
  sentMails(): Promise<readonly SentMail[]>;
  /** How many they are, without reading them. */
  mailCount(): number;
  fireSchedule(functionName: string): Promise<unknown>;
  /** From TRIM_HORIZON; ends when everything has been dealt with again. */
  replayStream(functionName: string): Promise<void>;
  /** Does DynamoDB's TTL now. @returns how many items it removed */
  sweepExpired(): Promise<number>;
  stop(): Promise<void>;
};
