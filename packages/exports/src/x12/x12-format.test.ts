import { type BillingSetup, caseId, type TimeRecord, userId } from '@ionm-clock/domain';
import fc from 'fast-check';
import { X12Interchange, X12Parser } from 'node-x12';
import { describe, expect, it } from 'vitest';
import { fileText } from '../testing/claims-file.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
import {
  caseOf,
  ended,
  joined,
  moment,
  recordsOf,
  started,
  twoHoursSeven,
} from '../testing/recorded-case.ts';
import { X12_FORMAT } from './x12-format.ts';

const RECORD = only(recordsOf(twoHoursSeven()));
const LATE = only(
  recordsOf(
    caseOf('C-200', [
      joined('dr-a', 'remote', moment('2026-11-04T02:00:00Z')),
      joined('dr-b', 'remote', moment('2026-11-04T02:00:01Z')),
      started(moment('2026-11-04T03:00:00Z')),
      ended(moment('2026-11-04T08:00:00Z')),
    ]),
  ),
);

function only(records: readonly TimeRecord[]): TimeRecord {
  const [record] = records;
  if (record === undefined) throw new Error('no record');
  return record;
}

/** Another program's reading, which throws at counts and control numbers that do not agree. */
function parsed(text: string): X12Interchange {
  const interchange = new X12Parser(true).parse(text);
  if (!(interchange instanceof X12Interchange)) throw new Error('more than one interchange');
  return interchange;
}
const lines = (text: string): string[] =>
  parsed(text).functionalGroups.flatMap((group) =>
    group.transactions.flatMap((set) =>
      set.segments.map(({ tag, elements }) => [tag, ...elements.map(({ value }) => value)].join('*')),
    ),
  );

/** All that claims want, with so many readers more. */
const withReaders = (count: number): BillingSetup => ({
  ...CLAIMS_SETUP,
  providers: [
    ...CLAIMS_SETUP.providers,
    ...CLAIMS_SETUP.providers
      .slice(0, 1)
      .flatMap((one) =>
        Array.from({ length: count }, (_, index) => ({ ...one, userId: userId(`dr-${index}`) })),
      ),
  ],
});

/** The fields in which something is wrong. */
const problems = (record: TimeRecord, setup: BillingSetup = CLAIMS_SETUP): readonly string[] =>
  X12_FORMAT.problems({ record }, { setup, nameOf: (id) => id }).map(({ field }) => field);

describe('a file of professional claims', () => {
  it('claims units with code, charge, date, times and who read', async () => {
    const text = await fileText(X12_FORMAT, [{ record: RECORD }]);
    expect(lines(text).slice(10)).toEqual([
      'HL*2*1*22*0',
      'SBR*P*18*******CI',
      'NM1*IL*1*BY ACCOUNT NUMBER*****MI*C-100',
      'NM1*PR*2*Plains Health*****PI*12345',
      'CLM*C-100*1004***21:B:1*Y*A*Y*Y',
      'NM1*82*1*Reyes dr-a*Ada****XX*1234567893',
      'PRV*PE*PXC*2084N0600X',
      'NM1*77*2*Mercy Hospital*****XX*1245319599',
      'N3*1 Main Street',
      'N4*Springfield*IL*627010001',
      'LX*1',
      'SV1*HC:95940*1004*UN*8***1',
      'DTP*472*D8*20261103',
      'REF*6R*V0L1',
      'NTE*ADD*START 20261103 080312 STOP 20261103 101111 TOTAL 7679 SECONDS IN 1',
    ]);
    expect(text).toMatch(
      /^ISA\*00\* {10}\*00\* {10}\*ZZ\*PRAIRIE {8}\*ZZ\*CLEARING {7}\*261104\*1403\*\^\*00501\*000000007\*0\*T\*:~GS\*HC/,
    );
    expect(text).toMatch(/SE\*27\*0001~GE\*1\*7~IEA\*1\*000000007~$/);
  });

  it('is of the date on which monitoring began, also past midnight, and names the physician of a line that differs', async () => {
    const text = lines(await fileText(X12_FORMAT, [{ record: LATE }]));
    expect(text.filter((line) => line.startsWith('DTP*'))).toEqual([
      'DTP*472*D8*20261103',
      'DTP*472*D8*20261103',
    ]);
    expect(text.filter((line) => line.startsWith('NM1*82'))).toEqual([
      'NM1*82*1*Reyes dr-a*Ada****XX*1234567893',
      'NM1*82*1*Reyes dr-b*Ada****XX*1234567893',
    ]);
    expect(text.indexOf('NM1*82*1*Reyes dr-b*Ada****XX*1234567893')).toBeGreaterThan(text.indexOf('LX*2'));
  });

  it('replaces what it corrects, and takes back what has no line any more', async () => {
    const corrects = { batch: 'B-0001', record: RECORD };
    expect(lines(await fileText(X12_FORMAT, [{ record: RECORD, corrects }]))).toContain(
      'CLM*C-100*1004***21:B:7*Y*A*Y*Y',
    );
    const empty = { record: { ...RECORD, lines: [] }, corrects };
    expect(lines(await fileText(X12_FORMAT, [empty]))).toContain('CLM*C-100*1004***21:B:8*Y*A*Y*Y');
  });

  it('says which times were not tapped as they happened, or how many where there is no room', async () => {
    const marked = (count: number) =>
      only(
        recordsOf(
          caseOf('C-300', [
            joined('dr-a', 'remote', moment('2026-11-03T14:00:00Z', 'late')),
            ...Array.from({ length: count }, (_, minute) =>
              joined(`dr-${minute}`, 'remote', moment(`2026-11-03T14:0${minute}:30Z`, 'import')),
            ),
            started(moment('2026-11-03T14:00:00Z', 'hand')),
            ended(moment('2026-11-03T16:00:00Z')),
          ]),
        ),
      );
    const note = async (count: number) => {
      const text = lines(await fileText(X12_FORMAT, [{ record: marked(count) }], withReaders(count)));
      return text[text.findIndex((line) => line.startsWith('CLM*')) + 1];
    };
    expect(await note(0)).toBe('NTE*ADD*TIMES entered by hand monitoring.started; late physician.joined');
    expect(await note(4)).toBe('NTE*ADD*TIMES entered by hand 1, late 1, imported 4');
  });

  it('begins a set anew after 5,000 claims', async () => {
    const records = Array.from({ length: 5_001 }, (_, index) => ({
      record: { ...RECORD, caseId: caseId(`C-${index}`) },
    }));
    const text = await fileText(X12_FORMAT, records);
    expect(text.match(/~ST\*837\*000[12]\*/g)).toHaveLength(2);
    expect(text.slice(-200)).toMatch(/SE\*27\*0002~GE\*2\*7~IEA\*1\*000000007~$/);
    expect(text.includes('~HL*5001*1*22*0~')).toBe(true);
  });

  it('keeps its segments whatever texts it carries', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('*', ':', '~', '^', '\n', 'ß', 'é', 'a') }),
    );
    const tags = (file: string): string[] => lines(file).map((line) => line.split('*')[0] ?? '');
    const plain = tags(await fileText(X12_FORMAT, [{ record: RECORD }]));
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const { billingProvider: biller, x12, payers, facilities, providers } = CLAIMS_SETUP;
        if (biller === undefined || x12 === undefined) throw new Error('no set-up');
        const setup = {
          ...CLAIMS_SETUP,
          billingProvider: {
            ...biller,
            name: `x${any}`,
            address: { ...biller.address, line1: `x${any}`, line2: any, city: `x${any}` },
          },
          x12: { ...x12, contactName: `x${any}`, receiverName: `x${any}` },
          payers: payers.map((one) => ({ ...one, name: `x${any}`, payerId: `x${any}` })),
          facilities: facilities.map((one) => ({ ...one, name: `x${any}` })),
          providers: providers.map((one) => ({ ...one, lastName: `x${any}`, firstName: any })),
        };
        const record = {
          ...RECORD,
          details: { ...RECORD.details, room: any, procedure: any, patientLabel: any },
        };
        expect(problems(record, setup)).toEqual([]);
        const file = await fileText(X12_FORMAT, [{ record }], setup);
        expect(tags(file)).toEqual(plain);
        expect(file).toMatch(/^[ -~]+$/);
      }),
    );
  });
});

describe('what a claim wants', () => {
  const { billingProvider: _, x12: __, ...rest } = CLAIMS_SETUP;
  it.each([
    ['who bills and who sends', rest, ['billingProvider', 'x12']],
    ['an NPI', { ...CLAIMS_SETUP, providers: [] }, ['providers']],
    ['a payer', { ...CLAIMS_SETUP, payers: [] }, ['payers']],
    ['a facility', { ...CLAIMS_SETUP, facilities: [] }, ['facilities']],
    ['a charge', { ...CLAIMS_SETUP, charges: [] }, ['charges']],
    ['nothing else', CLAIMS_SETUP, []],
  ])('%s', (_title, setup, fields) => {
    expect(problems(RECORD, setup)).toEqual(fields);
  });

  it('an account number that X12 can carry, and a line', () => {
    expect(problems({ ...RECORD, caseId: caseId('C'.repeat(39)) })).toEqual(['caseId']);
    expect(problems({ ...RECORD, caseId: caseId('C*1') })).toEqual(['caseId']);
    expect(problems({ ...RECORD, lines: [] })).toEqual(['lines']);
  });
});
