/** Files of shared/domain that training makes. */
import { readFileSync, writeFileSync } from "node:fs";

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** What each of them says at its top. */
export const NOTE = "Made by `npm run train`; not to be edited.";

/** The folder of shared/domain in which they are. */
type Folder = "language" | "routing";

const place = (folder: Folder, name: string) => new URL(`../shared/domain/${folder}/${name}`, import.meta.url);

export function writeGenerated(files: Files, folder: Folder = "routing"): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(place(folder, name), text);
}

/** Whether the committed files are these; those that are not are told on stderr. */
export function areCommitted(files: Files, folder: Folder = "routing"): boolean {
  const others = Object.entries(files).filter(([name, text]) => readFileSync(place(folder, name), "utf8") !== text);
  for (const [name] of others) {
    console.error(`shared/domain/${folder}/${name} is not what the data gives: run npm run train and commit it.`);
  }
  return others.length === 0;
}
