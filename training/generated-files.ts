/** Files of shared/domain/routing that training makes. */
import { readFileSync, writeFileSync } from "node:fs";

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** What each of them says at its top. */
export const NOTE = "Made by `npm run train`; not to be edited.";

const FOLDER = new URL("../shared/domain/routing/", import.meta.url);

export function writeGenerated(files: Files): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, FOLDER), text);
}

/** Whether the committed files are these; those that are not are told on stderr. */
export function areCommitted(files: Files): boolean {
  const others = Object.entries(files).filter(([name, text]) => readFileSync(new URL(name, FOLDER), "utf8") !== text);
  for (const [name] of others) {
    console.error(`shared/domain/routing/${name} is not what the data gives: run npm run train and commit it.`);
  }
  return others.length === 0;
}
