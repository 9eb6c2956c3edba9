import { type BillingSetup, instant, SHIPPED_PROFILES, type TimeRecord } from '@ionm-clock/domain';
import { Hl7Message } from '@medplum/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportContext } from '../file-format.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { CLAIM_SETUP } from '../testing/claim-setup.ts';
import { MERCY, recordsOf, twoHoursSeven } from '../testing/recorded-case.ts';
import { HL7_FORMAT, messagesIn } from './hl7-format.ts';

const CONTEXT: ExportContext = {
  setup: CLAIM_SETUP,
  profiles: SHIPPED_PROFILES,
  nameOf: (id) => `The ${id}`,
  batch: { number: 12, name: 'B-000012', at: instant(Date.parse('2026-11-05T18:00:00.250Z')) },
};

function record(id = 'C-100', details = MERCY): TimeRecord {
  const [one] = recordsOf(twoHoursSeven(id, details));
  if (one === undefined) throw new Error('no record');
  return { ...one, version: 1 };
}

async function textOf(outgoing: readonly OutgoingRecord[], context = CONTEXT): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of HL7_FORMAT.write(outgoing, context))
    text += decoder.decode(piece, { stream: true });
  return text;
}

const parsed = async (...outgoing: readonly OutgoingRecord[]): Promise<readonly Hl7Message[]> =>
  messagesIn(await textOf(outgoing)).map((text) => Hl7Message.parse(text));

const only = async (outgoing: OutgoingRecord): Promise<Hl7Message> =>
  (await parsed(outgoing))[0] ?? expect.fail('no message');

const problems = (outgoing: OutgoingRecord, changes: Partial<BillingSetup> = {}) =>
  HL7_FORMAT.problems(outgoing, { ...CONTEXT, setup: { ...CLAIM_SETUP, ...changes } }).map(
    ({ field }) => field,
  );

describe('a message DFT^P03, read by another program', () => {
  it('says who sends what to whom', async () => {
    const head = (await only({ record: record() })).getSegment('MSH');
    expect([3, 4, 5, 6].map((field) => head?.getField(field)?.toString())).toEqual([
      'IONMCLOCK',
      'EXAMPLE',
      'BILLING',
      'OFFICE',
    ]);
    expect(head?.getField(7)?.toString()).toBe('20261105180000.250+0000');
    expect([1, 2, 3].map((part) => head?.getComponent(9, part))).toEqual(['DFT', 'P03', 'DFT_P03']);
    expect(head?.getField(10)?.toString()).toBe('12-1');
    expect(head?.getField(12)?.toString()).toBe('2.5.1');
    expect(head?.getField(18)?.toString()).toBe('UNICODE UTF-8');
  });

  it('names the case and the place, and no patient', async () => {
    const message = await only({ record: record() });
    const [patient, visit] = [message.getSegment('PID'), message.getSegment('PV1')];
    expect([patient?.getComponent(3, 1), patient?.getComponent(3, 5)]).toEqual(['C-100', 'AN']);
    expect(patient?.getField(5)?.toString()).toBe('^^^^^^S');
    expect(patient?.getComponent(18, 1)).toBe('C-100');
    expect(visit?.getField(2)?.toString()).toBe('U');
    expect([visit?.getComponent(3, 2), visit?.getComponent(3, 4)]).toEqual(['OR 4', 'mercy']);
    expect(visit?.getComponent(19, 1)).toBe('C-100');
  });

  it('charges each line: code, units, times, provider, money', async () => {
    const message = await only({ record: record() });
    const lines = message.getAllSegments('FT1');
    expect(lines).toHaveLength(record().lines.length);
    const [line] = lines;
    expect(line?.getField(2)?.toString()).toBe('C-100/1/1');
    expect(line?.getField(3)?.toString()).toBe('B-000012');
    expect([line?.getComponent(4, 1), line?.getComponent(4, 2)]).toEqual([
      '20261103080312.345-0600',
      '20261103101111.845-0600',
    ]);
    expect(line?.getField(6)?.toString()).toBe('CG');
    expect([line?.getComponent(7, 1), line?.getComponent(7, 3)]).toEqual(['95940', 'C4']);
    expect(line?.getField(10)?.toString()).toBe(String(record().lines[0]?.units));
    expect(line?.getComponent(11, 1)).toBe((((record().lines[0]?.units ?? 0) * 12_345) / 100).toFixed(2));
    expect([1, 2, 3, 13].map((part) => line?.getComponent(20, part))).toEqual([
      '1234567893',
      'Abelard',
      'Ann',
      'NPI',
    ]);
    expect(line?.getComponent(25, 1)).toBe('95940');
  });

  it('takes back what went out before, when it corrects it', async () => {
    const before = { ...record(), version: 1 };
    const after = { ...record(), version: 2 };
    const message = await only({ record: after, corrects: { batch: 'B-000007', record: before } });
    const lines = message.getAllSegments('FT1');
    expect(lines.map((line) => [line.getField(6)?.toString(), line.getField(2)?.toString()])).toEqual([
      ['CD', 'C-100/1/1'],
      ['CG', 'C-100/2/1'],
    ]);
  });

  it('keeps times apart that were not tapped as they happened, after what is charged', async () => {
    const [joined, ...others] = record().times;
    if (joined === undefined) throw new Error('no time');
    const marked: TimeRecord = { ...record(), times: [{ ...joined, source: 'late' }, ...others] };
    const message = await only({ record: marked, corrects: { batch: 'B-000007', record: marked } });
    expect(message.segments.map(({ name }) => name).slice(4)).toEqual(['FT1', 'FT1', 'NTE', '']);
    expect(message.getSegment('NTE')?.getField(3)?.toString()).toBe(
      'Times that were not tapped as they happened: late: physician.joined. ' +
        'Late: physician.joined 2026-11-03T07:50:00.000-06:00, 0 s late, ± 0 s',
    );
  });
});

describe('a file', () => {
  it('is a batch that counts its messages, each with a control id of its own', async () => {
    const text = await textOf([{ record: record('C-1') }, { record: record('C-2') }]);
    const segments = text.split('\r');
    expect(segments.map((line) => line.slice(0, 3))).toEqual(
      expect.arrayContaining(['FHS', 'BHS', 'MSH', 'BTS', 'FTS']),
    );
    expect(segments.at(-3)).toBe('BTS|2');
    const ids = (await parsed({ record: record('C-1') }, { record: record('C-2') })).map((message) =>
      message.getSegment('MSH')?.getField(10)?.toString(),
    );
    expect(ids).toEqual(['12-1', '12-2']);
    expect(text).not.toContain('\n');
  });

  it('is the same bytes for the same records', async () => {
    expect(await textOf([{ record: record() }])).toBe(await textOf([{ record: record() }]));
  });

  it('keeps its segments and fields, whatever a text of the case holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (room) => {
        const message = await only({ record: record('C-100', { ...MERCY, room: `OR ${room}` }) });
        expect(message.segments.map(({ name }) => name)).toEqual(['MSH', 'EVN', 'PID', 'PV1', 'FT1', '']);
        expect(message.getSegment('PV1')?.getComponent(19, 1)).toBe('C-100');
      }),
      { numRuns: 50 },
    );
  });
});

describe('before it starts, it is told', () => {
  it('that nothing is wrong', () => {
    expect(problems({ record: record() })).toEqual([]);
  });

  it.each([
    ['hl7', { hl7: undefined }],
    ['providers', { providers: [] }],
    ['payers', { payers: [] }],
  ] as const)('that %s is missing', (field, changes) => {
    const { hl7, ...without } = CLAIM_SETUP;
    const setup: BillingSetup = 'hl7' in changes ? without : { ...without, ...(hl7 && { hl7 }), ...changes };
    expect(
      HL7_FORMAT.problems({ record: record() }, { ...CONTEXT, setup }).map((problem) => problem.field),
    ).toEqual([field]);
  });

  it('that there is nothing to charge', () => {
    expect(problems({ record: { ...record(), lines: [] } })).toEqual(['lines']);
  });
});
