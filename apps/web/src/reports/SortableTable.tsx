import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './SortableTable.module.css';
import { type Order, sorted } from './sorted.ts';

/** One column: how it is named, what stands in it, and by what it is put in order. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  readonly order: (row: Row) => string | number;
  readonly isNumber?: true;
  /** Sentences, which may take several lines. */
  readonly isLong?: true;
}

/** More are there at a press: nobody reads them all, and the page stays quick. */
const SHOWN_AT_FIRST = 100;

interface SortableTableProps<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** Rows that a press on the head of a column puts in its order; another press turns it round. */
export function SortableTable<Row>({ name, columns, rows, keyOf }: SortableTableProps<Row>) {
  const [order, setOrder] = useState<Order>();
  const [all, setAll] = useState(false);
  const by = order === undefined ? undefined : columns[order.column];
  const inOrder = by === undefined || order === undefined ? rows : sorted(rows, by.order, order.descending);
  const shown = all ? inOrder : inOrder.slice(0, SHOWN_AT_FIRST);
  const press = (column: number): void =>
    setOrder((now) => ({
      column,
      // Of numbers one looks for the greatest first.
      descending: now?.column === column ? !now.descending : columns[column]?.isNumber === true,
    }));
  if (rows.length === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scrolled} aria-label={name} tabIndex={0}>
        <table className={styles.table}>
          <caption>{name}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => {
                const isBy = order?.column === index;
                return (
                  <th
                    key={column.name}
                    scope="col"
                    className={classOf(column)}
                    aria-sort={isBy ? (order.descending ? 'descending' : 'ascending') : undefined}
                  >
                    <button type="button" className={styles.head} onClick={() => press(index)}>
                      {column.name}
                      <span aria-hidden="true" className={styles.arrow}>
                        {isBy ? (order.descending ? '▼' : '▲') : '↕'}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.name} scope="row" className={classOf(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.name} className={classOf(column)}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <div className={styles.more}>
          <p>{t`The first ${shown.length} of ${plural(rows.length, { one: '# line', other: '# lines' })}.`}</p>
          <Button onClick={() => setAll(true)}>
            <Trans>Show all</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

const classOf = ({ isNumber, isLong }: Pick<Column<unknown>, 'isNumber' | 'isLong'>): string | undefined =>
  isNumber ? styles.number : isLong ? styles.long : undefined;
