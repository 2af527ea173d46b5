/**
 * A text-only browser: it reads a page's words, links and forms, and sends forms, knowing no style and no script. Enough
 * HTML for pages that are well-formed; what it does not find, a person with Lynx would not find either.
 */

/** What fetches for it: `fetch` itself, or an app that is called directly. */
type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export type TextForm = {
  readonly action: string;
  readonly method: string;
  /** Names of the fields a person can fill in, with what stands in them. */
  readonly fields: ReadonlyMap<string, string>;
  /** What each select or group of radio buttons offers, by the field's name. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
};

export class TextBrowser {
  readonly #fetch: Fetch;
  readonly #cookies = new Map<string, string>();
  address: string;
  html = "";

  constructor(address: string, fetchPage: Fetch = fetch) {
    this.#fetch = fetchPage;
    this.address = address;
  }

  /** Goes to a page, and on to where it leads. */
  async open(path: string, body?: URLSearchParams): Promise<void> {
    this.address = new URL(path, this.address).href;
    const cookie = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.#fetch(this.address, {
      method: body === undefined ? "GET" : "POST",
      headers: { accept: "text/html", ...(cookie === "" ? {} : { cookie }) },
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location !== null) return this.open(location);
    this.html = await answer.text();
  }

  /** The page's words, as they are read: no markup, no hidden elements. */
  get text(): string {
    const body = /<main[^>]*>(.*)<\/main>/s.exec(this.html)?.[1] ?? this.html;
    return decoded(body.replaceAll(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, " ")).replaceAll(/\s+/g, " ");
  }

  /** The form of the page that has a field of this name. */
  formWith(field: string): TextForm {
    const forms = Array.from(this.html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs), ([, head = "", inner = ""]) =>
      formOf(head, inner),
    );
    const form = forms.find(({ fields, choices }) => fields.has(field) || choices.has(field));
    if (form === undefined) throw new Error(`No form with the field ${field} on ${this.address}: ${this.text}`);
    return form;
  }

  /** Fills in fields of a form and sends it by its first button. A choice that is not offered is a mistake. */
  async send(form: TextForm, filled: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(filled)) {
      const offered = form.choices.get(name);
      if (offered === undefined ? !form.fields.has(name) : !offered.includes(value)) {
        throw new Error(
          `The form has no ${name}=${value}; it has ${[...form.fields.keys(), ...form.choices.keys()].join(", ")}`,
        );
      }
    }
    await this.open(form.action, new URLSearchParams({ ...Object.fromEntries(form.fields), ...filled }));
  }
}

function formOf(head: string, inner: string): TextForm {
  const fields = new Map<string, string>();
  const choices = new Map<string, string[]>();
  const offer = (name: string, value: string) => choices.set(name, [...(choices.get(name) ?? []), value]);
  for (const [, attributes = ""] of inner.matchAll(/<input\b([^>]*)>/g)) {
    const [name, value, type] = ["name", "value", "type"].map((wanted) => attribute(attributes, wanted));
    if (name === undefined) continue;
    const isBox = type === "radio" || type === "checkbox";
    if (isBox) offer(name, value ?? "on");
    if (!isBox || /\schecked\b/.test(attributes)) fields.set(name, value ?? "");
  }
  for (const [, attributes = "", text = ""] of inner.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    fields.set(attribute(attributes, "name") ?? "", decoded(text.replace(/^\n/, "")));
  }
  for (const [, attributes = "", options = ""] of inner.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attribute(attributes, "name") ?? "";
    for (const [, option = ""] of options.matchAll(/<option\b([^>]*)>/g)) {
      const value = attribute(option, "value") ?? "";
      offer(name, value);
      if (!fields.has(name) || /\sselected\b/.test(option)) fields.set(name, value);
    }
  }
  return { action: attribute(head, "action") ?? "", method: attribute(head, "method") ?? "get", fields, choices };
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#39", "'"],
]);

function decoded(html: string): string {
  return html.replaceAll(/&(\w+|#\d+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}
