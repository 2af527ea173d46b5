/** Which fields of a form the API found wrong, by the names that the form gives them. */
import type { DeskProblem } from "../api/problem-error.ts";
import type { DeskTexts } from "../texts/kk.ts";

/** The names, each once; what no form shows is left out. */
export function wrongFields({ errors = [] }: DeskProblem, { inquiry, call, actions }: DeskTexts): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    name: inquiry.name,
    email: inquiry.email,
    phone: inquiry.phone,
    text: call.text,
    dueOn: actions.dueOn,
    into: actions.mergeInto,
  };
  // A pointer (RFC 6901) ends with the field: /person/phone.
  const found = errors.flatMap(({ pointer }) => names[pointer.slice(pointer.lastIndexOf("/") + 1)] ?? []);
  return [...new Set(found)];
}
