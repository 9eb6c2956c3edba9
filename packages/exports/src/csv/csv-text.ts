/** Empty cells are empty texts. */
export type Cell = string | number;

/** Without it spreadsheets take UTF-8 for a local encoding and spoil names with accents. It stands at the beginning of a file. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The last four are the full-width forms of the first four, which spreadsheets take for the same. */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A lone CR or LF in a text would end the row for many readers, so it is quoted as the whole CRLF is. */
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One line of CSV with its end (RFC 4180: comma, CRLF, quotes where needed).
 *
 * No text may start a formula in a spreadsheet: one that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line
 * break gets an apostrophe in front (OWASP, CSV injection). Numbers are written as numbers.
 */
export function csvLine(row: readonly Cell[]): string {
  let line = '';
  for (let column = 0; column < row.length; column++) {
    const cell = row[column] ?? '';
    if (column > 0) line += ',';
    line += typeof cell === 'number' ? cell : field(cell);
  }
  return `${line}\r\n`;
}

/** Rows as lines of CSV, each as {@link csvLine} has it. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => rows.map(csvLine).join('');

function field(text: string): string {
  const inert = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
