/** A SendRawEmail request: docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html */
import { mimeHeaders } from "./mime-headers.ts";

export type SendRawEmail = {
  readonly source: string;
  readonly destinations: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
  readonly rawBase64: string;
};

/** docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html */
const TAG_PATTERN = /^[\w-]{1,256}$/;

/** @returns undefined when the form asks for something else */
export function sendRawEmailOf(form: URLSearchParams): SendRawEmail | undefined {
  const rawBase64 = form.get("RawMessage.Data");
  if (form.get("Action") !== "SendRawEmail" || rawBase64 === null) return undefined;
  const headers = mimeHeaders(Buffer.from(rawBase64, "base64").toString("utf8"));
  const destinations = members(form, "Destinations.member");
  const tagNames = members(form, "Tags.member", ".Name");
  const tagValues = members(form, "Tags.member", ".Value");
  return {
    source: form.get("Source") ?? addressesIn(headers["from"])[0] ?? "",
    destinations: destinations.length > 0 ? destinations : recipientsIn(headers),
    tags: Object.fromEntries(tagNames.map((name, index) => [name, tagValues[index] ?? ""])),
    configurationSet: form.get("ConfigurationSetName") ?? undefined,
    rawBase64,
  };
}

/** Why SES would refuse the request; the emulator accepts nearly everything. */
export function refusalOf({ destinations, tags }: SendRawEmail): string | undefined {
  if (destinations.length === 0) return "Missing required header 'To'.";
  const wrong = Object.entries(tags)
    .flat()
    .find((text) => !TAG_PATTERN.test(text));
  return wrong === undefined
    ? undefined
    : `Invalid tag: <${wrong}>. Only alphanumeric ASCII, '_', and '-' are allowed.`;
}

function members(form: URLSearchParams, prefix: string, suffix = ""): readonly string[] {
  const values: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = form.get(`${prefix}.${index}${suffix}`);
    if (value === null) return values;
    values.push(value);
  }
}

function recipientsIn(headers: Readonly<Record<string, string>>): readonly string[] {
  return ["to", "cc", "bcc"].flatMap((name) => addressesIn(headers[name]));
}

function addressesIn(header: string | undefined): readonly string[] {
  return [...(header ?? "").matchAll(/[^\s<>,;:"]+@[^\s<>,;:"]+/g)].map(([address]) => address);
}
