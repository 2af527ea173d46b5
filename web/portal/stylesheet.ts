/** The portal's style sheet: no third parties, no scripts; narrow screens, dark mode and forced colours included. */
export const STYLESHEET = `:root {
  color-scheme: light dark;
  --paper: #faf8f4;
  --card: #ffffff;
  --ink: #1c2526;
  --soft: #56646a;
  --line: #d8d3c8;
  --edge: #7a868b;
  --accent: #0b5563;
  --on-accent: #ffffff;
  --tint: #e6f0f1;
  --gold: #c98a12;
  /* 3:1 against paper and card at least (WCAG 2.2, 1.4.11). */
  --focus: #9a5b00;
  --wrong: #a3231f;
  --wrong-tint: #fbeceb;
  /* Fonts that come with Windows, macOS, Android and Linux; the Arabic ones have Kazakh's own letters too. */
  --arabic-letters: "Segoe UI", "Noto Naskh Arabic UI", "Noto Naskh Arabic", "Noto Sans Arabic", "Geeza Pro", Tahoma, "DejaVu Sans", system-ui, sans-serif;
  --han-letters: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  --letters: system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12191b;
    --card: #1a2326;
    --ink: #e8ecec;
    --soft: #a6b3b6;
    --line: #344246;
    --edge: #7f9095;
    --accent: #7fcbd6;
    --on-accent: #0b2227;
    --tint: #1d3338;
    --gold: #e9b44c;
    --focus: #ffc861;
    --wrong: #ff9d95;
    --wrong-tint: #3a1f1e;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--letters);
  overflow-wrap: break-word;
}
:lang(kk-Arab), :lang(fa) { --letters: var(--arabic-letters); line-height: 1.85; letter-spacing: 0; }
:lang(zh) { --letters: var(--han-letters); }
h1, h2, h3, legend { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.25rem); margin: 0 0 0.75rem; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
p { margin: 0 0 0.75rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus, .errors:focus { outline: none; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; background: var(--card); padding: 0.5rem 1rem; }
.trap { position: absolute; inset-inline-start: -100vw; inline-size: 1px; block-size: 1px; overflow: hidden; }
progress { inline-size: 100%; accent-color: var(--accent); }
.skip:focus { inset-block-start: 0.5rem; }
.bar, main { width: 100%; max-width: 46rem; margin-inline: auto; padding-inline: 1.25rem; }
header { background: var(--card); border-block-end: 1px solid var(--line); border-block-start: 4px solid var(--accent); }
header .bar { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; padding-block: 0.75rem; }
.brand { display: inline-flex; gap: 0.75rem; align-items: center; color: inherit; text-decoration: none; line-height: 1.2; min-height: 2.75rem; }
.brand img { flex: none; }
.brand span { display: flex; flex-direction: column; gap: 0.15rem; }
.brand small { color: var(--soft); font-size: 0.875rem; }
.ways { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
.ways:has([open]) { flex-basis: 100%; }
.way { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; }
.languages { font-size: 0.9375rem; }
.languages:has([open]) { flex-basis: 100%; }
.languages summary { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 2.75rem; padding-inline: 0.75rem; border: 1px solid var(--edge); border-radius: 8px; cursor: pointer; }
.languages summary::after { content: ""; border: 0.3rem solid transparent; border-block-start-color: currentColor; border-block-end-width: 0; }
.languages [open] summary::after { border-block-width: 0 0.3rem; border-block-end-color: currentColor; border-block-start-color: transparent; }
.languages ul { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
.languages a, .languages li button, .languages li span { display: inline-flex; align-items: center; min-height: 2.75rem; padding-inline: 0.6rem; border-radius: 6px; }
.languages li span { background: var(--tint); font-weight: 600; }
.enter { position: absolute; visibility: hidden; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button.link { min-height: 2.75rem; padding: 0.25rem; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }
main { flex: 1; padding-block: 2rem 3rem; }
.lead { font-size: 1.125rem; color: var(--soft); max-width: 40rem; margin-block-end: 1.75rem; text-wrap: pretty; }
footer { background: var(--card); border-block-start: 1px solid var(--line); color: var(--soft); font-size: 0.9375rem; }
footer .bar { padding-block: 1.25rem 1.5rem; }
footer p { margin: 0 0 0.25rem; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
.links a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.field { margin: 0 0 1.6rem; padding: 0; border: 0; min-width: 0; }
.group { margin: 2.25rem 0; padding: 1.25rem 1.25rem 0.1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--card); min-width: 0; }
.field > label, legend { display: block; font-weight: 600; margin-block-end: 0.3rem; }
legend { padding: 0; font-size: 1.125rem; }
fieldset > legend { float: inline-start; width: 100%; }
fieldset > legend + * { clear: both; }
.group > legend { margin-block-end: 0.75rem; }
.optional { font-weight: 400; color: var(--soft); }
.hint { color: var(--soft); font-size: 0.9375rem; margin: 0 0 0.4rem; }
.field + .hint { margin-block: -0.9rem 1.6rem; }
.hint + form, .hint + .field { margin-block-start: 1rem; }
textarea, select, input:not([type="radio"], [type="checkbox"]) {
  display: block;
  width: 100%;
  min-height: 2.875rem;
  padding: 0.6rem 0.75rem;
  font: inherit;
  color: inherit;
  background: var(--card);
  border: 1px solid var(--edge);
  border-radius: 8px;
}
.group select, .group input { background: var(--paper); }
textarea { resize: vertical; line-height: 1.6; unicode-bidi: plaintext; }
.choice { position: relative; display: grid; grid-template-columns: 1.5rem 1fr; gap: 0.1rem 0.75rem; align-items: start; margin-block-end: 0.6rem; padding: 0.7rem 1rem; border: 1px solid var(--edge); border-radius: 10px; background: var(--card); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
/* The whole card is the label. */
.choice label::before { content: ""; position: absolute; inset: 0; cursor: pointer; }
.choice input { position: relative; z-index: 1; width: 1.375rem; height: 1.375rem; margin: 0.15rem 0 0; accent-color: var(--accent); }
.choice .hint { grid-column: 2; margin: 0; }
.field > button { margin-block-start: 0.75rem; }
.field details { margin-block-start: 0.35rem; }
.field details p { margin: 0 0 0.5rem; }
.field summary { padding-block: 0.6rem; color: var(--accent); cursor: pointer; }
.terms { margin: 0 0 0.25rem; padding-inline-start: 1.2rem; }
.terms li { margin-block-end: 0.4rem; }
.terms + p a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.wrong { border-inline-start: 4px solid var(--wrong); padding-inline-start: 1rem; }
.error { color: var(--wrong); font-weight: 600; margin: 0 0 0.4rem; white-space: pre-line; }
.wrong textarea, .wrong select, .wrong input { border-color: var(--wrong); }
.errors { border: 2px solid var(--wrong); border-radius: 12px; background: var(--wrong-tint); padding: 1rem 1.25rem; margin-block-end: 2rem; }
.errors h2 { margin: 0 0 0.5rem; }
.errors p, .errors ul { margin: 0; }
.errors ul { padding-inline-start: 1.2rem; }
.errors a { color: var(--wrong); font-weight: 600; }
.note { border-inline-start: 4px solid var(--gold); background: var(--card); border-start-end-radius: 12px; border-end-end-radius: 12px; padding: 0.9rem 1.1rem; margin-block: 0.75rem; }
.note h2 { margin-block-start: 0; }
.note > :last-child { margin-block-end: 0; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block-start: 2rem; }
button.primary, a.primary, button.secondary, a.secondary {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: 3rem;
  padding: 0.6rem 1.6rem;
  font: inherit;
  font-weight: 600;
  border: 2px solid var(--accent);
  border-radius: 10px;
  text-decoration: none;
  cursor: pointer;
}
.primary { background: var(--accent); color: var(--on-accent); }
.secondary { background: transparent; color: var(--accent); }
.first { border-inline-start: 4px solid var(--accent); padding-inline-start: 1rem; margin-block-end: 1.75rem; }
.first a, .trail a { font-weight: 600; }
.search { display: block; margin-block-end: 2rem; }
.search label { display: block; font-weight: 600; margin-block-end: 0.3rem; }
.search div { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.search input { flex: 1 1 14rem; width: auto; min-width: 0; }
.topics, .questions { list-style: none; margin: 0; padding: 0; }
.topics { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0.25rem 1.5rem; }
.topics a, .questions a { display: inline-block; padding-block: 0.45rem; font-weight: 600; }
.topics span, .topics small { color: var(--soft); }
.topics small { display: block; font-size: 0.9375rem; margin-block: -0.35rem 0.45rem; }
.questions li { border-block-end: 1px solid var(--line); padding-block: 0.35rem; }
.answer { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.25rem 0.4rem; margin-block: 1rem; }
.answer ul, .suggestions details ul { margin: 0 0 0.75rem; padding-inline-start: 1.2rem; }
.sources { color: var(--soft); font-size: 0.9375rem; }
.sources h2 { font-size: 1rem; margin-block: 1.25rem 0.4rem; }
.sources ul { margin: 0 0 0.5rem; padding-inline-start: 1.2rem; }
.suggested:not(:empty) { border-inline-start: 4px solid var(--accent); background: var(--card); padding: 0.75rem 1rem; margin-block-end: 1.6rem; }
.suggested ul { margin: 0; padding-inline-start: 1.2rem; }
.suggested a { display: inline-block; padding-block: 0.3rem; }
.suggestions { border: 2px solid var(--accent); border-radius: 12px; padding: 1rem 1.25rem; margin-block-end: 2rem; background: var(--card); }
.suggestions h2 { margin: 0 0 0.25rem; }
.suggestions details { border-block-start: 1px solid var(--line); padding-block: 0.25rem; }
.suggestions summary { padding-block: 0.6rem; font-weight: 600; cursor: pointer; color: var(--accent); }
.answers, .facts { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.25rem; }
dt { color: var(--soft); font-size: 0.9375rem; }
dd { margin: 0 0 0.9rem; }
.answers { padding-block: 0.25rem; }
.answers > div { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding-block: 0.6rem; }
.answers > div + div { border-block-start: 1px solid var(--line); }
.answers dt, .answers dd { grid-column: 1; margin: 0; min-width: 0; }
.answers .change { grid-area: 1 / 2 / 3; }
@media (max-width: 30rem) {
  .answers > div { align-items: center; }
  .answers dd { grid-column: 1 / 3; }
  .answers .change { grid-area: 1 / 2; }
}
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0.25rem 1.5rem; }
.facts .hint { display: block; }
.facts dd { margin-block-end: 0.5rem; }
.words { white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
.ticket { text-align: center; background: var(--tint); border-radius: 14px; padding: 1.25rem 1rem; margin-block: 1.5rem; }
.ticket h2 { margin: 0; font-size: 1rem; font-weight: 400; color: var(--soft); }
.reference { margin: 0.25rem 0 0; font: 700 clamp(1.35rem, 7.4vw, 2.5rem)/1.3 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; letter-spacing: 0.02em; user-select: all; white-space: nowrap; }
.ticket button { margin-block-start: 0.9rem; }
.address + button { margin-block-end: 0.75rem; }
.address { overflow-wrap: anywhere; font-size: 0.9375rem; }
.steps { padding-inline-start: 1.4rem; }
:lang(fa) .steps { list-style-type: persian; }
.steps li { margin-block-end: 0.6rem; padding-inline-start: 0.25rem; }
.steps li::marker { color: var(--accent); font-weight: 700; }
.state { background: var(--tint); border-radius: 14px; padding: 1.1rem 1.25rem; margin-block-end: 1.25rem; }
.state h2 { margin: 0 0 0.25rem; }
.state p { margin: 0; }
.conversation { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.9rem; }
.conversation li { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 0.9rem 1.1rem; }
.conversation dl { margin: 0.75rem 0 0; padding-block-start: 0.6rem; border-block-start: 1px solid var(--line); }
.conversation dd { margin-block-end: 0.4rem; }
.conversation .centre { border-inline-start: 4px solid var(--accent); }
.files { list-style: none; margin: 0 0 1rem; padding: 0; display: grid; gap: 0.5rem; }
.files li { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 0.7rem 1.1rem; overflow-wrap: anywhere; }
.files .hint { display: block; margin: 0; }
.told { margin: 0 0 0.4rem; white-space: pre-line; }
.files .infected, .files .refused { border-inline-start: 4px solid var(--wrong); }
progress { width: 100%; accent-color: var(--accent); }
.who { margin: 0 0 0.35rem; font-size: 0.9375rem; color: var(--soft); }
.who strong { color: var(--ink); margin-inline-end: 0.4rem; }
.event { font-weight: 600; margin-block-end: 0.35rem; }
.days p, .days ul { margin-block-end: 0.4rem; }
.settle { border-block-start: 1px solid var(--line); margin-block-start: 2.25rem; }
.settle h2 { margin-block-start: 1.5rem; }
.grades { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.given { font-weight: 600; }
@media (forced-colors: active) {
  /* Its arrow is made of borders that nobody should see, and here everybody does. */
  .languages summary::after { display: none; }
  .primary, .languages li span, .state, .ticket { border: 2px solid ButtonText; }
}
@media print {
  header nav, .way, footer, .actions, .settle, form, button.primary, button.secondary, .skip { display: none; }
  #files-lead, #files:not(:has(+ .files)) { display: none; }
  .sources a::after { content: " " attr(href); unicode-bidi: isolate; overflow-wrap: anywhere; }
  body { background: none; color: black; }
  .ticket, .state, .note, .answers > div, .conversation li { break-inside: avoid; border: 1px solid; }
}
`;
