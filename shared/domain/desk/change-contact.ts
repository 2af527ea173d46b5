/** How a person is reached, put right by an operator. */
import { CONTACT_FIELDS, type ContactField } from "../entry.ts";
import type { ContactChoice, Inquiry, Person } from "../inquiry.ts";
import { type Change, changeBy } from "../life.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";
import { ActionRefusedError } from "./refused-action.ts";

/** The whole of it as it shall be: what is absent is taken away. */
export type NewContact = {
  readonly email?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  readonly contact: ContactChoice;
  /** Keyed digest of the address, if there is one. */
  readonly personKey?: string | undefined;
};

/**
 * Changes it. Another mailbox has proven nothing yet, so it gets notices only; every link sent before ends, for the old
 * mailbox may be a stranger's (docs/decisions/0011).
 * @throws ActionRefusedError
 */
export function contactChange(known: Known, to: NewContact, doing: Doing): Change {
  permit("change-contact", known, doing);
  if (to.contact !== "none" && to.email === undefined) throw new ActionRefusedError("email-needed");
  const fields = CONTACT_FIELDS.filter((field) => standingValue(known.inquiry, field) !== to[field]);
  if (fields.length === 0) throw new ActionRefusedError("nothing-changed");
  const reached = withContact(known.inquiry, to);
  return changeBy(reached, { kind: "contact-changed", fields, ...authorOf(doing) });
}

function standingValue({ person, contact }: Inquiry, field: ContactField): string | undefined {
  return field === "contact" ? contact : person[field];
}

function withContact(inquiry: Inquiry, { email, phone, contact, personKey }: NewContact): Inquiry {
  const { personKey: _key, addressProven, undelivered, ...rest } = inquiry;
  const person: Person = {
    ...without(inquiry.person),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
  const key = personKey === undefined ? {} : { personKey };
  if (personKey !== inquiry.personKey)
    return { ...rest, person, contact, ...key, linkVersion: inquiry.linkVersion + 1 };
  const known = { ...(addressProven && { addressProven }), ...(undelivered && { undelivered }) };
  return { ...rest, person, contact, ...key, ...known };
}

function without({ email: _email, phone: _phone, ...person }: Person): Person {
  return person;
}
