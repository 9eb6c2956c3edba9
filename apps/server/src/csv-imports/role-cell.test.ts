import { facilityId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { roleCell } from './role-cell.ts';

const FACILITIES = ['Mercy', 'St Ann'].map(facilityId);
const read = (text: string) => roleCell(text, FACILITIES);

it.each([
  ['', []],
  [' ; ', []],
  ['technologist@Mercy', [{ role: 'technologist', facilities: ['Mercy'] }]],
  ['Technologist @ mercy | ST ANN ;', [{ role: 'technologist', facilities: ['Mercy', 'St Ann'] }]],
  [
    'biller@everywhere;surgeon@St Ann',
    [
      { role: 'biller', facilities: 'everywhere' },
      { role: 'surgeon', facilities: ['St Ann'] },
    ],
  ],
])('%j is %j', (text, grants) => expect(read(text)).toEqual({ grants, wrong: [] }));

it('tells every part that is none', () => {
  expect(read('nurse@Mercy; technologist; system@everywhere; biller@Mercy|Nowhere|; auditor@Mercy')).toEqual({
    grants: [{ role: 'auditor', facilities: ['Mercy'] }],
    wrong: [
      '"nurse@Mercy" names no role: there are technologist, physician, biller, auditor, administrator, surgeon',
      '"technologist" does not say where: write technologist@ and facilities, or technologist@everywhere',
      expect.stringContaining('"system@everywhere" names no role'),
      'there is no facility "Nowhere", "": there are Mercy, St Ann',
    ],
  });
});
