import type { ReactElement, ReactNode } from "react";

interface ListRow<Id> {
  id: Id;
  /** On the button that opens the detail. */
  name: ReactNode;
  /** Beside the button. */
  marks?: ReactNode;
  /** Of the columns after the first. */
  cells: ReactNode[];
  isFailed: boolean;
}

interface ListWithDetailProps<Id> {
  /** Heads of the columns; the first is over the names. */
  heads: readonly string[];
  rows: readonly ListRow<Id>[];
  openId: Id | undefined;
  onOpenIdChange: (id: Id | undefined) => void;
  /** The detail of what is open. */
  children: ReactNode;
}

/** A table, and what was chosen in it in detail beside it. */
export function ListWithDetail<Id extends number | string>({
  heads,
  rows,
  openId,
  onOpenIdChange,
  children,
}: ListWithDetailProps<Id>): ReactElement {
  return (
    <div className="sides">
      <table className="rows">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, marks, cells, isFailed }) => (
            <tr key={id} data-failed={isFailed || undefined}>
              <td>
                <button
                  type="button"
                  className="row"
                  aria-pressed={id === openId}
                  onClick={() => onOpenIdChange(id === openId ? undefined : id)}
                >
                  {name}
                </button>
                {marks}
              </td>
              {cells.map((cell, column) => (
                <td key={heads[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}
