/** Figures of a stage that come with the project and that nobody but its operator can fill in. */
import { Annotations } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/** Names that belong to nobody: RFC 2606, sections 2 and 3. */
const EXAMPLE_DOMAIN = /[@.]example(\.(com|net|org))?$/;

/**
 * Warns at synthesis and before a deploy of what would deploy well and then be of no use: a sender that SES never
 * verifies, and alarms that reach nobody. Stage `local` is never deployed and needs neither.
 */
export function warnOfPlaceholders(scope: Construct, { name, mailFrom, alarmEmail }: Stage): void {
  if (name === "local") return;
  const annotations = Annotations.of(scope);
  if (EXAMPLE_DOMAIN.test(mailFrom)) {
    annotations.addWarningV2(
      "ucc:example-sender",
      `Stage ${name} sends no mail: ${mailFrom} is an example that SES never verifies. Set mailFrom in infra/stage.ts.`,
    );
  }
  if (alarmEmail === undefined) {
    annotations.addWarningV2(
      "ucc:alarms-unheard",
      `Stage ${name} tells nobody of its alarms. Set alarmEmail in infra/stage.ts, or subscribe somebody to its topic.`,
    );
  }
}
