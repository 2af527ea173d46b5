/**
 * The status page with JavaScript: files are chosen there and sent to their bucket one after the other, with progress.
 * Whatever fails is said, and the page shows what has come and what the check has found.
 */

/** What the portal answers: shared/contracts/file-requests.ts. */
type Upload = { readonly id: string; readonly url: string; readonly fields: Readonly<Record<string, string>> };

const isUpload = (told: unknown): told is Upload => typeof told === "object" && told !== null && "url" in told;

type Trouble = "empty" | "failed" | "full" | "kind" | "large";

/** How often a file is sent at most, where connections are lost. */
const TRIES = 3;

/** A check takes seconds, in AWS sometimes a minute: what is not known by then, the page shows when it is loaded again. */
const LOOKS = 20;
const LOOK_AGAIN_MILLISECONDS = 1_500;

/** A name as it is, whichever way the words around it run. */
const isolated = (name: string) => `\u2068${name}\u2069`;

const form = document.querySelector<HTMLFormElement>("#add-file");
const plain = form?.querySelector<HTMLElement>("[data-plain]");
const scripted = form?.querySelector<HTMLElement>("[data-scripted]");
const input = scripted?.querySelector("input");
const working = scripted?.querySelector<HTMLElement>("[data-working]");
const progress = working?.querySelector("progress");
const said = scripted?.querySelector<HTMLElement>("[data-said]");
const trouble = scripted?.querySelector<HTMLElement>("[data-trouble]");

if (form && plain && scripted && input && working && progress && said && trouble) {
  plain.hidden = true;
  scripted.hidden = false;

  /** A place and a signed form for this file; the name tells its kind. Asked again for the same file, it is the same place. */
  const permission = async (file: File): Promise<Upload | Trouble> => {
    if (file.size > Number(form.dataset["max"])) return "large";
    if (file.size === 0) return "empty";
    const answer = await fetch(form.action, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "Idempotency-Key": `file-on-status-page/${file.size}/${file.lastModified}`,
      },
      body: JSON.stringify({ name: file.name }),
    });
    const told: unknown = await answer.json();
    if (answer.ok && isUpload(told)) return told;
    if (answer.status === 409) return "full";
    return answer.status === 400 ? "kind" : "failed";
  };

  /** @returns the status of the bucket's answer; 0 if there was none */
  const post = (file: File, { url, fields }: Upload): Promise<number> =>
    new Promise((resolve) => {
      const body = new FormData();
      for (const name of Object.keys(fields)) body.append(name, fields[name] ?? "");
      body.append("file", file);
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", ({ loaded, total }) => {
        progress.value = loaded / total;
      });
      request.addEventListener("loadend", () => resolve(request.status));
      request.open("POST", url);
      request.send(body);
    });

  const send = async (file: File): Promise<Trouble | undefined> => {
    progress.value = 0;
    const first = await permission(file).catch((): Trouble => "failed");
    const permitted = first === "failed" ? await permission(file) : first;
    if (typeof permitted === "string") return permitted;
    for (let left = TRIES; left > 0; left -= 1) {
      const status = await post(file, permitted);
      if (status >= 200 && status < 300) {
        sent.add(permitted.id);
        return undefined;
      }
      // Refused for good; else the connection was lost, and the same form may be sent again: it names one object.
      if (status >= 400 && status < 500) break;
    }
    return "failed";
  };

  /** The files that this page has sent. */
  const sent = new Set<string>();

  /**
   * Shows the list of the page as it is now, and says what has become of the files of this page. What the bucket has taken
   * is told as being checked, though the centre has not heard of it yet.
   * @returns whether all of them have come to their end
   */
  const showList = async (): Promise<boolean> => {
    const now = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const list = now.querySelector(".files");
    const rows = Array.from(list?.querySelectorAll<HTMLElement>("li") ?? []);
    const mine = rows.filter(({ dataset }) => sent.has(dataset["file"] ?? ""));
    const words = mine.map((row) => {
      const hint = row.querySelector(".hint");
      if (hint && row.className === "awaited") hint.textContent = form.dataset["checking"] ?? "";
      return `${isolated(row.querySelector("bdi")?.textContent ?? "")}: ${hint?.textContent ?? ""}`;
    });
    if (list) {
      replaceList(list);
      const isFull = now.querySelector("#add-file") === null;
      for (const part of [input, ...Array.from(input.labels ?? [])]) part.hidden = isFull;
      if (isFull) words.push(form.dataset["full"] ?? "");
    }
    if (said.textContent !== words.join("\n")) said.textContent = words.join("\n");
    return mine.every(({ className }) => className !== "awaited" && className !== "quarantined");
  };

  const replaceList = (list: Element): void => {
    const shown = document.querySelector(".files");
    if (shown?.isEqualNode(list)) return;
    const focused = shown?.contains(document.activeElement) && document.activeElement?.getAttribute("href");
    if (shown) shown.replaceWith(list);
    else document.querySelector("#files")?.after(list);
    if (focused) list.querySelector<HTMLElement>(`a[href="${focused}"]`)?.focus();
  };

  /** How many times files were chosen. */
  let choices = 0;

  /** Looks again until everything that was sent has been checked, or more is sent. */
  const follow = async (choice: number, looks: number): Promise<void> => {
    if (choice !== choices || (await showList().catch(() => false)) || looks === 1) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MILLISECONDS));
    await follow(choice, looks - 1);
  };

  const sendAll = async (files: readonly File[]): Promise<void> => {
    const hadFocus = document.activeElement === input;
    choices += 1;
    trouble.textContent = "";
    input.disabled = true;
    working.hidden = false;
    const troubles: string[] = [];
    for (const file of files) {
      const what = await send(file).catch((): Trouble => "failed");
      if (what !== undefined) troubles.push(`${isolated(file.name)}: ${form.dataset[what] ?? ""}`);
    }
    working.hidden = true;
    input.disabled = false;
    input.value = "";
    if (hadFocus) input.focus();
    trouble.textContent = troubles.join("\n");
    if (sent.size > 0) await follow(choices, LOOKS);
  };

  input.addEventListener("change", () => {
    // Never fails: what a file fails with is told beside its name, and a list that cannot be read is looked for again.
    if (input.files?.length) void sendAll(Array.from(input.files));
  });
}
