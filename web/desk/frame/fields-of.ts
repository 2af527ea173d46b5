/** What was filled into a form. */

/** The texts of a form's fields by their name; empty where nothing was typed. */
export type Fields = (name: string) => string;

export function fieldsOf(form: HTMLFormElement): Fields {
  const data = new FormData(form);
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
}
