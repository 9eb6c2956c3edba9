import { expect, test } from 'vitest';
import { holdProblems, newHoldForm, scopeOfForm } from './hold-form.ts';

const form = newHoldForm('Mercy');

test('cases are named one a line; empty lines and repeats are nothing', () => {
  expect(scopeOfForm({ ...form, caseIds: ' C-1\n\nC-2\r\nC-1\n' })).toEqual({
    kind: 'cases',
    caseIds: ['C-1', 'C-2'],
  });
});

test('a facility is held between two dates, and everything whatever else stands there', () => {
  const dates = { ...form, from: '2016-01-01', to: '2016-12-31' };
  expect(scopeOfForm({ ...dates, kind: 'facility' })).toEqual({
    kind: 'facility',
    facility: 'Mercy',
    from: '2016-01-01',
    to: '2016-12-31',
  });
  expect(scopeOfForm({ ...dates, kind: 'everything' })).toEqual({ kind: 'everything' });
});

test.each([
  ['cases', ['caseIds', 'reason']],
  ['facility', ['from', 'to', 'reason']],
  ['everything', ['reason']],
])('of %s it asks for %j', (kind, fields) => {
  expect([...holdProblems({ ...form, kind }).keys()]).toEqual(fields);
});
