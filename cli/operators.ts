/** `ucc operators`: who works at the desk, from the first administrator to the last day of each. */
import { type Command, Option } from "commander";
import { ROLES, type Role } from "../shared/domain/desk/operator.ts";
import { ANSWER_LANGUAGES, type AnswerLanguage } from "../shared/domain/language/answer-language.ts";
import { TOPIC_CODES, type Topic } from "../shared/domain/topic.ts";
import { UsageError } from "./failure.ts";
import { openRoster } from "./operator-roster.ts";
import { emailAddress, listOf, plainLine } from "./option-values.ts";
import { counted, print, say, someFailed } from "./output.ts";
import type { TargetOptions } from "./target.ts";

type AddOptions = TargetOptions & {
  readonly name: string;
  readonly role: Role;
  readonly topics?: readonly Topic[];
  readonly languages: readonly AnswerLanguage[];
};

const ADD_DETAILS = `
Somebody new is told by mail, with a password for the first time; the sign-in then asks for a second factor. Who is there
already gets the role, topics and languages anew, can sign in again if they had been deactivated, and has to sign in again.

Examples:
  $ npx ucc operators add ainur@example.org --name "Ainur" --role administrator --languages kk-Cyrl,ru
  $ npx ucc operators add dana@example.org --name "Dana" --topics citizenship,repatriation --languages kk-Cyrl,kk-Arab,ru`;

export function addOperators(program: Command): void {
  const group = program
    .command("operators")
    .summary("who works at the desk: add, deactivate, list")
    .description("Gives people an account of the desk's sign-in and a place at the desk, and takes both away.")
    .addHelpText("after", "\nExample:\n  $ npx ucc operators list");
  addAdd(group);
  addDeactivate(group);
  addList(group);
}

function addAdd(group: Command): void {
  group
    .command("add")
    .summary("invite somebody, or change who they are")
    .description('Prints {"id", "name", "role", "topics", "languages", "outcome": "invited"|"was-there"}.')
    .argument("<email>", "the address by which they sign in", emailAddress)
    .requiredOption("--name <name>", "what colleagues call them", plainLine)
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).default("operator"))
    .option("--topics <topics>", `an operator's topics, by comma: ${TOPIC_CODES.join(", ")}`, listOf(TOPIC_CODES))
    .requiredOption(
      "--languages <languages>",
      `in which they answer, by comma: ${ANSWER_LANGUAGES.join(", ")}`,
      listOf(ANSWER_LANGUAGES),
    )
    .addHelpText("after", ADD_DETAILS)
    .action((email: string, _options: AddOptions, command: Command) =>
      add(email, command.optsWithGlobals<AddOptions>()),
    );
}

async function add(email: string, options: AddOptions): Promise<void> {
  const { name, role, languages } = options;
  const topics = topicsOf(options);
  const roster = await openRoster(options);
  await print(await roster.add(email, { name, role, topics, languages }));
}

/** Supervisors and administrators see every topic. */
function topicsOf({ role, topics }: AddOptions): readonly Topic[] {
  if (topics !== undefined) return topics;
  if (role !== "operator") return TOPIC_CODES;
  throw new UsageError(
    `An operator needs topics: say --topics, such as --topics ${TOPIC_CODES.slice(0, 2).join(",")}.`,
  );
}

function addDeactivate(group: Command): void {
  group
    .command("deactivate")
    .summary("end all of somebody's sessions, and let them in no more")
    .description('Prints {"id", "outcome": "deactivated"}. Their inquiries stay theirs until somebody else takes them.')
    .argument("<email-or-id>", "the address by which they sign in, or their id as list shows it")
    .addHelpText("after", "\nExample:\n  $ npx ucc operators deactivate dana@example.org")
    .action(async (name: string, _options: TargetOptions, command: Command) => {
      const roster = await openRoster(command.optsWithGlobals<TargetOptions>());
      const id = await roster.deactivate(name);
      if (id !== undefined) return print({ id, outcome: "deactivated" });
      say(`Nobody of the desk has the address or id ${name}; "npx ucc operators list" shows who there is.`);
      someFailed();
    });
}

function addList(group: Command): void {
  group
    .command("list")
    .summary("everybody, the deactivated too")
    .description(
      'Prints {"id", "name", "email"?, "role", "topics", "languages", "awayUntil"?, "deactivated"?} for each; the address ' +
        "only of those who share a name, to tell them apart.",
    )
    .addHelpText("after", "\nExample:\n  $ npx ucc operators list")
    .action(async (_options: TargetOptions, command: Command) => {
      const roster = await openRoster(command.optsWithGlobals<TargetOptions>());
      const operators = await roster.list();
      for (const operator of operators) await print(operator);
      say(operators.length === 0 ? NOBODY : `${counted(operators.length, "person", "people")}.`);
    });
}

const NOBODY =
  'Nobody works at the desk yet: "npx ucc operators add --help" tells how the first administrator gets in.';
