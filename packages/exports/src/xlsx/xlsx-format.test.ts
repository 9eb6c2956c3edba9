import { Blob } from 'node:buffer';
import { caseId } from '@ionm-clock/domain';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { tellingProgress } from '../telling-progress.ts';
import { recordsOf, twoHoursSeven } from '../testing/recorded-case.ts';
import { contextWith, joinedBytes, written } from '../testing/written.ts';
import { Workbook } from './workbook.ts';
import { XLSX_FORMAT } from './xlsx-format.ts';

const outgoing = recordsOf(twoHoursSeven()).map((record) => ({ record: { ...record, version: 2 } }));

type Rows = readonly (readonly unknown[])[];

/** The rows of every sheet, as a library that is not the writer's reads them. */
async function sheetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, Rows>> {
  const sheets = await readXlsxFile(new Blob([bytes]));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** Each row of a sheet by the names of its columns. */
function named(rows: Rows | undefined): Record<string, unknown>[] {
  const [header = [], ...others] = rows ?? [];
  return others.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]])));
}

function workbookOf(texts: readonly string[], mostRows?: number): Uint8Array<ArrayBuffer> {
  const workbook = new Workbook(mostRows === undefined ? {} : { mostRows });
  workbook.begin('Lines', ['text']);
  for (const text of texts) workbook.add([text]);
  workbook.end();
  return joinedBytes(workbook.taken());
}

/** The clock on the wall, which the library reads as UTC. It rounds down what a fraction of a day holds to 0.001 ms. */
const at = (iso: string): unknown =>
  expect.toSatisfy(
    (read) => read instanceof Date && Math.abs(read.getTime() - Date.parse(iso)) <= 1,
    `${iso}, within 1 ms`,
  );

describe('the workbook of records', () => {
  it('has a sheet each for lines, times and findings', async () => {
    const sheets = await sheetsOf(await written(XLSX_FORMAT, outgoing));
    expect(Object.keys(sheets)).toEqual(['Lines', 'Times', 'Findings']);
    expect(named(sheets['Lines'])).toMatchObject([{ case: 'C-100', code: '95940', units: 8, batch: 'B-7' }]);
    expect(named(sheets['Times']).map((row) => row['event'])).toEqual([
      'physician.joined',
      'monitoring.started',
      'monitoring.ended',
    ]);
    expect(named(sheets['Findings']).map((row) => row['code'])).toEqual([
      'no-order',
      'no-indication',
      'no-baseline',
    ]);
  });

  it('has dates that are dates, by the clock of the facility, and names its time zone', async () => {
    const sheets = await sheetsOf(await written(XLSX_FORMAT, outgoing));
    const [line] = named(sheets['Lines']);
    expect(line?.['monitoring_started_local']).toEqual(at('2026-11-03T08:03:12.345Z'));
    expect(line?.['date_of_service']).toEqual(at('2026-11-03T00:00:00Z'));
    expect(line?.['time_zone']).toBe('America/Chicago');
    expect(named(sheets['Times']).map((row) => row['at_local'])).toEqual([
      at('2026-11-03T07:50:00Z'),
      at('2026-11-03T08:03:12.345Z'),
      at('2026-11-03T10:11:11.845Z'),
    ]);
  });

  it('says what a row corrects', async () => {
    const corrected = outgoing.map(({ record }) => ({
      record,
      corrects: { batch: 'B-3', record: { ...record, version: 1 } },
    }));
    const sheets = await sheetsOf(await written(XLSX_FORMAT, corrected));
    expect(named(sheets['Lines'])).toMatchObject([{ corrects_version: 1, corrects_batch: 'B-3' }]);
  });

  it('keeps the header of every sheet in sight and filters by it', async () => {
    const files = unzipSync(await written(XLSX_FORMAT, outgoing));
    const sheets = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/'));
    expect(sheets).toHaveLength(3);
    for (const path of sheets) {
      const xml = strFromU8(files[path] ?? new Uint8Array());
      expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/><\/worksheet>$/);
    }
  });

  it('is the same bytes for the same records', async () => {
    expect(await written(XLSX_FORMAT, outgoing)).toEqual(await written(XLSX_FORMAT, outgoing));
  });
});

describe('a workbook of many records', () => {
  const [first] = outgoing;
  const many = Array.from({ length: 1_000 }, (_, number) => {
    if (first === undefined) throw new Error('no record');
    return { record: { ...first.record, caseId: caseId(`C-${number}`) } };
  });

  it('leaves as it is made: hardly anything is held until the last record has been read', async () => {
    let before = 0;
    let bytes = 0;
    const records = tellingProgress(many, many.length, XLSX_FORMAT, () => {
      before = bytes;
    });
    for await (const piece of XLSX_FORMAT.write(
      records,
      contextWith((id) => id),
    ))
      bytes += piece.length;
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes - before).toBeLessThan(30_000);
  });

  it('is not made of records that can be read only once', async () => {
    function* once(): Iterable<OutgoingRecord> {
      yield* outgoing;
    }
    await expect(written(XLSX_FORMAT, once())).rejects.toThrow('could not be read a second time');
  });

  it('has all rows of a sheet that goes on in another before those of the next', async () => {
    const workbook = new Workbook({ mostRows: 2 });
    workbook.begin('Lines', ['text']);
    for (const text of ['a', 'b']) workbook.add([text]);
    workbook.begin('Times', ['at']);
    workbook.add(['c']);
    workbook.end();
    expect(await sheetsOf(joinedBytes(workbook.taken()))).toEqual({
      Lines: [['text'], ['a']],
      'Lines 2': [['text'], ['b']],
      Times: [['at'], ['c']],
    });
  });
});

describe('texts in a workbook', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/C calc"!A0'])('are never formulas: %s', async (text) => {
    const bytes = workbookOf([text]);
    expect((await sheetsOf(bytes))['Lines']).toEqual([['text'], [text]]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f');
    expect(xml).toContain('t="inlineStr"');
  });

  it('come back whatever they hold', async () => {
    const text = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom('_x000D_', '<', '&', '"', '\r', '\0', '='),
          fc.constantFrom('a', 'Å', '😀'),
        ),
      })
      .map((middle) => `a${middle}z`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const [, ...rows] = (await sheetsOf(workbookOf(texts)))['Lines'] ?? [];
        expect(rows.map(([cell]) => cell)).toEqual(texts);
      }),
    );
  });

  it('are cut at the longest that Excel takes, and not within a character', async () => {
    const long = `${'x'.repeat(32_765)}😀 and more`;
    const [, [cell] = []] = (await sheetsOf(workbookOf([long])))['Lines'] ?? [];
    expect(cell).toBe(`${'x'.repeat(32_765)}…`);
    const fits = 'y'.repeat(32_767);
    expect((await sheetsOf(workbookOf([fits])))['Lines']?.[1]).toEqual([fits]);
  });

  it('go on in a second sheet where the first is full', async () => {
    const sheets = await sheetsOf(workbookOf(['a', 'b', 'c', 'd', 'e'], 3));
    expect(sheets).toEqual({
      Lines: [['text'], ['a'], ['b']],
      'Lines 2': [['text'], ['c'], ['d']],
      'Lines 3': [['text'], ['e']],
    });
  });
});
