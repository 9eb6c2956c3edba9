/** By which column rows are put in order, and which way round. */
export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows in order of what `of` says of each: numbers by size, texts as people sort them; equal ones stay as they were. */
export function sorted<Row>(
  rows: readonly Row[],
  of: (row: Row) => string | number,
  descending: boolean,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: of(row) }))
    .sort((a, b) => sign * compared(a.value, b.value))
    .map(({ row }) => row);
}

const TEXTS = new Intl.Collator(undefined, { numeric: true });

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : TEXTS.compare(String(a), String(b));
