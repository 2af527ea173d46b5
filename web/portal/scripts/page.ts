/**
 * What a page gains with JavaScript: answers that fit are offered while a question is typed, a topic's questions come at
 * once, the reference is copied by a button, and what is wrong is read first. Without it, or when anything fails, the page
 * does the same in one step more.
 */
import { offerAnswers } from "./suggest-answers.ts";

const question = document.querySelector<HTMLTextAreaElement>("textarea[name=text]");
const offers = document.querySelector<HTMLElement>("[data-suggest]");
if (question && offers) offerAnswers(question, offers);

const topic = document.querySelector<HTMLSelectElement>("select[data-questions]");
const place = document.getElementById("questions");
if (topic && place) {
  topic.addEventListener("change", () => void showQuestions(topic, place));
  // Whoever comes back to the form finds the topic chosen, but not what a script had added.
  addEventListener("pageshow", () => {
    if (topic.value !== "" && place.childElementCount === 0) void showQuestions(topic, place);
  });
}

/** The server writes the fields, in the page's language; a topic chosen meanwhile wins. */
async function showQuestions({ value: chosen, dataset }: HTMLSelectElement, into: HTMLElement): Promise<void> {
  into.replaceChildren();
  if (chosen === "") return;
  const { questions: folder = "" } = dataset;
  // Where nothing comes, the questions are asked on the next page, as without a script.
  const answer = await fetch(`${folder + chosen}/part`).catch(() => undefined);
  if (!answer?.ok) return;
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("fieldset");
  if (part && topic?.value === chosen) into.replaceChildren(part);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  const { copy = "", copied = "" } = button.dataset;
  // Only a secure origin has a clipboard.
  button.hidden = !("clipboard" in navigator);
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(copy).then(() => {
      button.textContent = copied;
    });
  });
}

// Browsers that know autofocus for fields alone.
document.querySelector<HTMLElement>(".errors[autofocus]")?.focus();
