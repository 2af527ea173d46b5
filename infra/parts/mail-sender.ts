/** What a stage sends mail as: an SES identity of its domain, and the configuration set that reports each mail's fate. */
import { CfnOutput, Stack } from "aws-cdk-lib";
import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/** The sender of one stage. */
export class MailSender extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly #identity: EmailIdentity;
  readonly #mailFrom: string;

  constructor(scope: Construct, id: string, { mailFrom }: Stage) {
    super(scope, id);
    this.#mailFrom = mailFrom;
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      // Mails hold reference numbers and answers: a receiving server that speaks no TLS gets none of them.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const domain = mailFrom.slice(mailFrom.indexOf("@") + 1);
    this.#identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      // SPF passes for a domain of our own instead of amazonses.com; its MX and TXT records are in the README.
      mailFromDomain: `bounce.${domain}`,
    });
    this.#outputs();
  }

  /** Lets someone send raw mail as the stage's own sender, through the configuration set; nothing else. */
  grantSend(sender: IGrantable): void {
    const configurationSet = Stack.of(this).formatArn({
      service: "ses",
      resource: "configuration-set",
      resourceName: this.configurationSet.configurationSetName,
    });
    sender.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ["ses:SendRawEmail"],
        resources: [this.#identity.emailIdentityArn, configurationSet],
        conditions: { StringEquals: { "ses:FromAddress": this.#mailFrom } },
      }),
    );
  }

  #outputs(): void {
    new CfnOutput(this, "ConfigurationSetName", {
      value: this.configurationSet.configurationSetName,
    }).overrideLogicalId("MailConfigurationSetName");
    this.#identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index}`, { value: `${name} CNAME ${value}` }).overrideLogicalId(
        `MailDkimRecord${index + 1}`,
      );
    });
  }
}
