/** Values of options, checked while commander reads them. */
import { InvalidArgumentError, Option } from "commander";
import * as z from "zod/mini";
import { email, personLine } from "../shared/contracts/person-fields.ts";

/** A whole number in a range, both ends included. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`A whole number from ${from} to ${to}, such as ${from}.`);
  };
}

const day = z.iso.date();
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * A moment; without a zone it is Kazakhstan time (UTC+5), as everything in the centre's calendar is.
 * @returns ISO 8601, UTC, ms
 */
export function isoTime(text: string): string {
  const match = TIME.exec(text);
  const dated = text.includes("T") ? text : `${text}T00:00`;
  const milliseconds = Date.parse(match?.[1] === undefined ? `${dated}+05:00` : dated);
  if (match === null || Number.isNaN(milliseconds) || !day.safeParse(text.slice(0, "yyyy-mm-dd".length)).success) {
    throw new InvalidArgumentError(
      "An ISO 8601 time, such as 2026-11-23T10:00+05:00, or a day of Kazakhstan, such as 2026-11-23.",
    );
  }
  return new Date(milliseconds).toISOString();
}

/**
 * An option whose value is a moment, with the rule of its zone in its help.
 * @param meaning what the moment is, as a part of a sentence
 */
export function timeOption(flags: string, meaning: string): Option {
  return new Option(flags, `${meaning}; ISO 8601, in Kazakhstan time (UTC+5) unless it names a zone`).argParser(
    isoTime,
  );
}

/** An address of the portal, without a slash at its end. */
export function portalAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, "");
  throw new InvalidArgumentError("An address such as https://ask.example.org.");
}

/** An e-mail address as contracts take it. */
export function emailAddress(text: string): string {
  const parsed = email.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError("An e-mail address, such as ainur@example.org.");
}

/** A name or another short line, in any script. */
export function plainLine(text: string): string {
  const parsed = personLine.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError("One line of text that is neither empty nor too long.");
}

/** Several of the known codes, by comma; each once. */
export function listOf<Code extends string>(codes: readonly Code[]): (text: string) => readonly Code[] {
  return (text) => {
    const named = text.split(",").map((part) => part.trim());
    const unknown = named.filter((part) => !codes.some((code) => code === part));
    if (unknown.length === 0) return codes.filter((code) => named.includes(code));
    throw new InvalidArgumentError(`${unknown.join(", ") || "Nothing"} is not among: ${codes.join(", ")}.`);
  };
}
