import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Aim, type Compared, type Comparison, compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import type { Peaks } from './memory-peaks.ts';
import type { Unit } from './outgoing-records.ts';
import { YEAR_FORMATS } from './writers.ts';

const LINES = 1_000_000;
const FEWER_LINES = 100_000;
const YEAR = 20_000;
const QUARTER = 5_000;
const TWO_YEARS = 40_000;
const PDF_CASES = 200;
const FEWER_PDF_CASES = 50;
const CSV_MEMORY = { valueAtMost: 200 };
/**
 * V8 lets its young generation grow to some 100 MB in any program that runs for long enough. Kept small, it hides nothing of what grows
 * with the cases, of which there must be none.
 */
const SMALL_YOUNG_GENERATION = '--max-semi-space-size=4';
const FLAT = { atMost: 1.15 };
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/compiled');

interface Written extends Peaks {
  readonly seconds: number;
  readonly bytes: number;
  /** Bytes on disk when each tenth of the work was told to be done; of lines nothing is told. */
  readonly progress: readonly number[];
}

/** Finalized records to files, each written by a process of its own: how fast, and in how much memory. */
export const exportsPart: Part = {
  about: ({ repeats }) =>
    `Exports: ${inWords(LINES)} lines as CSV, ${repeats} repeats; ${inWords(YEAR)} cases as ${YEAR_FORMATS.map(({ format }) => format).join(', ')}; ${PDF_CASES} cases as pdf`,

  run: ({ repeats }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-exports-bench-'));
    const write = (name: string, unit: Unit, count: number, ...flags: readonly string[]): Written =>
      fileOf(flags, name, unit, count, join(folder, name));
    const writeSmall = (name: string, count: number): Written =>
      write(name, 'cases', count, SMALL_YOUNG_GENERATION);
    try {
      const csv = Array.from({ length: repeats }, () => {
        const [hand, format] = [write('hand', 'lines', LINES), write('csv', 'lines', LINES)];
        // No text of these cases needs quotes, so both must have written the same.
        if (hand.bytes !== format.bytes) throw new Error('the format writes other lines than the hand');
        return { hand, format, fewer: write('csv', 'lines', FEWER_LINES) };
      });
      const years = YEAR_FORMATS.map(({ format }) => ({
        format,
        quarter: write(format, 'cases', QUARTER),
        year: write(format, 'cases', YEAR),
        smallQuarter: writeSmall(format, QUARTER),
        smallTwoYears: writeSmall(format, TWO_YEARS),
      }));
      const pdf = [write('pdf', 'cases', FEWER_PDF_CASES), write('pdf', 'cases', PDF_CASES)] as const;
      const speed = compared(
        'lines a second',
        csv.map(({ hand }) => LINES / hand.seconds),
        csv.map(({ format }) => LINES / format.seconds),
        { atLeast: 0.6 },
      );
      const hands = csv.map(({ hand }) => hand);
      const formats = csv.map(({ format }) => format);
      return {
        comparisons: [
          {
            headings: ['by hand', 'CSV'],
            lines: [speed, ...memoryLines('CSV', hands, formats, CSV_MEMORY)],
          },
          {
            headings: [`${inWords(FEWER_LINES)} lines`, `${inWords(LINES)} lines`],
            lines: memoryLines(
              'CSV',
              csv.map(({ fewer }) => fewer),
              formats,
            ),
          },
          growth(QUARTER, YEAR, years, ({ quarter, year }) => [quarter, year]),
          growth(
            QUARTER,
            TWO_YEARS,
            years.map(({ format, ...one }) => ({ ...one, format: `${format} small` })),
            ({ smallQuarter, smallTwoYears }) => [smallQuarter, smallTwoYears],
            FLAT,
          ),
          growth(FEWER_PDF_CASES, PDF_CASES, [{ format: 'pdf', pdf }], (one) => one.pdf),
        ],
        figures: { csv, years, pdf },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What becomes of each format with more cases. */
function growth<Format extends { readonly format: string }>(
  fewer: number,
  more: number,
  formats: readonly Format[],
  pairOf: (format: Format) => readonly [fewer: Written, more: Written],
  aim?: Aim,
): Comparison {
  return {
    headings: [`${inWords(fewer)} cases`, `${inWords(more)} cases`],
    lines: formats.flatMap((one) => {
      const [base, value] = pairOf(one);
      return [
        ...memoryLines(one.format, [base], [value], aim),
        compared(`${one.format}: seconds`, [base.seconds], [value.seconds]),
        compared(`${one.format}: MB of the file`, [base.bytes / 1e6], [value.bytes / 1e6]),
      ];
    }),
  };
}

const memoryLines = (
  name: string,
  bases: readonly Written[],
  values: readonly Written[],
  peakAim?: Aim,
): readonly Compared[] => {
  const line = (what: string, of: (written: Written) => number, aim?: Aim) =>
    compared(`${name}: ${what}, MB`, bases.map(of), values.map(of), aim);
  return [
    line('peak', ({ resident }) => resident, peakAim),
    line('peak over start', ({ overStart }) => overStart),
    line('peak of heap', ({ heap }) => heap),
  ];
};

/** Progress goes to the error output as it comes. Throws if none was told while the file grew. */
function fileOf(flags: readonly string[], name: string, unit: Unit, count: number, path: string): Written {
  const script = join(import.meta.dirname, 'write-file.ts');
  const told = execFileSync(process.execPath, [...flags, script, name, unit, `${count}`, path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    // The compiler of TypeScript takes 20 MB in a process that compiles, and has nothing to do with what is written.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  const written: Written = JSON.parse(told);
  const steps = new Set(written.progress).size;
  if (unit === 'cases' && steps < 9)
    throw new Error(`${name}: progress was told at ${steps} sizes of the file`);
  return written;
}

const inWords = (count: number): string => count.toLocaleString('en');
