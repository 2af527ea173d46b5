/** A table of figures, which scrolls sideways where it is too wide; its first column names the row. */
import type { ReactNode } from "react";

type Column = { readonly title: string; readonly isNumber: boolean };
type Row = { readonly key: string; readonly cells: readonly ReactNode[] };

type Props = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

export function DataTable({ caption, columns, rows }: Props) {
  const classOf = (index: number) => (columns[index]?.isNumber === true ? "number" : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, index) => (
              <th key={title} scope="col" className={classOf(index)}>
                {title === "" ? <span className="unseen">{caption}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...others] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {others.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their places
                <td key={index} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
