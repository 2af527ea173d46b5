/** Another address, phone or contact choice, in two steps: typed, then read again and confirmed. */
import { useState } from "react";
import { CONTACT_CHOICES } from "../../../shared/domain/inquiry.ts";
import { request } from "../api/request.ts";
import type { Fields } from "../frame/fields-of.ts";
import { Trouble } from "../frame/trouble.tsx";
import { useTexts } from "../texts/texts.tsx";
import { ActionForm, Field } from "./action-form.tsx";
import type { ActionFormProps } from "./action-form-props.ts";
import { contactChanges, type ProposedContact } from "./contact-changes.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

type Proposed = { readonly contact: ProposedContact; readonly confirmation: string };

export function ContactForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry, change } = useOpenInquiry();
  const { actions } = useTexts();
  const [proposed, setProposed] = useState<Proposed>();
  const [error, setError] = useState<unknown>();
  const propose = async (field: Fields) => {
    const contact = contactOf(field);
    try {
      const { confirmation } = await request<{ readonly confirmation: string }>(
        `inquiries/${inquiry.reference}/contact`,
        { method: "PUT", body: contact, version: inquiry.version },
      );
      setProposed({ contact, confirmation });
    } catch (refused) {
      setError(refused);
    }
  };
  const confirm = async (known: Proposed) => {
    const body = { ...known.contact, confirmation: known.confirmation };
    if (await change({ path: "contact/confirmed", body })) onDone(false);
  };
  return (
    <ActionForm
      action="change-contact"
      onClose={onClose}
      submit={(field) => (proposed === undefined ? propose(field) : confirm(proposed))}
    >
      {error !== undefined && <Trouble error={error} />}
      {proposed === undefined ? (
        <ContactFields />
      ) : (
        <div className="notice">
          <p>{actions.confirmContact}</p>
          <Changes to={proposed.contact} />
        </div>
      )}
    </ActionForm>
  );
}

/** All that is going to be another: as it stands, and as it shall be. */
function Changes({ to }: { readonly to: Proposed["contact"] }) {
  const { inquiry } = useOpenInquiry();
  const texts = useTexts();
  return (
    <dl className="changes">
      {contactChanges(inquiry, to, texts).map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <s>{before}</s> → <strong>{after}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ContactFields() {
  const { inquiry } = useOpenInquiry();
  const { inquiry: texts, contacts } = useTexts();
  return (
    <>
      <Field label={texts.email}>
        {(id) => <input id={id} name="email" type="email" autoComplete="off" defaultValue={inquiry.person.email} />}
      </Field>
      <Field label={texts.phone}>
        {(id) => <input id={id} name="phone" type="tel" autoComplete="off" defaultValue={inquiry.person.phone} />}
      </Field>
      <Field label={texts.contact}>
        {(id) => (
          <select id={id} name="contact" defaultValue={inquiry.contact}>
            {CONTACT_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {contacts[choice]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function contactOf(field: Fields): Proposed["contact"] {
  const email = field("email").trim();
  const phone = field("phone").trim();
  return { contact: field("contact"), ...(email !== "" && { email }), ...(phone !== "" && { phone }) };
}
