/** Every inquiry, with its history and mail ledger: one table, its indexes and its stream (shared/domain/table-shape.ts). */
import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  type GlobalSecondaryIndexProps,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { INDEXES, type IndexShape, TABLE_KEYS } from "../../shared/domain/table-shape.ts";
import type { ServiceContext } from "../parts/service-context.ts";

/** Transactions need no action of their own. Nothing is deleted but by an erasure: history is append-only. */
const ACTIONS = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:Query",
  "dynamodb:ConditionCheckItem",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
];

export class InquiryTable extends Construct {
  /** `Table`, not `TableV2`: the latter takes no customer key in a stack that names no region. */
  readonly table: Table;
  readonly #context: ServiceContext;

  constructor(scope: Construct, id: string, context: ServiceContext) {
    super(scope, id);
    this.#context = context;
    const { stage, customerKey } = context;
    this.table = new Table(this, "Table", {
      partitionKey: { name: TABLE_KEYS.partition, type: AttributeType.STRING },
      sortKey: { name: TABLE_KEYS.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TABLE_KEYS.expires,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: customerKey,
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of Object.values(INDEXES)) this.table.addGlobalSecondaryIndex(indexProps(index));
    new CfnOutput(this, "Name", { value: this.table.tableName }).overrideLogicalId("InquiryTableName");
  }

  /** Reading and writing by key and index. CDK's own grant would allow Scan, which no request path may use. */
  grantReadWrite(grantee: IGrantable): void {
    const indexes = Object.values(INDEXES).map(({ name }) => `${this.table.tableArn}/index/${name}`);
    Grant.addToPrincipal({ grantee, actions: ACTIONS, resourceArns: [this.table.tableArn, ...indexes] });
    this.#context.customerKey.grantEncryptDecrypt(grantee);
  }

  /** Adding items and nothing else: what reports count. */
  grantPut(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ["dynamodb:PutItem"], resourceArns: [this.table.tableArn] });
    this.#context.customerKey.grantEncryptDecrypt(grantee);
  }

  /** Deleting items, for erasure alone. */
  grantDelete(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ["dynamodb:DeleteItem"], resourceArns: [this.table.tableArn] });
  }
}

function indexProps(index: IndexShape): GlobalSecondaryIndexProps {
  return {
    indexName: index.name,
    partitionKey: { name: index.partition, type: AttributeType.STRING },
    sortKey: { name: index.sort, type: AttributeType.STRING },
    ...(index.include
      ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.include] }
      : { projectionType: ProjectionType.KEYS_ONLY }),
  };
}
