/** Who may do what: every statement of every role of the template. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  FUNCTION_NAMES,
  type FunctionName,
  idOf,
  listOf,
  readable,
  type Synthesized,
  statementsOf,
  synthesized,
} from "./synthesized.ts";

type Statement = { readonly Action: string | string[]; readonly Resource: unknown; readonly Condition?: unknown };

/** The only actions that a role may have for every resource, with the reason. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  "dynamodb:ListStreams": "AWS lets nobody narrow it to one table (Service Authorization Reference, DynamoDB)",
};

/** The only wildcards in actions, with the reason; always for the customer key alone. */
const ACTION_WILDCARDS: Readonly<Record<string, string>> = {
  "kms:GenerateDataKey*": "GenerateDataKey, with and without plaintext",
  "kms:ReEncrypt*": "ReEncryptFrom and ReEncryptTo",
};

let stack: Synthesized;
let statements: readonly Statement[];

beforeAll(() => {
  stack = synthesized("prod");
  statements = stack.resources("AWS::IAM::Policy").flatMap(({ properties }) => properties.PolicyDocument.Statement);
});

const actionsOf = (name: FunctionName) => statementsOf(stack, name).flatMap(({ Action }) => listOf<string>(Action));

describe("every role", () => {
  it("has policies of its own only, none of AWS's", () => {
    const withManaged = stack.resources("AWS::IAM::Role").filter(({ properties }) => properties.ManagedPolicyArns);
    expect(withManaged).toEqual([]);
  });

  it("may do named actions only, but for the explained variants on the customer key", () => {
    const key = stack.resources("AWS::KMS::Key").map(({ id }) => id);
    const withWildcard = statements.filter(({ Action }) => listOf(Action).some((action) => action.includes("*")));
    for (const { Action, Resource } of withWildcard) {
      const wildcards = listOf(Action).filter((action) => action.includes("*"));
      expect(wildcards.filter((action) => ACTION_WILDCARDS[action] === undefined)).toEqual([]);
      expect(listOf(Resource).map(idOf)).toEqual(key);
    }
    expect(withWildcard.length).toBeGreaterThan(0);
  });

  it("may do it to named resources only, but for the explained action", () => {
    const everywhere = statements.filter(({ Resource }) => listOf(Resource).includes("*"));
    const actions = everywhere.flatMap(({ Action }) => listOf(Action));
    expect(actions.filter((action) => EVERYWHERE[action] === undefined)).toEqual([]);
  });
});

describe("the roles of functions", () => {
  it.each(FUNCTION_NAMES)("let %s do this, and nothing else", (name) => {
    expect([...new Set(actionsOf(name))].toSorted().join(" ")).toMatchSnapshot();
  });

  it("let nobody scan the table, and nobody but erase-inquiry delete from it", () => {
    const tableActions = (names: readonly FunctionName[]) =>
      names.flatMap(actionsOf).filter((action) => action.startsWith("dynamodb:"));
    const others = FUNCTION_NAMES.filter((name) => name !== "erase-inquiry");
    expect(tableActions(others).filter((action) => /Scan|Delete|Table|PartiQL/.test(action))).toEqual([]);
    expect(tableActions(["erase-inquiry"]).filter((action) => /Scan|Delete|Table|PartiQL/.test(action))).toEqual([
      "dynamodb:DeleteItem",
    ]);
    expect(tableActions(others).length).toBeGreaterThan(0);
  });

  it("give each key to who digests with it: references and links are made by few, addresses are found by the search too", () => {
    const readers = FUNCTION_NAMES.map((name) => {
      const secrets = statementsOf(stack, name)
        .filter(({ Action }) => listOf(Action).includes("secretsmanager:GetSecretValue"))
        .flatMap(({ Resource }) => listOf(Resource).map(idOf));
      return [name, secrets.map((id) => id.replace(/^IdentityKeys(.*?Key).*/, "$1")).toSorted()] as const;
    }).filter(([, secrets]) => secrets.length > 0);
    expect(Object.fromEntries(readers)).toEqual({
      portal: ["AddressKey", "LinkKey", "OriginKey", "ReferenceKey"],
      desk: ["AddressKey", "LinkKey", "OriginKey", "ReferenceKey"],
      "deliver-mail": ["LinkKey"],
      "index-text": ["AddressKey"],
    });
  });

  it("let deliver-mail alone send mail: raw, as the stage's sender, through its configuration set", () => {
    const senders = FUNCTION_NAMES.filter((name) => actionsOf(name).some((action) => action.startsWith("ses:")));
    expect(senders).toEqual(["deliver-mail"]);
    const [sending] = statementsOf(stack, "deliver-mail").filter(({ Action }) =>
      listOf(Action).includes("ses:SendRawEmail"),
    );
    expect(listOf(sending.Action)).toEqual(["ses:SendRawEmail"]);
    expect(sending.Condition).toEqual({ StringEquals: { "ses:FromAddress": stack.stage.mailFrom } });
    const resources = listOf(sending.Resource)
      .map((arn) => readable(arn))
      .toSorted();
    expect(resources).toEqual([
      expect.stringMatching(/:configuration-set\/MailDeliverySenderConfigurationSet\w+$/),
      expect.stringMatching(/:identity\/MailDeliverySenderIdentity\w+$/),
    ]);
  });

  it("let the relay write lost changes, and neither read nor delete them", () => {
    expect(
      actionsOf("relay-changes")
        .filter((action) => action.startsWith("s3:"))
        .toSorted(),
    ).toEqual(["s3:ListBucket", "s3:PutObject"]);
  });

  it("let the relay read the stream, and of the table do no more than add what reports count", () => {
    const actions = actionsOf("relay-changes").filter((action) => action.startsWith("dynamodb:"));
    expect(actions.toSorted()).toEqual([
      "dynamodb:DescribeStream",
      "dynamodb:GetRecords",
      "dynamodb:GetShardIterator",
      "dynamodb:ListStreams",
      "dynamodb:PutItem",
    ]);
  });
});
