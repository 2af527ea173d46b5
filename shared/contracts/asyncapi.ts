/** The queues and their messages as an AsyncAPI 3.0 document, made from the contracts. */
import type * as z from "zod/mini";
import { TOPIC_CODES } from "../domain/topic.ts";
import { TOPIC_NAMES } from "../domain/topic-names.ts";
import { dataschema, type MessageType } from "./envelope.ts";
import { INQUIRY_ERASED } from "./erasure-messages.ts";
import { INQUIRY_ROUTED, INQUIRY_SUBMITTED } from "./inquiry-messages.ts";
import { inputSchema, type JsonObject } from "./json-schema.ts";
import { LINKS_REQUESTED } from "./link-messages.ts";
import { MAIL_REQUESTED, MAIL_SETTLE } from "./mail-messages.ts";
import { INQUIRY_SEARCHABLE } from "./search-messages.ts";

type Kind = { readonly name: string; readonly type: MessageType<z.ZodMiniType>; readonly summary: string };

const SUBMITTED: Kind = { name: "InquirySubmitted", type: INQUIRY_SUBMITTED, summary: "An inquiry was accepted" };
const ROUTED: Kind = { name: "InquiryRouted", type: INQUIRY_ROUTED, summary: "An inquiry found its topic" };
const REQUESTED: Kind = { name: "MailRequested", type: MAIL_REQUESTED, summary: "A mail is to be sent, once" };
const SETTLE: Kind = {
  name: "MailSettle",
  type: MAIL_SETTLE,
  summary: "Find out what became of a mail, without sending",
};

const LINKS: Kind = { name: "LinksRequested", type: LINKS_REQUESTED, summary: "Somebody asked for lost status links" };
const ERASED: Kind = {
  name: "InquiryErased",
  type: INQUIRY_ERASED,
  summary: "An inquiry was erased; who keeps a copy deletes it",
};

const SEARCHABLE: Kind = {
  name: "InquirySearchable",
  type: INQUIRY_SEARCHABLE,
  summary: "What can be searched of an inquiry has changed",
};

type Channel = {
  readonly name: string;
  readonly description: string;
  readonly senders: readonly string[];
  readonly receiver: string;
  readonly kinds: readonly Kind[];
};

/** Every queue whose messages are ours; mail feedback and what becomes of files come in the words of SES and EventBridge. */
const CHANNELS: readonly Channel[] = [
  {
    name: "intake",
    description: "Every accepted inquiry, whatever way it came",
    senders: ["portal", "desk"],
    receiver: "route-inquiry",
    kinds: [SUBMITTED],
  },
  {
    name: "held",
    description: "Inquiries that came without the proof of work asked for, and wait for a mailed link or for time",
    senders: ["portal"],
    receiver: "route-inquiry",
    kinds: [SUBMITTED],
  },
  ...TOPIC_CODES.map((code) => ({
    name: code,
    description: `Inquiries of the topic "${TOPIC_NAMES[code].label.en}"`,
    senders: ["route-inquiry"],
    receiver: "open-inquiry",
    kinds: [ROUTED],
  })),
  {
    name: "mail",
    description: "Mails to compatriots",
    senders: ["relay-changes", "deliver-mail"],
    receiver: "deliver-mail",
    kinds: [REQUESTED, SETTLE],
  },
  {
    name: "link-recovery",
    description: "Addresses, as digests, whose status links were asked for",
    senders: ["portal"],
    receiver: "recover-links",
    kinds: [LINKS],
  },
  {
    name: "erasure",
    description: "Inquiries that have become tombstones, and whose other traces are to be deleted",
    senders: ["relay-changes", "erase-inquiry"],
    receiver: "erase-inquiry",
    kinds: [ERASED],
  },
  {
    name: "index",
    description: "Inquiries whose words for the search are to be written anew",
    senders: ["relay-changes"],
    receiver: "index-text",
    kinds: [SEARCHABLE],
  },
];

/** The document. */
export function asyncapiDocument(): JsonObject {
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Unified Contact Center: queues",
      version: "1",
      description:
        "Every message is a CloudEvents 1.0 event in JSON; `dataschema` names its schema and version, and readers take version N and N-1. Two more queues hold no messages of ours: mail feedback comes in the words of SES, what becomes of files in those of EventBridge. The attributes `reference` and, on dead-letter queues, `reason` stand beside the body; `firstMessageId`, there and after a redrive, is the id that logs name the message by.",
    },
    defaultContentType: "application/cloudevents+json",
    channels: Object.fromEntries(CHANNELS.map((channel) => [channel.name, channelObject(channel)])),
    operations: Object.fromEntries(CHANNELS.flatMap(operations)),
    components: {
      messages: Object.fromEntries(
        [SUBMITTED, ROUTED, REQUESTED, SETTLE, LINKS, ERASED, SEARCHABLE].map((kind) => [
          kind.name,
          messageObject(kind),
        ]),
      ),
    },
  };
}

function channelObject({ name, description, kinds }: Channel): JsonObject {
  const messages = kinds.map((kind) => [kind.name, { $ref: `#/components/messages/${kind.name}` }]);
  return { address: name, description, messages: Object.fromEntries(messages) };
}

function operations({ name, senders, receiver }: Channel): [name: string, operation: JsonObject][] {
  const channel = { $ref: `#/channels/${name}` };
  return [
    ...senders.map((sender): [string, JsonObject] => [`${sender}-sends-${name}`, { action: "send", channel }]),
    [`${receiver}-receives-${name}`, { action: "receive", channel }],
  ];
}

function messageObject({ type, summary }: Kind): JsonObject {
  const text = { type: "string" };
  return {
    name: type.type,
    summary,
    payload: {
      type: "object",
      required: ["specversion", "id", "type", "source", "time", "subject", "dataschema", "data"],
      properties: {
        specversion: { const: "1.0" },
        id: { type: "string", minLength: 1 },
        type: { const: type.type },
        source: text,
        time: { type: "string", format: "date-time" },
        subject: { type: "string", description: "The inquiry's reference" },
        datacontenttype: { const: "application/json" },
        dataschema: { const: dataschema(type) },
        data: inputSchema(type.schema),
      },
    },
  };
}
