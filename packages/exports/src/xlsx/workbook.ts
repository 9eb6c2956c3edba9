import { strToU8, Zip, ZipDeflate } from 'fflate';
import { utf8Pieces } from '../utf8-pieces.ts';
import type { SheetCell } from './sheet-cell.ts';
import { rowXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';

/** Rows of a sheet, its header among them, that Excel opens. */
const MOST_ROWS = 1_048_576;
/**
 * The date of every file within the file. Without an offset it is the same by every machine's clock, which is what a zip
 * archive keeps.
 */
const FILE_DATE = '1980-01-15T12:00:00';
const NOTHING = new Uint8Array(0);

/**
 * An Office Open XML workbook, written row by row, one sheet after the other, as they lie in the archive: bytes leave as they
 * come. A sheet that is full goes on in `Lines 2`.
 */
export class Workbook {
  readonly #zip: Zip;
  readonly #mostRows: number;
  readonly #titles: string[] = [];
  #sheet: OpenSheet | undefined;
  #ready: Uint8Array[] = [];

  /** `mostRows` is less only in tests. */
  constructor(options: { readonly mostRows?: number } = {}) {
    this.#mostRows = options.mostRows ?? MOST_ROWS;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#ready.push(piece);
    });
  }

  /** Begins a sheet, which ends the one before. */
  begin(title: string, columns: readonly string[]): void {
    this.#begin({ title, columns, part: 1 });
  }

  /** Adds a row to the sheet that was begun last. */
  add(cells: readonly SheetCell[]): void {
    const sheet = this.#sheet;
    if (sheet === undefined) throw new Error('a row before any sheet');
    const { about } = sheet;
    const isFull = sheet.rows >= this.#mostRows;
    (isFull ? this.#begin({ ...about, part: about.part + 1 }) : sheet).add(cells);
  }

  /** The bytes that are ready since this was asked last. */
  taken(): readonly Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Ends the last sheet and the file: nothing can be added any more. */
  end(): void {
    this.#sheet?.end();
    for (const [path, xml] of workbookParts(this.#titles)) this.#file(path).push(strToU8(xml), true);
    this.#zip.end();
  }

  #begin(about: SheetPart): OpenSheet {
    this.#sheet?.end();
    const number = this.#titles.push(about.part === 1 ? about.title : `${about.title} ${about.part}`);
    this.#sheet = new OpenSheet(about, this.#file(sheetPath(number)));
    return this.#sheet;
  }

  #file(path: string): ZipDeflate {
    const file = new ZipDeflate(path);
    file.mtime = FILE_DATE;
    this.#zip.add(file);
    return file;
  }
}

/** A sheet, or what of a long one fits on one. */
interface SheetPart {
  readonly title: string;
  readonly columns: readonly string[];
  readonly part: number;
}

class OpenSheet {
  readonly about: SheetPart;
  readonly #file: ZipDeflate;
  readonly #pieces = utf8Pieces();
  #rows = 1;

  constructor(about: SheetPart, file: ZipDeflate) {
    this.about = about;
    this.#file = file;
    this.#write(sheetStart(about.columns));
  }

  /** With its header. */
  get rows(): number {
    return this.#rows;
  }

  add(cells: readonly SheetCell[]): void {
    this.#rows++;
    this.#write(rowXml(cells, this.#rows));
  }

  end(): void {
    this.#write(sheetEnd(this.about.columns, this.#rows));
    for (const piece of this.#pieces.rest()) this.#file.push(piece);
    this.#file.push(NOTHING, true);
  }

  #write(xml: string): void {
    for (const piece of this.#pieces.add(xml)) this.#file.push(piece);
  }
}
