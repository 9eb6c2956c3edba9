import { type CaseDetails, caseId, facilityId } from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MERCY, recordsOf, twoHoursSeven } from '../testing/recorded-case.ts';
import { rowsOf } from '../testing/rows-of.ts';

describe('texts in the CSV', () => {
  it('can be read back by another parser, whatever texts a case holds', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...'=+-@＝＋－＠\t\r\n",;\'aÅ'),
      }),
    );
    const oneCase = fc.record({ id: text, facility: text, room: text, primaryProcedure: text, name: text });
    const recordsOfOne = recordsOf(twoHoursSeven());
    await fc.assert(
      fc.asyncProperty(fc.array(oneCase, { maxLength: 4 }), async (cases) => {
        const records = cases.flatMap(({ id, facility, room, primaryProcedure }) => {
          const details: CaseDetails = { ...MERCY, facility: facilityId(facility), room, primaryProcedure };
          return recordsOfOne.map((record) => ({ ...record, caseId: caseId(id), details }));
        });
        const names = cases.map(({ name }) => name);
        const rows = await rowsOf(records, () => names.join('\r\n'));
        expect(rows.length).toBe(cases.length);
        rows.forEach((row, index) => {
          const { id, facility, room, primaryProcedure } = cases[index] ?? {};
          const expected = [id, facility, room, primaryProcedure, names.join('\r\n')];
          const columns = ['case', 'facility', 'room', 'primary_procedure', 'provider_name'];
          const cells = columns.map((column) => row[column]);
          cells.forEach((cell, at) => {
            const plain = expected[at] ?? '';
            expect([plain, `'${plain}`]).toContain(cell);
          });
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(row['units']).toBe('8');
        });
      }),
    );
  });
});
