/** A table in its frame: it scrolls by itself where it is wide, can be reached by keyboard, and has a name. */
import type { ReactNode } from 'react';
import page from './page.module.css';

interface DataTableProps {
  label: string;
  /** A text is drawn as a head; anything else is a cell of its own, which needs a key. */
  columns: readonly ReactNode[];
  className?: string | undefined;
  /** The rows. */
  children: ReactNode;
}

export function DataTable({ label, columns, className, children }: DataTableProps) {
  return (
    <div
      className={className === undefined ? page.scroll : `${page.scroll} ${className}`}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className={page.table}>
        <thead>
          <tr>
            {columns.map((it, index) =>
              typeof it === 'string' ? (
                <th key={index} scope="col">
                  {it}
                </th>
              ) : (
                it
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
