/**
 * The status page with JavaScript: files are chosen there and sent to their bucket one after the other, with progress.
 * Whatever fails is said, and the page shows what has come.
 */

/** What the portal answers: shared/contracts/file-requests.ts. */
type Upload = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

const isUpload = (told: unknown): told is Upload => typeof told === "object" && told !== null && "url" in told;

type Trouble = "failed" | "full" | "kind" | "large";

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

  const say = (what: Trouble): void => {
    working.hidden = true;
    input.disabled = false;
    input.value = "";
    trouble.textContent = form.dataset[what] ?? "";
  };

  /** A place and a signed form for this file; the name tells its kind. */
  const permission = async (file: File): Promise<Upload | Trouble> => {
    if (file.size > Number(form.dataset["max"])) return "large";
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ name: file.name }),
    });
    const told: unknown = await answer.json();
    if (answer.ok && isUpload(told)) return told;
    if (answer.status === 409) return "full";
    return answer.status === 400 ? "kind" : "failed";
  };

  const send = (file: File, { url, fields }: Upload): Promise<boolean> =>
    new Promise((resolve) => {
      const body = new FormData();
      for (const name of Object.keys(fields)) body.append(name, fields[name] ?? "");
      body.append("file", file);
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", ({ loaded, total }) => {
        progress.value = loaded / total;
      });
      request.addEventListener("loadend", () => resolve(request.status >= 200 && request.status < 300));
      request.open("POST", url);
      request.send(body);
    });

  const sendAll = async (files: readonly File[]): Promise<void> => {
    trouble.textContent = "";
    input.disabled = true;
    working.hidden = false;
    for (const file of files) {
      progress.value = 0;
      const permitted = await permission(file);
      if (typeof permitted === "string") return say(permitted);
      if (!(await send(file, permitted))) return say("failed");
    }
    location.hash = "files";
    location.reload();
  };

  input.addEventListener("change", () => {
    if (input.files?.length) sendAll(Array.from(input.files)).catch(() => say("failed"));
  });
}
