import type { SheetCell } from './sheet-cell.ts';
import { STYLE } from './workbook-parts.ts';
import { xmlText } from './xml-text.ts';

/** What Excel takes in one cell; a longer text ends with an ellipsis. */
const LONGEST_TEXT = 32_767;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** In characters of the standard font: enough for a moment. */
const COLUMN_WIDTH = 24;

/** A sheet up to its first row: the header stays in sight when one scrolls. */
export const sheetStart = (columns: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols><col min="1" max="${columns.length}" width="${COLUMN_WIDTH}" customWidth="1"/></cols><sheetData>` +
  `<row r="1">${columns.map((name, column) => textXml(name, `${columnLetters(column + 1)}1`, STYLE.header)).join('')}</row>`;

/** What follows the last row. `rows` counts the header. */
export const sheetEnd = (columns: readonly string[], rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnLetters(columns.length)}${rows}"/></worksheet>`;

/** Texts are written as texts, so that none is ever a formula, whatever it begins with. Empty cells are left out. */
export function rowXml(cells: readonly SheetCell[], row: number): string {
  let xml = `<row r="${row}">`;
  for (let column = 0; column < cells.length; column++) xml += cellXml(cells[column], column, row);
  return `${xml}</row>`;
}

function cellXml(cell: SheetCell, column: number, row: number): string {
  if (cell === undefined || cell === '') return '';
  const where = `${LETTERS[column] ?? columnLetters(column + 1)}${row}`;
  if (typeof cell === 'string') return textXml(cell, where, STYLE.plain);
  if (typeof cell === 'number') return `<c r="${where}"><v>${cell}</v></c>`;
  return `<c r="${where}" s="${STYLE[cell.shows]}"><v>${cell.serial}</v></c>`;
}

const textXml = (text: string, where: string, style: number): string =>
  `<c r="${where}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitting(text))}</t></is></c>`;

function fitting(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // A pair of surrogates is not cut in two.
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `A` for 1, `AA` for 27. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : columnLetters(before)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Of the columns that come up in every row. */
const LETTERS: readonly string[] = Array.from({ length: 52 }, (_, column) => columnLetters(column + 1));
