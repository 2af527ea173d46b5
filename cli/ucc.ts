/** The command line of the Unified Contact Center: JSON lines on stdout, words on stderr, exit code 0, 1 or 2. */
import { Command, CommanderError } from "commander";
import { addAnswers } from "./answers.ts";
import { addBench } from "./bench.ts";
import { addDeadLetters } from "./dead-letters.ts";
import { addDeadline } from "./deadline.ts";
import { addExport } from "./export.ts";
import { describeFailure } from "./failure.ts";
import { addImport } from "./import.ts";
import { addOperators } from "./operators.ts";
import { say } from "./output.ts";
import self from "./package.json" with { type: "json" };
import { addReconcile } from "./reconcile.ts";
import { addRetention } from "./retention.ts";
import { addRoute } from "./route.ts";
import { addSubmit } from "./submit.ts";
import { addTransliterate } from "./transliterate.ts";

const EPILOGUE = `
Where it works: without options, on the local stack that "npm start" runs in this folder or in the project's;
with --stack (and --region, unless your AWS profile has one), on AWS with your ordinary credentials.

Results are JSON lines on stdout, messages go to stderr. A time without a zone is read as Kazakhstan's (UTC+5); times are
printed in UTC, and a day is a day in Kazakhstan.
Exit code: 0 all done, 1 something failed, 2 the command was used wrongly. It is the same when nobody reads the results
to their end ("ucc import … | head"): what changes or judges something is done all the same.

Example:
  $ npx ucc submit --text "Қандас мәртебесін қалай аламын?" --contact none --consent`;

/** They need no stack, so their help does not tell how to choose one. */
const WITHOUT_A_STACK: ReadonlySet<(program: Command) => void> = new Set([
  addDeadline,
  addRoute,
  addTransliterate,
  addAnswers,
  addBench,
]);

function uccProgram(): Command {
  const program = new Command("ucc")
    .description(
      "Inquiries in and out of the Unified Contact Center, and what its operators need when something fails.",
    )
    .version(self.version, "--version", "the version of this command line")
    .option("--stack <name>", "work on AWS: the stack's name, such as Ucc-prod")
    .option("--region <region>", "the AWS region of the stack, such as eu-central-1")
    .option("--local <folder>", "the state folder of a running local stack, such as .local")
    .addHelpText("after", EPILOGUE)
    .showHelpAfterError("--help tells how.")
    .exitOverride();
  for (const add of [
    addSubmit,
    addImport,
    addExport,
    addDeadline,
    addRoute,
    addTransliterate,
    addAnswers,
    addDeadLetters,
    addReconcile,
    addOperators,
    addRetention,
    addBench,
  ]) {
    // A command takes over what is set when it is added.
    program.configureHelp({ showGlobalOptions: !WITHOUT_A_STACK.has(add) });
    add(program);
  }
  return program;
}

async function run(): Promise<void> {
  try {
    await uccProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what there is to say; help that was asked for is no bad use.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const { sentences, exitCode } = describeFailure(error);
    for (const sentence of sentences) say(sentence);
    process.exitCode = exitCode;
  }
}

await run();
