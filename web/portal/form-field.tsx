/** Parts of forms: a labelled field with its hint and its error, a group of choices, and the summary of errors. */
import type { Child } from "hono/jsx";

type FieldProps = {
  readonly id: string;
  readonly label: string;
  /** Said after the label of a field that may stay empty. */
  readonly optional?: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly children?: Child;
};

/** A field under its label; the control's `aria-describedby` is `describedBy` of the same id. */
export function FormField({ id, label, optional, hint, error, children }: FieldProps) {
  return (
    <div class={error === undefined ? "field" : "field wrong"}>
      <label for={id}>
        {label} {optional !== undefined && <span class="optional">({optional})</span>}
      </label>
      {hint !== undefined && <FieldHint id={id} hint={hint} />}
      {error !== undefined && <FieldError id={id} message={error} />}
      {children}
    </div>
  );
}

type GroupProps = {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly children?: Child;
};

/** Several choices under one legend; the first control carries the id, so that the summary's link leads to it. */
export function ChoiceGroup({ id, legend, hint, error, children }: GroupProps) {
  const described = describedBy(id, hint !== undefined, error);
  return (
    <fieldset class={error === undefined ? "field" : "field wrong"} aria-describedby={described}>
      <legend>{legend}</legend>
      {hint !== undefined && <FieldHint id={id} hint={hint} />}
      {error !== undefined && <FieldError id={id} message={error} />}
      {children}
    </fieldset>
  );
}

function FieldHint({ id, hint }: { readonly id: string; readonly hint: string }) {
  return (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

function FieldError({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <p class="error" id={`${id}-error`}>
      {message}
    </p>
  );
}

/** Value of a control's `aria-invalid`. */
export function invalid(error: string | undefined): "true" | undefined {
  return error === undefined ? undefined : "true";
}

/** Ids of what describes a control; undefined if nothing does. */
export function describedBy(id: string, hasHint: boolean, error: string | undefined): string | undefined {
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(error === undefined ? [] : [`${id}-error`])];
  return ids.length === 0 ? undefined : ids.join(" ");
}

type SummaryProps = {
  readonly title: string;
  readonly errors: readonly {
    readonly field: string | undefined;
    readonly message: string;
    /** The field's, where the message does not tell which it is. */
    readonly label?: string;
  }[];
};

/** Everything that is wrong, on top of the page, each linked to its field; the browser goes there by itself. */
export function ErrorSummary({ title, errors }: SummaryProps) {
  return (
    <section class="errors" role="alert" aria-labelledby="errors-title" tabindex={-1} autofocus>
      <h2 id="errors-title">{title}</h2>
      <ul>
        {errors.map(({ field, message, label }) => (
          <li>{field === undefined ? message : <a href={`#${field}`}>{labelled(message, label)}</a>}</li>
        ))}
      </ul>
    </section>
  );
}

/** Away from its field "too long" needs the field's name; some of them are questions, and Chinese has a colon of its own. */
function labelled(message: string, label: string | undefined): string {
  if (label === undefined) return message;
  if (/[?？؟]$/u.test(label)) return `${label} ${message}`;
  return `${label}${/\p{Script=Han}$/u.test(label) ? "：" : ": "}${message}`;
}
