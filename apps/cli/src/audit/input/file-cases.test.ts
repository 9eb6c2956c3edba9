import { readCaseFiles } from '@ionm-clock/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goldenCases } from '../../testing/golden-cases.ts';
import { TemporaryFolder } from '../../testing/temporary-folder.ts';
import { fileCases } from './file-cases.ts';
import type { InputCase } from './input-case.ts';
import { textChunks, UnreadableFile } from './text-chunks.ts';

interface ReadFile {
  readonly cases: readonly InputCase[];
  readonly problems: readonly string[];
}

async function readText(name: string, text: string, pieceLength = text.length || 1): Promise<ReadFile> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  }
  const cases: InputCase[] = [];
  const problems: string[] = [];
  const settings = {
    timeZone: 'America/Chicago',
    knowsProfile: (id: string) => id === 'cpt' || id === 'medicare',
  };
  const tell = (path: string, reason: string): number =>
    problems.push(path === '' ? reason : `${path}: ${reason}`);
  for await (const one of fileCases(name, pieces(), settings, tell, () => undefined)) cases.push(one);
  return { cases, problems };
}

const CASES = goldenCases().find(({ name }) => name === 'four-at-once')?.files ?? [];
const HEADER = 'case,physician,start,stop,location,payer';
const idsOf = ({ cases }: ReadFile) => cases.map(({ id }) => id);

describe('a file of cases', () => {
  it.each([
    ['an array', JSON.stringify(CASES)],
    ['an array over many lines', JSON.stringify(CASES, undefined, 2)],
    ['JSON Lines', CASES.map((one) => JSON.stringify(one)).join('\n')],
    ['JSON Lines of Windows with blank lines', CASES.map((one) => `${JSON.stringify(one)}\r\n\r\n`).join('')],
    ['one object', JSON.stringify(CASES[0])],
    ['one object over many lines', JSON.stringify(CASES[0], undefined, 2)],
    ['one object and a line end', `${JSON.stringify(CASES[0])}\n\n`],
    ['an empty array', '[]'],
  ])('as %s is what readCaseFiles reads, however it arrives', async (_, text) => {
    const whole = readCaseFiles([{ name: 'x', text }]);
    const expected = whole.ok ? whole.cases : [];
    for (const pieceLength of [1, 7, 1_000, 1_000_000]) {
      const { cases, problems } = await readText('x', text, pieceLength);
      expect(cases.map(({ one }) => one)).toEqual(expected);
      expect(problems).toEqual([]);
    }
  });

  it('is told apart by what is in it, not by its name', async () => {
    const table = `${HEADER}\nC-1,dr-a,2026-03-02 10:31,2026-03-02 12:00,remote,cpt\n`;
    expect(idsOf(await readText('cases.txt', table))).toEqual(['C-1']);
    expect(idsOf(await readText('cases.csv', JSON.stringify(CASES)))).toHaveLength(CASES.length);
    expect(idsOf(await readText('cases.csv', `\n \n${table}`))).toEqual(['C-1']);
  });

  it('that is broken says where, and does not quote it', async () => {
    const secret = '"Jane Doe" is no JSON';
    const array = `[${JSON.stringify(CASES[0])}, {"format": ${secret}}]`;
    expect(await readText('x', array)).toMatchObject({
      cases: [{ id: 'A' }],
      problems: ['[1]: is not JSON: unexpected text in this item or behind it'],
    });
    const brokenOff = await readText('x', JSON.stringify(CASES).slice(0, -20));
    expect(brokenOff.problems).toEqual([`[${CASES.length - 1}]: is not JSON: it breaks off`]);
    expect((await readText('x', `${JSON.stringify(CASES)} x`)).problems).toHaveLength(1);
    const lines = `{"format": ${secret}}\n${JSON.stringify(CASES[0])}\n{"format":\n`;
    const found = await readText('x', lines);
    expect(idsOf(found)).toEqual(['A']);
    expect(found.problems).toEqual([
      expect.stringMatching(/^line 1: is not JSON/),
      expect.stringMatching(/^line 3: is not JSON/),
    ]);
    expect(found.problems.join()).not.toContain('Jane');
    expect((await readText('x', '{\n  "format":\n')).problems).toEqual(['is not JSON: it breaks off']);
    expect((await readText('x.json', 'hello')).problems).toEqual([
      'is not JSON: unexpected text at line 1 column 1',
    ]);
    expect((await readText('x', ' \n')).problems).toEqual(['is empty']);
  });

  it('goes on behind a case that is not sound, and gives its id', async () => {
    const lines = `{"format":"ionm-case/1","case":{"id":"bad"},"events":[]}\n${JSON.stringify(CASES[0])}`;
    const { cases, problems } = await readText('x', lines);
    expect(cases).toMatchObject([{ id: 'bad', place: 'x: line 1: case.id' }, { id: 'A' }]);
    expect(cases[0]?.one).toBeUndefined();
    expect(problems).toEqual(
      [
        'line 1: case.facility: is missing',
        'line 1: case.room: is missing',
        'line 1: case.timeZone: must be of type string',
      ].map((text) =>
        text.includes('timeZone') ? expect.stringMatching(/^line 1: case\.timeZone: /) : text,
      ),
    );
  });
});

describe('a table of cases', () => {
  const row = (id: string): string => `${id},dr-a,2026-03-02 10:31,2026-03-02 12:00,remote,medicare`;

  it('may be quoted, end its lines in any way, have a byte order mark and empty rows', async () => {
    const texts = [
      `${HEADER}\r\n${row('C-1')}\r\n${row('C-2')}\r\n`,
      `${HEADER}\n\n${row('C-1')}\n,,,,,\n${row('C-2')}`,
      `"case",physician,start,stop,location,payer\n"C-1",dr-a,"2026-03-02 10:31",2026-03-02 12:00,remote,medicare\n${row('C-2')}`,
    ];
    for (const text of texts)
      expect(await readText('t.csv', text)).toMatchObject({ problems: [], cases: [{}, {}] });
  });

  it('tells what is wrong by line and column, and goes on', async () => {
    const text = [
      HEADER,
      row('C-1'),
      'C-2,dr-a,noon,2026-03-02 12:00,remote,cpt',
      'C-3,dr-a,2026-03-02 10:00',
      'C-4,dr"a,2026-03-02 10:00,,remote,cpt',
      row('C-5'),
      '"C-6,dr-a,2026-03-02 10:00,,remote,cpt',
    ].join('\n');
    const found = await readText('t.csv', text);
    expect(idsOf(found)).toEqual(['C-1', 'C-2', 'C-5']);
    // The parser is some rows ahead of the cases.
    expect([...found.problems].sort()).toEqual([
      expect.stringMatching(/^line 3: start: must be a time/),
      'line 4: has 3 cells, and the header has 6',
      expect.stringMatching(/^line 5: has a quotation mark in a cell that is not quoted/),
      expect.stringMatching(/^line 7: opens a quotation mark that is never closed/),
    ]);
  });

  it('needs its header', async () => {
    expect(await readText('t.csv', `${row('C-1')}\n${row('C-2')}`)).toEqual({
      cases: [],
      problems: [expect.stringMatching(/^line 1: has no column case, physician/)],
    });
  });

  it('keeps any text in a cell as it is', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('"', ',', "'", ';', 'a', 'Å', '=', ' ', '|'), minLength: 1 })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(cell, async (id) => {
        const quoted = `"${id.replaceAll('"', '""')}"`;
        const found = await readText('t.csv', `${HEADER}\n${row(quoted)}`, 3);
        expect(idsOf(found)).toEqual([id.trim()]);
      }),
    );
  });
});

describe('the text of a file', () => {
  const textOf = async (path: string): Promise<string> => {
    let text = '';
    for await (const chunk of textChunks(path, () => undefined)) text += chunk;
    return text;
  };

  it('is read whole, without its byte order mark, with letters that lie over the edges of pieces', async () => {
    const text = `\uFEFF${'Å€😀'.repeat(100_000)}`;
    expect(await textOf(new TemporaryFolder().write('x', text))).toBe(text.slice(1));
  });

  it('is not read if it is not UTF-8, or there is none', async () => {
    const folder = new TemporaryFolder();
    await expect(textOf(folder.write('x', Uint8Array.of(0x7b, 0xe9)))).rejects.toThrow('is not UTF-8 text');
    await expect(textOf(`${folder.path}/absent`)).rejects.toThrow('there is no such file');
    await expect(textOf(folder.path)).rejects.toThrow(UnreadableFile);
  });
});
