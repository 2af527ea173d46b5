/** The Unified Contact Center of one stage, as a table of contents: each line is one thing the service can do. */
import { CfnParameter, CfnRule, Fn, Stack, type StackProps, Tags } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { AttachmentVault } from "./capabilities/attachment-vault.ts";
import { ChangeRelay } from "./capabilities/change-relay.ts";
import { DeadlineWatch } from "./capabilities/deadline-watch.ts";
import { DeskSite } from "./capabilities/desk-site.ts";
import { IdentityKeys } from "./capabilities/identity-keys.ts";
import { InquiryErasure } from "./capabilities/inquiry-erasure.ts";
import { InquiryIntake } from "./capabilities/inquiry-intake.ts";
import { InquiryTable } from "./capabilities/inquiry-table.ts";
import { LinkRecovery } from "./capabilities/link-recovery.ts";
import { MailDelivery } from "./capabilities/mail-delivery.ts";
import { MailFeedback } from "./capabilities/mail-feedback.ts";
import { Operations } from "./capabilities/operations.ts";
import { OperatorSignIn } from "./capabilities/operator-sign-in.ts";
import { PortalSite } from "./capabilities/portal-site.ts";
import { TextSearch } from "./capabilities/text-search.ts";
import { TopicQueues } from "./capabilities/topic-queues.ts";
import { CustomerKey } from "./parts/customer-key.ts";
import type { ServiceContext } from "./parts/service-context.ts";
import { warnOfPlaceholders } from "./parts/warn-of-placeholders.ts";
import type { Stage } from "./stage.ts";

export type UccStackProps = StackProps & {
  readonly stage: Stage;
  /** Folder that holds `<function>/handler.mjs` (parts/bundle-functions.ts). */
  readonly bundles: string;
};

export class UccStack extends Stack {
  constructor(scope: Construct, id: string, { stage, bundles, ...stackProps }: UccStackProps) {
    super(scope, id, {
      description: `Unified Contact Center, stage ${stage.name}`,
      terminationProtection: stage.keepsData,
      ...stackProps,
    });
    const { key: customerKey } = new CustomerKey(this, "CustomerKey", stage);
    const context: ServiceContext = { stage, bundles, customerKey };

    const keys = new IdentityKeys(this, "IdentityKeys", context);
    const table = new InquiryTable(this, "InquiryTable", context);
    const topics = new TopicQueues(this, "TopicQueues", { context, table });
    const intake = new InquiryIntake(this, "InquiryIntake", { context, topics });
    const vault = new AttachmentVault(this, "AttachmentVault", { context, table });
    const { queue: linkQueue } = new LinkRecovery(this, "LinkRecovery", { context, table });
    const { url: portalUrl } = new PortalSite(this, "PortalSite", {
      context,
      intake,
      linkQueue,
      table,
      keys,
      vault,
      ...(stage.firewall && { firewallArn: this.#firewallArn() }),
    });
    vault.allowUploadsFrom(portalUrl);
    const signIn = new OperatorSignIn(this, "OperatorSignIn", context);
    const search = new TextSearch(this, "TextSearch", { context, table, keys });
    const desk = new DeskSite(this, "DeskSite", { context, signIn, intake, table, keys, vault, search, portalUrl });
    const mail = new MailDelivery(this, "MailDelivery", { context, table, keys, portalUrl });
    new MailFeedback(this, "MailFeedback", { context, table, configurationSet: mail.configurationSet });
    const erasure = new InquiryErasure(this, "InquiryErasure", { context, table, vault });
    new ChangeRelay(this, "ChangeRelay", {
      context,
      table,
      mailQueue: mail.queue,
      erasureQueue: erasure.queue,
      indexQueue: search.queue,
    });
    new DeadlineWatch(this, "DeadlineWatch", { context, table });
    new Operations(this, "Operations", context);
    erasure.sweepDeadLettersOf(this);
    desk.offerDeadLettersOf(this);

    Tags.of(this).add("service", "unified-contact-center");
    Tags.of(this).add("stage", stage.name);
    warnOfPlaceholders(this, stage);
    if (stage.name === "local") this.#refuseDeployment();
  }

  /** Asked for at deploy: the firewall is made in us-east-1 (ucc-edge-stack.ts), and no stack can refer to another region's. */
  #firewallArn(): CfnParameter {
    return new CfnParameter(this, "FirewallArn", {
      description: "Output FirewallArn of the stack UccEdge of this stage, in us-east-1. Deploy that one first.",
      allowedPattern: "arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/.+",
    });
  }

  /** CloudFormation checks a template's rules before it creates anything. */
  #refuseDeployment(): void {
    new CfnRule(this, "NeverDeployed", {
      assertions: [
        {
          assert: Fn.conditionEquals("local", "deployed"),
          assertDescription: "The stage `local` is what `npm start` runs on a laptop. Deploy dev, test or prod.",
        },
      ],
    });
  }
}
