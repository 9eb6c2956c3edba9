import { strToU8, Zip, ZipDeflate } from 'fflate';
import { utf8Pieces } from '../utf8-pieces.ts';
import type { SheetCell } from './sheet-cell.ts';
import { rowXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import { sheetPath, type Tab, workbookParts } from './workbook-parts.ts';

/** Rows of a sheet, its header among them, that Excel opens. */
const MOST_ROWS = 1_048_576;
/**
 * The date of every file within the file. Without an offset it is the same by every machine's clock, which is what a zip
 * archive keeps.
 */
const FILE_DATE = '1980-01-15T12:00:00';
const NOTHING = new Uint8Array(0);

/** A sheet that takes rows; when it is full, they go on in `Lines 2`. */
export interface Sheet {
  readonly add: (cells: readonly SheetCell[]) => void;
}

/**
 * An Office Open XML workbook, written row by row. Bytes of the first sheet leave as they come; the others are held
 * compressed until it has ended, as the archive has one file after the other.
 */
export class Workbook {
  readonly #zip: Zip;
  readonly #sheets: LongSheet[] = [];
  #ready: Uint8Array[] = [];
  #begun = 0;

  /** `mostRows` is less only in tests. */
  constructor(options: { readonly mostRows?: number } = {}) {
    this.#mostRows = options.mostRows ?? MOST_ROWS;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#ready.push(piece);
    });
  }
  readonly #mostRows: number;

  /** Begins a sheet. */
  sheet(title: string, columns: readonly string[]): Sheet {
    const sheet = new LongSheet(title, columns, this.#mostRows, () => this.#begin());
    this.#sheets.push(sheet);
    return sheet;
  }

  /** The bytes that are ready since this was asked last. */
  taken(): readonly Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** Ends all sheets and the file: nothing can be added any more. */
  end(): void {
    for (const sheet of this.#sheets) sheet.end();
    const tabs = this.#sheets.flatMap((sheet) => sheet.tabs);
    for (const [path, xml] of workbookParts(tabs)) this.#file(path).push(strToU8(xml), true);
    this.#zip.end();
  }

  #begin(): { readonly number: number; readonly file: ZipDeflate } {
    this.#begun++;
    return { number: this.#begun, file: this.#file(sheetPath(this.#begun)) };
  }

  #file(path: string): ZipDeflate {
    const file = new ZipDeflate(path);
    file.mtime = FILE_DATE;
    this.#zip.add(file);
    return file;
  }
}

class LongSheet implements Sheet {
  readonly tabs: Tab[] = [];
  readonly #title: string;
  readonly #columns: readonly string[];
  readonly #mostRows: number;
  readonly #begin: () => { readonly number: number; readonly file: ZipDeflate };
  #file: ZipDeflate;
  #pieces = utf8Pieces();
  #rows = 0;

  constructor(
    title: string,
    columns: readonly string[],
    mostRows: number,
    begin: () => { readonly number: number; readonly file: ZipDeflate },
  ) {
    this.#title = title;
    this.#columns = columns;
    this.#mostRows = mostRows;
    this.#begin = begin;
    this.#file = this.#next();
  }

  add(cells: readonly SheetCell[]): void {
    if (this.#rows >= this.#mostRows) {
      this.end();
      this.#file = this.#next();
    }
    this.#rows++;
    this.#write(rowXml(cells, this.#rows));
  }

  end(): void {
    this.#write(sheetEnd(this.#columns, this.#rows));
    for (const piece of this.#pieces.rest()) this.#file.push(piece);
    this.#file.push(NOTHING, true);
  }

  #next(): ZipDeflate {
    const { number, file } = this.#begin();
    const part = this.tabs.length + 1;
    this.tabs.push({ title: part === 1 ? this.#title : `${this.#title} ${part}`, number });
    this.#file = file;
    this.#rows = 1;
    this.#write(sheetStart(this.#columns));
    return file;
  }

  #write(xml: string): void {
    for (const piece of this.#pieces.add(xml)) this.#file.push(piece);
  }
}
