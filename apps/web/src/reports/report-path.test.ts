import { expect, it } from 'vitest';
import { dayPath, reportPath, type Sought, searchText, soughtIn } from './report-path.ts';

const ALL: Sought = {
  from: '2026-11-01',
  to: '2026-11-30',
  facility: 'St Ann & more',
  profile: 'cpt',
  period: 'week',
};

it('what is sought stands in the address, and is read from there again', () => {
  expect(soughtIn(searchText(ALL))).toEqual(ALL);
  expect(reportPath('units', { period: 'month' })).toBe('/reports/units');
  expect(dayPath('dr a/b', '2026-11-03', { from: '2026-11-01', period: 'month' })).toBe(
    '/reports/over-limit/dr%20a%2Fb/2026-11-03?from=2026-11-01',
  );
});

it('what cannot be read of an address is left out', () => {
  expect(soughtIn('?from=yesterday&to=2026-13-01&facility=&period=year')).toEqual({ period: 'month' });
});
