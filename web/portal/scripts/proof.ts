/**
 * The proof page with JavaScript: solves the proof of work beside the page and sends the form. Whatever fails leaves the
 * page as it came, with its button to send without a proof.
 */
import type { Found, Search } from "./proof-worker.ts";

const form = document.querySelector<HTMLFormElement>("form[data-challenge]");
const field = form?.querySelector<HTMLInputElement>("input[name=proof]");
const working = document.querySelector<HTMLElement>("[data-proof-working]");
const progress = working?.querySelector("progress");

if (form && field && working && progress) {
  const { salt = "", challenge = "", signature = "", worker: path = "", max = "0" } = form.dataset;
  const worker = new Worker(path);
  worker.addEventListener("message", ({ data }: MessageEvent<Found>) => {
    progress.value = data.tried;
    if (data.failed) working.hidden = true;
    if (data.number === undefined) return;
    const solution = { algorithm: "SHA-256", challenge, number: data.number, salt, signature };
    field.value = btoa(JSON.stringify(solution));
    form.submit();
  });
  worker.addEventListener("error", () => {
    working.hidden = true;
  });
  progress.max = Number(max);
  working.hidden = false;
  worker.postMessage({ salt, challenge, max: Number(max) } satisfies Search);
}
