/** Which fields of a form the API found wrong, by the names that the form gives them. */
import type { DeskProblem } from "../api/problem-error.ts";
import type { DeskTexts } from "../texts/kk.ts";

/** The names, each once, with the limit where one is passed; what no form shows is left out. */
export function wrongFields(
  { errors = [] }: DeskProblem,
  { inquiry, call, actions, problems }: DeskTexts,
): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    name: inquiry.name,
    email: inquiry.email,
    phone: problems.phone,
    text: call.text,
    dueOn: actions.dueOn,
    into: actions.mergeInto,
  };
  // A pointer (RFC 6901) ends with the field: /person/phone.
  const found = errors.flatMap(({ pointer, limit }) => {
    const name = names[pointer.slice(pointer.lastIndexOf("/") + 1)];
    if (name === undefined) return [];
    return limit === undefined ? name : `${name}: ${problems.atMost(limit)}`;
  });
  return [...new Set(found)];
}
