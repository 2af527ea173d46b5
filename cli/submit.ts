/** `ucc submit`: one inquiry through the portal's public API. */
import { randomUUID } from "node:crypto";
import { buffer as readAll } from "node:stream/consumers";
import { type Command, InvalidArgumentError, Option } from "commander";
import { inquiryRequest } from "../shared/contracts/inquiry-request.ts";
import { parseContract } from "../shared/contracts/parse.ts";
import { ContractError } from "../shared/domain/errors.ts";
import { CONTACT_CHOICES } from "../shared/domain/inquiry.ts";
import { ANSWER_LANGUAGES, DEFAULT_LANGUAGE } from "../shared/domain/language/answer-language.ts";
import { IDEMPOTENCY_KEY_CHARACTERS } from "../shared/domain/limits.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { describeField, UsageError } from "./failure.ts";
import { openPortal, type PortalOptions } from "./open-portal.ts";
import { portalAddress } from "./option-values.ts";
import { print, say, someFailed } from "./output.ts";
import { PortalUnavailableError } from "./portal-client.ts";

type Answers = Readonly<Record<string, string>>;

type InquiryOptions = {
  readonly text?: string;
  readonly topic?: string;
  readonly subject?: string;
  readonly language?: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly country?: string;
  readonly contact?: string;
  readonly consent?: true;
  readonly answer?: Answers;
};

type SubmitOptions = InquiryOptions & PortalOptions & { readonly idempotencyKey?: string };

const EXAMPLES = `
Without --text, the inquiry is read from stdin as JSON, as POST /api/inquiries takes it.
Prints {"reference", "statusUrl"}. The status link is the person's secret: whoever has it reads the inquiry.

Examples:
  $ npx ucc submit --topic kazakh-card --text "Қандастар картасы туралы" --email aigerim@example.org --contact answer --consent
  $ echo '{"text": "Где учить язык?", "contact": "none", "consent": true}' | npx ucc submit`;

export function addSubmit(program: Command): void {
  program
    .command("submit")
    .summary("one inquiry, as options or as JSON on stdin")
    .description("Sends one inquiry through the portal, as the portal's own form would.")
    .option("--text <text>", "what the person asks")
    .addOption(new Option("--topic <topic>", "what it is about").choices(TOPIC_CODES))
    .option("--subject <line>", "a line above the text")
    .addOption(
      new Option(
        "--language <tag>",
        `in which the person wants to be answered; ${DEFAULT_LANGUAGE} if none is named`,
      ).choices(ANSWER_LANGUAGES),
    )
    .option("--name <name>", "who asks")
    .option("--email <address>", "where the answer goes")
    .option("--phone <number>", "in international form, such as +77010000000")
    .option("--country <code>", "where the person is, such as MN")
    .addOption(
      new Option("--contact <choice>", "mail the answer, mail only that there is news, or no mail").choices(
        CONTACT_CHOICES,
      ),
    )
    .option("--consent", "the person agrees that their data is processed")
    .option("--answer <code=value>", "an answer to a question of the topic; may be repeated", oneMoreAnswer)
    .option("--idempotency-key <key>", "the same inquiry under the same key is taken once", idempotencyKey)
    .option("--url <address>", "another portal than the stack's own", portalAddress)
    .addHelpText("after", EXAMPLES)
    .action((_options: SubmitOptions, command: Command) => submit(command.optsWithGlobals<SubmitOptions>()));
}

async function submit(options: SubmitOptions): Promise<void> {
  // Checked here as the portal checks it, so that nothing travels that would be refused.
  const given = options.text === undefined ? await inquiryOnStdin(options) : checkedOptions(options);
  const { portal } = await openPortal(options);
  const key = options.idempotencyKey ?? randomUUID();
  const outcome = await portal.submit(given, key).catch((error: unknown) => {
    if (error instanceof PortalUnavailableError) say(`To send the same inquiry again: --idempotency-key ${key}`);
    throw error;
  });
  if (outcome.outcome === "accepted") return print({ reference: outcome.reference, statusUrl: outcome.statusUrl });
  const { title, detail, errors = [] } = outcome.problem;
  say(`The portal refuses it: ${detail ?? title}`);
  for (const error of errors) say(`  ${describeField(error)}`);
  someFailed();
}

/** @throws UsageError that names the options as they were typed, or as they are missing */
function checkedOptions(options: InquiryOptions): object {
  const inquiry = inquiryOf(options);
  try {
    parseContract(inquiryRequest, inquiry, "inquiry");
    return inquiry;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const wrong = error.errors.map((field) => `  ${describeField({ ...field, pointer: optionAt(field.pointer) })}`);
    throw new UsageError(["These options do not fit:", ...wrong].join("\n"), { cause: error });
  }
}

/** The option that sets the member of an inquiry at a JSON pointer. */
function optionAt(pointer: string): string {
  const [, member = "", inner] = pointer.split("/");
  if (member === "answers") return inner === undefined ? "--answer" : `--answer ${inner}`;
  return `--${inner ?? member}`;
}

function inquiryOf(options: InquiryOptions): object {
  const { text, topic, subject, language, name, email, phone, country, contact, consent, answer } = options;
  const person = { name, email, phone, country };
  return {
    text,
    topic,
    subject,
    language,
    person: isEmpty(person) ? undefined : person,
    contact,
    consent,
    answers: answer,
  };
}

function isEmpty(object: object): boolean {
  return Object.values(object).every((value) => value === undefined);
}

/** @throws ContractError if what came is no inquiry */
async function inquiryOnStdin(options: InquiryOptions): Promise<unknown> {
  if (!isEmpty(inquiryOf(options))) {
    throw new UsageError("--text is missing: say the whole inquiry as options, or the whole of it as JSON on stdin.");
  }
  if (process.stdin.isTTY)
    throw new UsageError("Say what the person asks with --text, or give the inquiry as JSON on stdin.");
  const json = decodeUtf8(await readAll(process.stdin), "What came on stdin is not UTF-8.");
  const inquiry = jsonOf(json);
  parseContract(inquiryRequest, inquiry, "inquiry");
  return inquiry;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(
      "What came on stdin is no JSON: say what the person asks with --text, or give the inquiry as JSON.",
      { cause },
    );
  }
}

function oneMoreAnswer(text: string, before: Answers = {}): Answers {
  const [, code, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (code === undefined || value === undefined)
    throw new InvalidArgumentError("A question's code and an answer: code=value.");
  return { ...before, [code]: value };
}

function idempotencyKey(text: string): string {
  const { min, max } = IDEMPOTENCY_KEY_CHARACTERS;
  if (text.length >= min && text.length <= max && /^[\x21-\x7e]+$/.test(text)) return text;
  throw new InvalidArgumentError(`${min} to ${max} letters, digits or signs, without spaces.`);
}
