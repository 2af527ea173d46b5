/** What a change of contact changes, line by line, for whoever is asked to confirm it. */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import { CONTACT_CHOICES } from "../../../shared/domain/inquiry.ts";
import { named } from "../format/names.ts";
import type { DeskTexts } from "../texts/kk.ts";

/** The whole contact as it shall be: what is absent is taken away. */
export type ProposedContact = { readonly email?: string; readonly phone?: string; readonly contact: string };

type Line = { readonly name: string; readonly before: string; readonly after: string };

export function contactChanges(
  { person, contact }: Pick<DeskInquiry, "person" | "contact">,
  to: ProposedContact,
  { inquiry: texts, contacts, actions }: Pick<DeskTexts, "inquiry" | "contacts" | "actions">,
): readonly Line[] {
  const choice = (code: string) => named(CONTACT_CHOICES, contacts, code);
  const lines = [
    { name: texts.email, before: person.email, after: to.email },
    { name: texts.phone, before: person.phone, after: to.phone },
    { name: texts.contact, before: choice(contact), after: choice(to.contact) },
  ];
  return lines
    .filter(({ before, after }) => before !== after)
    .map(({ name, before, after }) => ({
      name,
      before: before ?? actions.noContact,
      after: after ?? actions.noContact,
    }));
}
