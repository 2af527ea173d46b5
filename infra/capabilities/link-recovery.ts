/** Lost status links: a queue of addresses, as digests, and recover-links that asks for the mail if there is anything open. */
import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { InquiryTable } from "./inquiry-table.ts";

/** One query, up to 50 reads and one write, for each of a batch. */
const RECOVER_LINKS_TIMEOUT = Duration.seconds(30);

const IMPACT = "People who lost the link to their inquiry get no mail with it.";

export type LinkRecoveryProps = { readonly context: ServiceContext; readonly table: InquiryTable };

export class LinkRecovery extends Construct {
  readonly queue: WorkQueue;

  constructor(scope: Construct, id: string, { context, table }: LinkRecoveryProps) {
    super(scope, id);
    this.queue = new WorkQueue(this, "LinkRecovery", {
      context,
      consumerTimeout: RECOVER_LINKS_TIMEOUT,
      tolerableAge: Duration.minutes(15),
      impactOfLoss: IMPACT,
    });
    const recoverLinks = new ServiceFunction(this, "recover-links", {
      context,
      purpose: "Link-recovery queue to inquiry table: asks for one mail with all links of an address",
      impactOfLoss: IMPACT,
      timeout: RECOVER_LINKS_TIMEOUT,
      environment: { INQUIRY_TABLE_NAME: table.table.tableName },
    });
    table.grantReadWrite(recoverLinks);
    recoverLinks.consume(this.queue, { batchSize: 10, maximumConcurrency: context.stage.queueConcurrency });
  }
}
