/**
 * Stands before the SES emulator at the mailbox's address: keeps each mail as it was asked for, makes the SES events
 * from the real requests, and gives the inbox back what the emulator drops or forgets.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import * as z from "zod";
import { readBody } from "./http-body.ts";
import { messageOf } from "./local-stack-error.ts";
import { LOOPBACK, listenOnLoopback } from "./loopback.ts";
import type { MailEvents } from "./mail-events.ts";
import type { MailStore, StoredMail } from "./mail-store.ts";
import { mimeHeaders } from "./mime-headers.ts";
import type { Notice } from "./notices.ts";
import { refusalOf, type SendRawEmail, sendRawEmailOf } from "./ses-request.ts";

const FORM = "application/x-www-form-urlencoded";
/** The emulator asks for some signature; it checks none. */
const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=local/20000101/local/ses/aws4_request, SignedHeaders=host, Signature=local";
/** docs.aws.amazon.com/ses/latest/dg/quotas.html: 40 MB a message, and base64 in a form makes it half as large again. */
const REQUEST_MAX_BYTES = 64 * 1024 * 1024;

const storeAnswerSchema = z.looseObject({ emails: z.array(z.looseObject({ messageId: z.string() })) });

export type SesFrontDeps = {
  readonly emulatorUrl: string;
  /**
   * Whether each mail goes to the emulator at once, since it is somebody else's and decides itself; ours only shows
   * mails, and is told of them when somebody looks (reading a mail is a fifth of what an inquiry costs on a laptop).
   */
  readonly passAtOnce: boolean;
  readonly store: MailStore;
  readonly events: MailEvents;
  readonly notice: Notice;
};

export class SesFront {
  readonly url: string;
  readonly #server: Server;
  readonly #deps: SesFrontDeps;
  /** The emulator numbers mails anew when they are shown to it again: its id -> the mail. */
  readonly #shown = new Map<string, StoredMail>();
  #toShow: StoredMail[] = [];
  #showing: Promise<void> = Promise.resolve();

  static async listen(port: number, deps: SesFrontDeps): Promise<SesFront> {
    const server = createServer();
    const taken = await listenOnLoopback(server, port, "mailbox");
    return new SesFront(server, `http://${LOOPBACK}:${taken}`, deps);
  }

  private constructor(server: Server, url: string, deps: SesFrontDeps) {
    this.url = url;
    this.#server = server;
    this.#deps = deps;
    server.on("request", (request, response) => void this.#answer(request, response));
  }

  /** The mails of earlier runs will be shown again, and events that were not published yet go on. */
  restore(): void {
    for (const mail of this.#deps.store.all()) this.#deps.events.add(mail);
    this.#toShow = [...this.#deps.store.all()];
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readBody(request, REQUEST_MAX_BYTES);
      if (body === undefined) throw new RangeError("The request is larger than SES takes.");
      const send = request.method === "POST" ? sendRawEmailOf(new URLSearchParams(body.toString("utf8"))) : undefined;
      if (send !== undefined) await this.#send(send, body, response);
      else await this.#look(request, body, response);
    } catch (error) {
      this.#deps.notice("mailbox-failed", { error: messageOf(error) });
      if (!response.headersSent) response.writeHead(500).end();
    }
  }

  async #send(send: SendRawEmail, body: Buffer, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(send);
    if (refusal !== undefined) {
      response.writeHead(400, { "content-type": "text/xml" }).end(errorXml("InvalidParameterValue", refusal));
      return;
    }
    const answer = this.#deps.passAtOnce ? await this.#post(body) : acceptedAnswer();
    if (answer.messageId !== undefined) this.#keep(send, answer.messageId);
    response.writeHead(answer.status, { "content-type": "text/xml" }).end(answer.text);
  }

  #keep({ configurationSet, ...rest }: SendRawEmail, messageId: string): void {
    const mail: StoredMail = {
      ...rest,
      destinations: [...rest.destinations],
      ...(configurationSet === undefined ? {} : { configurationSet }),
      messageId,
      at: new Date().toISOString(),
    };
    this.#deps.store.add(mail);
    if (this.#deps.passAtOnce) this.#shown.set(messageId, mail);
    else this.#toShow.push(mail);
    this.#deps.events.add(mail);
  }

  /** Somebody looks into the inbox: first it is told of what has come since the last look. */
  async #look(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    this.#showing = this.#showing.then(() => this.#showNew());
    await this.#showing;
    if (request.method === "GET" && pathOf(request) === "/store") await this.#store(request, response);
    else await this.#passOn(request, body, response);
  }

  async #showNew(): Promise<void> {
    await this.#show(this.#toShow.splice(0)).catch((error: unknown) =>
      this.#deps.notice("mails-not-shown", { error: messageOf(error) }),
    );
  }

  async #post(body: Buffer): Promise<SesAnswer> {
    const answer = await fetch(this.#deps.emulatorUrl, {
      method: "POST",
      headers: { "content-type": FORM, authorization: AUTHORIZATION },
      body: new Uint8Array(body),
    });
    const text = await answer.text();
    const messageId = answer.ok ? /<MessageId>([^<]+)<\/MessageId>/.exec(text)?.[1] : undefined;
    return { status: answer.status, text, messageId };
  }

  async #show(mails: readonly StoredMail[]): Promise<void> {
    for (const mail of mails) {
      const form = new URLSearchParams({
        Action: "SendRawEmail",
        "RawMessage.Data": mail.rawBase64,
        Source: mail.source,
      });
      const { messageId } = await this.#post(Buffer.from(form.toString()));
      if (messageId !== undefined) this.#shown.set(messageId, mail);
    }
  }

  async #store(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { search } = new URL(request.url ?? "/", "http://local");
    const answer = await fetch(`${this.#deps.emulatorUrl}/store${search}`);
    const parsed = storeAnswerSchema.safeParse(await answer.json());
    if (!answer.ok || !parsed.success) {
      response.writeHead(answer.status, { "content-type": "application/json" }).end("{}");
      return;
    }
    const emails = parsed.data.emails.map((email) => this.#enriched(email));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ...parsed.data, emails }));
  }

  #enriched(email: Readonly<Record<string, unknown>> & { readonly messageId: string }) {
    const mail = this.#shown.get(email.messageId);
    if (mail === undefined) return email;
    const { messageId, tags, configurationSet, destinations, source } = mail;
    const headers = mimeHeaders(Buffer.from(mail.rawBase64, "base64").toString("utf8"));
    const at = Math.floor(Date.parse(mail.at) / 1000);
    return { ...email, messageId, at, tags, configurationSet, destinations, source, headers };
  }

  async #passOn(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const { method = "GET", headers } = request;
    const answer = await fetch(`${this.#deps.emulatorUrl}${this.#withEmulatorsId(request.url ?? "/")}`, {
      method,
      headers: {
        authorization: AUTHORIZATION,
        ...(headers["content-type"] ? { "content-type": headers["content-type"] } : {}),
      },
      ...(method === "GET" || method === "HEAD" ? {} : { body: new Uint8Array(body) }),
    });
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    response.writeHead(answer.status, { "content-type": type }).end(Buffer.from(await answer.arrayBuffer()));
  }

  /** The inbox asks for a mail by the id that /store told it. */
  #withEmulatorsId(target: string): string {
    return target.replace(/(messageId=)([^&]+)/, (all, name: string, id: string) => {
      const [emulatorsId] = [...this.#shown].find(([, mail]) => mail.messageId === decodeURIComponent(id)) ?? [];
      return emulatorsId === undefined ? all : `${name}${encodeURIComponent(emulatorsId)}`;
    });
  }
}

type SesAnswer = { readonly status: number; readonly text: string; readonly messageId: string | undefined };

/** What SES answers to a mail it takes. */
function acceptedAnswer(): SesAnswer {
  const messageId = `ses-${randomUUID()}`;
  const result = `<SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult>`;
  const text = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`;
  return { status: 200, text, messageId };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?")[0] ?? "/";
}

function errorXml(code: string, message: string): string {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error></ErrorResponse>`;
}
