import type { Element } from './document.ts';
import type { Flow } from './flow.ts';
import { PAGE, RULE, SHADE, STYLES } from './style.ts';
import { type CellLine, type CellText, cellLines } from './table-cell.ts';

/** A column of a table. Widths of all columns together are those of the page. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly align?: 'right';
  /** Its cells say what their row is about. */
  readonly isRowHead?: true;
}

/** A table: `title` says what it is of, where the heading above does not. */
export interface TableOf {
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellText[])[];
}

const PAD_X = 4;
const PAD_Y = 2.75;
const { leading } = STYLES.cell;
/** Rows up to this height are kept on one page. */
const KEPT_WHOLE = 200;

/**
 * A table over as many pages as it takes, its head on each of them. No text is cut off: a row that is higher than the rest of a page
 * goes on on the next.
 */
export function table(flow: Flow, { title, columns, rows }: TableOf): void {
  const element = flow.element('Table');
  if (title !== undefined) {
    flow.space(5);
    flow.need(STYLES.part.leading + leading * 4 + PAD_Y * 4);
    const caption = flow.element('Caption', element);
    const lines = flow.type.lines(title, STYLES.part, PAGE.right - PAGE.left);
    flow.lines(lines, STYLES.part, PAGE.left, caption);
    caption.end();
    flow.y += 2;
  }
  const drawHead = columns.some(({ head }) => head !== '') ? headOf(flow, columns, element) : undefined;
  flow.need((drawHead === undefined ? 0 : leading + 2 * PAD_Y) + leading * 2 + PAD_Y * 2);
  drawHead?.('first');
  for (const row of rows) {
    const cells = columns.map(({ width }, index) => cellLines(flow.type, row[index], width - 2 * PAD_X));
    drawRow(flow, columns, cells, element, () => drawHead?.('again'));
  }
  element.end();
  flow.y += 4;
}

/** Draws the head: the first time as what it is, on later pages as an adornment, so that it is read once. */
function headOf(flow: Flow, columns: readonly Column[], element: Element) {
  const height = leading + 2 * PAD_Y;
  const put = ({ head, align, width }: Column, x: number, y: number): void =>
    flow.putLine(
      head,
      align === 'right' ? x + width - PAD_X : x + PAD_X,
      y + PAD_Y,
      STYLES.head,
      align ?? 'left',
    );
  return (turn: 'first' | 'again'): void => {
    const { y } = flow;
    const lefts = leftEdges(columns);
    flow.adorn(() => {
      flow.doc.rect(PAGE.left, y, PAGE.right - PAGE.left, height).fill(SHADE);
      if (turn === 'again')
        for (const [index, column] of columns.entries()) put(column, lefts[index] ?? 0, y);
    });
    if (turn === 'first') {
      const row = flow.element('TR', element);
      for (const [index, column] of columns.entries()) {
        const cell = flow.element('TH', row, { scope: 'Column' });
        cell.add(() => put(column, lefts[index] ?? 0, y));
        cell.end();
      }
      row.end();
    }
    flow.y = y + height;
  };
}

function drawRow(
  flow: Flow,
  columns: readonly Column[],
  cells: readonly (readonly CellLine[])[],
  element: Element,
  drawHead: () => void,
): void {
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const height = count * leading + 2 * PAD_Y;
  if (height > flow.room && height <= KEPT_WHOLE) {
    flow.newPage();
    drawHead();
  }
  const row = flow.element('TR', element);
  const places = columns.map(({ isRowHead }) =>
    isRowHead ? flow.element('TH', row, { scope: 'Row' }) : flow.element('TD', row),
  );
  const lefts = leftEdges(columns);
  let next = 0;
  while (next < count) {
    if (flow.room < leading + 2 * PAD_Y) {
      flow.newPage();
      drawHead();
    }
    const fits = Math.min(count - next, Math.floor((flow.room - 2 * PAD_Y) / leading));
    const top = flow.y + PAD_Y;
    for (const [index, lines] of cells.entries()) {
      const some = lines.slice(next, next + fits);
      const [column, left] = [columns[index], lefts[index]];
      if (some.length === 0 || column === undefined || left === undefined) continue;
      const x = column.align === 'right' ? left + column.width - PAD_X : left + PAD_X;
      places[index]?.add(() => {
        for (const [at, { line, style }] of some.entries()) {
          flow.putLine(line, x, top + at * leading, style, column.align ?? 'left');
        }
      });
    }
    next += fits;
    flow.y = top + fits * leading + PAD_Y;
  }
  for (const place of places) place.end();
  row.end();
  const { y } = flow;
  flow.adorn(() => {
    flow.doc.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.4).strokeColor(RULE).stroke();
  });
}

function leftEdges(columns: readonly Column[]): readonly number[] {
  let left: number = PAGE.left;
  return columns.map(({ width }) => {
    const own = left;
    left += width;
    return own;
  });
}
