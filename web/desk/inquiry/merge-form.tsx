/** Into which inquiry this one is joined: the person's earlier ones are offered, any number can be typed. */
import { topicLabel } from "../format/names.ts";
import { date } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { ActionForm, Field } from "./action-form.tsx";
import type { ActionFormProps } from "./action-form-props.ts";
import { mergeTargets } from "./merge-targets.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

export function MergeForm({ onDone, onClose }: ActionFormProps) {
  const { inquiry, change } = useOpenInquiry();
  const { actions, statuses } = useTexts();
  const [language] = useLanguage();
  const targets = mergeTargets(inquiry);
  return (
    <ActionForm
      action="merge"
      onClose={onClose}
      submit={async (field) => {
        if (await change({ path: "merge", body: { into: field("into").trim() } })) onDone(false);
      }}
    >
      <Field label={actions.mergeInto} {...(targets.length === 0 && { hint: actions.noMergeTarget })}>
        {(id) => (
          <input id={id} name="into" required list="earlier" autoComplete="off" defaultValue={targets[0]?.reference} />
        )}
      </Field>
      <datalist id="earlier">
        {targets.map(({ reference }) => (
          <option key={reference} value={reference} />
        ))}
      </datalist>
      <ul className="hint">
        {targets.map(({ reference, topic, status, receivedAt }) => (
          <li key={reference}>
            {reference} · {topicLabel(language, topic)} · {statuses[status]} · {date(language, receivedAt)}
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
