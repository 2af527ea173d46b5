/**
 * Answers that may fit, offered under a question while it is typed. Whatever fails leaves the page as it is; without
 * JavaScript they are offered on the check page.
 */

/** What the API tells of an answer (shared/contracts/answers-view.ts); a script takes no part of the server's code. */
type Offered = { readonly title: string; readonly language: string; readonly path: string };

/** Milliseconds after the last letter: people pause between sentences, and every pause costs a request. */
const PAUSE_MILLISECONDS = 700;

/** Shorter than this nobody has said what they want; "work" says it. */
const MIN_CHARACTERS = 4;

/** Watches a field: each pause asks once, and each letter drops what was asked before it. */
export function offerAnswers(field: HTMLTextAreaElement, place: HTMLElement): void {
  if (!("AbortController" in window)) return;
  let pause: number | undefined;
  let request = new AbortController();
  field.addEventListener("input", () => {
    window.clearTimeout(pause);
    request.abort();
    pause = window.setTimeout(() => {
      request = new AbortController();
      suggest(field.value.trim(), place, request.signal).catch(() => undefined);
    }, PAUSE_MILLISECONDS);
  });
}

async function suggest(text: string, into: HTMLElement, signal: AbortSignal): Promise<void> {
  const { suggest: address = "", language = "", max = "0" } = into.dataset;
  if (text.length < MIN_CHARACTERS) {
    show([], into);
    return;
  }
  const query = new URL(address, window.location.href);
  query.searchParams.set("q", text.slice(0, Number(max)));
  query.searchParams.set("language", language);
  const response = await fetch(query.href, { signal });
  if (!response.ok) return;
  const body: unknown = await response.json();
  show(offeredIn(body), into);
}

/** A body that is not what the API says offers nothing. */
function offeredIn(body: unknown): readonly Offered[] {
  if (typeof body !== "object" || body === null || !("answers" in body) || !Array.isArray(body.answers)) return [];
  return body.answers.filter(isOffered);
}

function isOffered(answer: unknown): answer is Offered {
  return typeof answer === "object" && answer !== null && "title" in answer && "path" in answer && "language" in answer;
}

/** What is on the page already is not said again: a screen reader would read it out. */
function show(answers: readonly Offered[], into: HTMLElement): void {
  const shown = answers.map(({ path }) => path).join(" ");
  if (into.dataset["shown"] === shown) return;
  into.dataset["shown"] = shown;
  into.textContent = "";
  if (answers.length === 0) return;
  const title = document.createElement("strong");
  title.textContent = into.dataset["title"] ?? "";
  const list = document.createElement("ul");
  for (const answer of answers) list.append(item(answer));
  into.append(title, list);
}

/** In a tab of its own, so that what has been typed stays. */
function item({ title, language, path }: Offered): HTMLElement {
  const link = document.createElement("a");
  link.href = path;
  link.target = "_blank";
  link.rel = "noopener";
  link.lang = language;
  link.dir = language === "kk-Arab" ? "rtl" : "ltr";
  link.textContent = title;
  const row = document.createElement("li");
  row.append(link);
  return row;
}
