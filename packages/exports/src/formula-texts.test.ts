import { Blob } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { MERCY, recordsOf, twoHoursSeven } from './testing/recorded-case.ts';
import { rowsOf } from './testing/rows-of.ts';
import { written } from './testing/written.ts';
import { XLSX_FORMAT } from './xlsx/xlsx-format.ts';

/** With what a spreadsheet starts a formula (OWASP, CSV injection); the last four are full-width. */
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];
const TEXTS = [...STARTS.map((start) => `${start}1+1`), '=cmd|"/C calc"!A0', '@SUM(A1)', '\t=1', '\r\n=1'];

const recordOf = (text: string) => recordsOf(twoHoursSeven(text, { ...MERCY, room: text }));

describe.each(TEXTS)('a text that would start a formula, %j', (text) => {
  it('has an apostrophe in front of it in the CSV', async () => {
    expect(await rowsOf(recordOf(text), () => text)).toMatchObject([
      { case: `'${text}`, room: `'${text}`, provider_name: `'${text}` },
    ]);
  });

  it('is a text cell in the workbook, as it is', async () => {
    const outgoing = recordOf(text).map((record) => ({ record }));
    const bytes = await written(XLSX_FORMAT, outgoing, () => text);
    const [{ data: [header = [], row = []] = [] } = {}] = await readXlsxFile(new Blob([bytes]));
    const cells = ['case', 'room', 'provider_name'].map((name) => row[header.indexOf(name)]);
    expect(cells.map((cell) => String(cell).trim())).toEqual(cells.map(() => text.trim()));
    const files = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/'));
    expect(files).toHaveLength(3);
    for (const [, xml] of files) expect(strFromU8(xml)).not.toMatch(/<f[ >/]/);
  });
});
