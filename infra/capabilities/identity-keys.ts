/** The keys behind references, status links, address digests and the edge: made at deploy, seen by no person, readable by role. */
import { RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { acknowledge } from "../parts/acknowledge.ts";
import type { ServiceContext } from "../parts/service-context.ts";

/** 64 letters and digits hold 381 bits: more than the 256 that HMAC-SHA-256 can use. */
const KEY_LENGTH_CHARACTERS = 64;

export class IdentityKeys extends Construct {
  /** Derives references: the same request, the same number. */
  readonly referenceKey: Secret;
  /** Derives the secrets of status links. */
  readonly linkKey: Secret;
  /** Derives the digests under which addresses are looked up. */
  readonly addressKey: Secret;
  /** Proves to the portal's origin that a request came through CloudFront. */
  readonly originKey: Secret;

  constructor(scope: Construct, id: string, context: ServiceContext) {
    super(scope, id);
    const key = (keyId: string, description: string, whyNotRotated: string) => {
      const secret = new Secret(this, keyId, {
        description,
        encryptionKey: context.customerKey,
        generateSecretString: { passwordLength: KEY_LENGTH_CHARACTERS, excludePunctuation: true },
        removalPolicy: context.stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      });
      acknowledge(secret, { "AwsSolutions-SMG4": whyNotRotated });
      return secret;
    };
    this.referenceKey = key(
      "ReferenceKey",
      "Derives the references of inquiries",
      "Another key gives a repeated request another reference, so one intent would become two inquiries.",
    );
    this.linkKey = key(
      "LinkKey",
      "Derives the secrets of status links",
      "Rotated by hand, one version at a time: functions honour the current and the previous version, and a timer would end links in people's mailboxes.",
    );
    this.addressKey = key(
      "AddressKey",
      "Derives the digests of addresses",
      "Another key loses every stored digest: suppressed addresses would get mail again.",
    );
    this.originKey = key(
      "OriginKey",
      "Goes with every request from CloudFront to the portal's origin",
      "Rotated by hand (docs/runbook.md): CloudFront takes a new value with a deploy only, so a timer would shut the portal.",
    );
  }
}
