import { csvRows } from '@ionm-clock/csv';

/** Tells what is wrong at a path, such as `row 7, roles`. */
export type Tell = (path: string, reason: string) => void;

/** The columns of a file: those that it must have, and those that it may have. */
export interface Columns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
}

/** A row by the names of its columns. */
export interface TableRow<Column extends string> {
  /** `row 7`, as a spreadsheet counts them. */
  readonly path: string;
  /** The text in the column, without spaces around it; empty for none. Undefined: the file has no such column. */
  readonly cell: (column: Column) => string | undefined;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The rows of a CSV text below its header; everything that is wrong with the table itself is told. */
export async function tableRows<Column extends string>(
  text: string,
  columns: Columns<Column>,
  tell: Tell,
): Promise<readonly TableRow<Column>[]> {
  const tellRow: Tell = (path, reason) => tell(asRow(path), reason);
  const rows: TableRow<Column>[] = [];
  let places: ReadonlyMap<Column, number> | undefined;
  let width = 0;
  for await (const { path, cells } of csvRows(once(text.replace(BYTE_ORDER_MARK, '')), tellRow)) {
    const row = asRow(path);
    if (places === undefined) {
      places = placesIn(cells, columns, (reason) => tell(row, reason));
      if (places === undefined) return [];
      width = cells.length;
      continue;
    }
    const [where] = [places];
    if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      tell(row, `has more cells than the header: put a cell with a comma in it in quotation marks`);
    }
    rows.push({
      path: row,
      cell: (column) => {
        const place = where.get(column);
        return place === undefined ? undefined : (cells[place] ?? '').trim();
      },
    });
  }
  if (rows.length === 0) tell('file', 'has no rows below a header');
  return rows;
}

const asRow = (path: string): string => path.replace(/^line /, 'row ');

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Where each column is; undefined, with every reason told, where the header is not as it must be. */
function placesIn<Column extends string>(
  header: readonly string[],
  { required, optional }: Columns<Column>,
  tell: (reason: string) => void,
): ReadonlyMap<Column, number> | undefined {
  const all = [...required, ...optional];
  const places = new Map<Column, number>();
  let sound = true;
  for (const [index, text] of header.entries()) {
    const name = text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '_');
    const column = all.find((one) => one === name);
    if (column !== undefined && !places.has(column)) places.set(column, index);
    else if (column !== undefined || name !== '') {
      sound = false;
      tell(
        column === undefined
          ? `has a column ${JSON.stringify(text.trim())} that means nothing here: there may be ${all.join(', ')}`
          : `has the column ${column} twice`,
      );
    }
  }
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0) tell(`has no column ${missing.join(', ')}: its first row must name the columns`);
  return sound && missing.length === 0 ? places : undefined;
}
