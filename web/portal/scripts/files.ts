/**
 * The status page with JavaScript: files are chosen there and sent to their bucket one after the other, with progress.
 * Whatever fails is said, and the page shows what has come.
 */

/** What the portal answers: shared/contracts/file-requests.ts. */
type Upload = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

const isUpload = (told: unknown): told is Upload => typeof told === "object" && told !== null && "url" in told;

type Trouble = "empty" | "failed" | "full" | "kind" | "large";

/** How often a file is sent at most, where connections are lost. */
const TRIES = 3;

/** A name as it is, whichever way the words around it run. */
const isolated = (name: string) => `\u2068${name}\u2069`;

const form = document.querySelector<HTMLFormElement>("#add-file");
const plain = form?.querySelector<HTMLElement>("[data-plain]");
const scripted = form?.querySelector<HTMLElement>("[data-scripted]");
const input = scripted?.querySelector("input");
const working = scripted?.querySelector<HTMLElement>("[data-working]");
const progress = working?.querySelector("progress");
const trouble = scripted?.querySelector<HTMLElement>("[data-trouble]");

if (form && plain && scripted && input && working && progress && trouble) {
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
      if (status >= 200 && status < 300) return undefined;
      // Refused for good; else the connection was lost, and the same form may be sent again: it names one object.
      if (status >= 400 && status < 500) break;
    }
    return "failed";
  };

  /** What has come though another file has not: the list of the page as it is now. */
  const showList = async (): Promise<void> => {
    const now = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const list = now.querySelector(".files");
    const shown = document.querySelector(".files");
    if (list === null) return;
    if (shown === null) form.before(list);
    else shown.replaceWith(list);
  };

  const sendAll = async (files: readonly File[]): Promise<void> => {
    trouble.textContent = "";
    input.disabled = true;
    working.hidden = false;
    const troubles: string[] = [];
    for (const file of files) {
      const what = await send(file).catch((): Trouble => "failed");
      if (what !== undefined) troubles.push(`${isolated(file.name)}: ${form.dataset[what] ?? ""}`);
    }
    if (troubles.length === 0) {
      location.hash = "files";
      location.reload();
      return;
    }
    working.hidden = true;
    input.disabled = false;
    input.value = "";
    trouble.textContent = troubles.join("\n");
    if (troubles.length < files.length) await showList();
  };

  input.addEventListener("change", () => {
    // The files that were sent are kept: without the new list the page shows them when it is loaded again.
    if (input.files?.length) sendAll(Array.from(input.files)).catch(() => undefined);
  });
}
