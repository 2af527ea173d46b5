/** What every capability stands on: the stage's figures, the customer key and the bundled functions. */
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Stage } from "../stage.ts";

/** Handed from the stack to every capability and part. */
export type ServiceContext = {
  readonly stage: Stage;
  /** Encrypts every place where people's words and addresses rest. */
  readonly customerKey: IKey;
  /** Folder that holds `<function>/handler.mjs` (bundle-functions.ts). */
  readonly bundles: string;
};
