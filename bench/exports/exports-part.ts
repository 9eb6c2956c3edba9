import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import type { Unit } from './outgoing-records.ts';
import { YEAR_FORMATS } from './writers.ts';

const LINES = 1_000_000;
const FEWER_LINES = 100_000;
const YEAR = 20_000;
const QUARTER = 5_000;
const MEMORY = { valueAtMost: 200 };

interface Written {
  readonly seconds: number;
  readonly bytes: number;
  readonly peakMegabytes: number;
}

/** Finalized records to files, each written by a process of its own: how fast, and in how much memory. */
export const exportsPart: Part = {
  about: ({ repeats }) =>
    `Exports: ${inWords(LINES)} lines as CSV, ${repeats} repeats; ${inWords(YEAR)} cases as ${YEAR_FORMATS.map(({ format }) => format).join(', ')}`,

  run: ({ repeats }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-exports-bench-'));
    const write = (name: string, unit: Unit, count: number): Written => fileOf(name, unit, count, folder);
    try {
      const csv = Array.from({ length: repeats }, () => {
        const [hand, format] = [write('hand', 'lines', LINES), write('csv', 'lines', LINES)];
        // No text of these cases needs quotes, so both must have written the same.
        if (hand.bytes !== format.bytes) throw new Error('the format writes other lines than the hand');
        return { hand, format, fewer: write('csv', 'lines', FEWER_LINES) };
      });
      const year = YEAR_FORMATS.map(({ format }) => ({
        format,
        less: write(format, 'cases', QUARTER),
        all: write(format, 'cases', YEAR),
      }));
      return {
        comparisons: [
          {
            headings: ['by hand', 'CSV'],
            lines: [
              compared('lines a second', csv.map(linesASecond('hand')), csv.map(linesASecond('format')), {
                atLeast: 0.6,
              }),
              compared('peak of memory, MB', csv.map(peak('hand')), csv.map(peak('format')), MEMORY),
            ],
          },
          {
            headings: [`${inWords(FEWER_LINES)} lines`, `${inWords(LINES)} lines`],
            lines: [compared('CSV: peak, MB', csv.map(peak('fewer')), csv.map(peak('format')))],
          },
          {
            headings: [`${inWords(QUARTER)} cases`, `${inWords(YEAR)} cases`],
            lines: year.flatMap(({ format, less, all }) => [
              compared(`${format}: peak, MB`, [less.peakMegabytes], [all.peakMegabytes]),
              compared(`${format}: seconds`, [less.seconds], [all.seconds]),
              compared(`${format}: MB of the file`, [less.bytes / 1e6], [all.bytes / 1e6]),
            ]),
          },
        ],
        figures: { csv, year },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Repeat = Readonly<Record<'hand' | 'format' | 'fewer', Written>>;

const linesASecond =
  (of: keyof Repeat) =>
  (repeat: Repeat): number =>
    LINES / repeat[of].seconds;

const peak =
  (of: keyof Repeat) =>
  (repeat: Repeat): number =>
    repeat[of].peakMegabytes;

/** Progress goes to the error output as it comes. */
function fileOf(name: string, unit: Unit, count: number, folder: string): Written {
  const script = join(import.meta.dirname, 'write-file.ts');
  const told = execFileSync(process.execPath, [script, name, unit, `${count}`, join(folder, name)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told);
}

const inWords = (count: number): string => count.toLocaleString('en');
