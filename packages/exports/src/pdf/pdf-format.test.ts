import { type CaseId, CPT, caseId, type ProfileBook, SHIPPED_PROFILES, userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import type { OutgoingRecords } from '../file-format.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { recordHash } from '../record-hash.ts';
import { fullEvents, fullRecord } from '../testing/full-record.ts';
import { goldenRecords } from '../testing/golden-records.ts';
import { moment } from '../testing/recorded-case.ts';
import { PDF_FORMAT } from './pdf-format.ts';
import { context } from './testing/context.ts';
import { pdfBytes, readPdf } from './testing/read-pdf.ts';

const read = async (...records: readonly OutgoingRecord[]) => readPdf(await pdfBytes(records, context()));
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the PDF of finalized records', () => {
  it.each(goldenRecords())('has every case of $name on pages of its own', async ({ records }) => {
    const { pages } = await read(...records.map((record) => ({ record })));
    const firsts = pages.flatMap((text, index) => (text.includes('record for audit') ? [index] : []));
    expect(firsts).toHaveLength(records.length);
    for (const [number, record] of records.entries()) {
      const own = pages.slice(firsts[number], firsts[number + 1]);
      const hash = recordHash(record);
      own.forEach((text, index) => {
        expect(text).toContain(`page ${index + 1} of ${own.length}`);
        expect(text).toContain(`Case ${record.caseId}, record version 1`);
        expect(text).toContain(hash);
      });
      const all = flat(own.join(' '));
      for (const { units, code } of record.lines) {
        expect(all).toContain(`Total: ${units} ${units === 1 ? 'unit' : 'units'} of ${code}.`);
      }
      for (const { message } of record.findings) expect(all).toContain(flat(message));
    }
  });

  it('tells all that is written down, who settled what, and who attests', async () => {
    const finalized = { by: userId('bill'), at: moment('2026-11-03T20:01:02.003Z').at };
    const { pages } = await read({ record: fullRecord(), finalized });
    const all = flat(pages.join(' '));
    for (const said of [
      'finalized by Bill Ngô Thị Hương, 14:01:02.003 −06:00',
      'tap, ± 0.1 s, logged by Ada Reyes',
      'late, stored 12 min after it, ± 0.4 s',
      'by hand: “Walked in, no tablet at hand”',
      'amended; before: 11:31:04.125 −06:00; after: 11:16:04.125 −06:00; by Bill Ngô Thị Hương at 11:40:00.000 −06:00',
      'Amplifier restarted',
      'Left TcMEP: loss in the left tibialis anterior (amplitude −60 %)',
      'Recovered to baseline. Done: retractor released',
      'seen by Dr. Zoë Łukasiewicz-Çelik, 09:56:00.000 −06:00',
      '“Retractor released”',
      '“I see it: keep stimulating”',
      'A transient loss of the left TcMEP, which recovered.',
      '“Confirmed with the anesthesia record”',
      'I read this case in real time at the times shown.',
      'stands: nothing has changed since',
      'version 17 of the case',
      '2 cases at once, with C-101',
      '11175 s, without interruptions',
    ]) {
      expect(all).toContain(said);
    }
    expect(all.replaceAll(' ', '')).toContain('ab'.repeat(32));
  });

  it('says which version and batch a correction corrects, and what differs', async () => {
    const before = fullRecord(
      'C-100',
      fullEvents().filter(({ type }) => type !== 'time.amended'),
    );
    const record = fullRecord('C-100', fullEvents(), 2);
    const { pages } = await read({ record, corrects: { batch: 'ionm-2026-11-03-0003', record: before } });
    const first = flat(pages[0] ?? '');
    expect(first).toContain(
      'version 2. It corrects version 1, which went out in batch ionm-2026-11-03-0003.',
    );
    expect(first).toContain('Clock stopped 11:31:04 11:16:04');
    expect(flat(pages.join(' '))).toContain(recordHash(record));
  });

  it('says nothing of who finalized it where no log does', async () => {
    const { pages } = await read({ record: fullRecord() });
    expect(pages.join(' ')).not.toContain('finalized by');
  });

  it("draws the limit of the payer profile that computed the record, an organisation's own too", async () => {
    const own = { ...CPT, id: 'acme', title: 'Acme Health', concurrency: { ...CPT.concurrency, limit: 2 } };
    const record = { ...fullRecord(), profile: { id: own.id, version: own.version } };
    const told = async (profiles: ProfileBook): Promise<string> => {
      const file = await readPdf(await pdfBytes([{ record }], { ...context(), profiles }));
      return flat(file.pages.join(' '));
    };
    const known = await told(SHIPPED_PROFILES.with(own));
    expect(known).toContain('limit 2');
    expect(known).toContain('Acme Health');
    expect(await told(SHIPPED_PROFILES)).not.toContain('limit 2');
  });

  it('shows names in whatever letters they are written', async () => {
    const { pages } = await read({ record: fullRecord() });
    const all = pages.join(' ');
    for (const name of ['Łukasiewicz-Çelik', 'Thị Hương', '王小明']) expect(all).toContain(name);
    expect(all.normalize('NFKC')).toContain('محمد');
  });

  it('has a title, a language, bookmarks, and elements that say what is what', async () => {
    const { info, outline, elements, alternatives } = await read({ record: fullRecord() });
    expect(info).toMatchObject({
      Title: 'Monitoring records, batch ionm-2026-11-04-0004',
      Language: 'en-US',
      CreationDate: 'D:20261104010000Z',
    });
    expect(outline).toEqual(['Case C-100, version 1']);
    expect(new Set(elements.flat())).toEqual(
      new Set([
        'Root',
        'Document',
        'Part',
        'H1',
        'H2',
        'H3',
        'P',
        'L',
        'LI',
        'Lbl',
        'LBody',
        'Figure',
        'Table',
        'Caption',
        'TR',
        'TH',
        'TD',
      ]),
    );
    expect(alternatives.join(' ')).toContain('The clock started at 08:03:12, was interrupted from 09:10:03');
  });

  it('is the same bytes again, and others for another batch', async () => {
    const records = [{ record: fullRecord() }];
    const bytes = await pdfBytes(records, context());
    expect(Buffer.from(await pdfBytes(records, context())).equals(bytes)).toBe(true);
    const other = { ...context(), batch: { ...context().batch, name: 'other' } };
    expect(Buffer.from(await pdfBytes(records, other)).equals(bytes)).toBe(false);
  });

  it('writes out a case before it asks for the next', async () => {
    const record = fullRecord();
    const waiting: number[] = [];
    let bytes = 0;
    const records: OutgoingRecords = {
      *[Symbol.iterator]() {
        for (let number = 0; number < 4; number++) {
          waiting.push(bytes);
          yield { record: { ...record, caseId: numbered(number) } };
        }
      },
    };
    for await (const chunk of PDF_FORMAT.write(records, context())) bytes += chunk.length;
    const [none = 0, one = 0, two = 0, three = 0] = waiting;
    expect(none).toBe(0);
    expect(one).toBeGreaterThan(20_000);
    expect(two - one).toBeGreaterThan(20_000);
    expect(three - two).toBeGreaterThan(20_000);
  });

  it('is a document without any record, too', async () => {
    const { pages } = await read();
    expect(pages).toHaveLength(1);
  });
});

const numbered = (number: number): CaseId => caseId(`C-${number}`);
