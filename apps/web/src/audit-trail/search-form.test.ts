import { expect, test } from 'vitest';
import { changed, emptySearch, soughtBy } from './search-form.ts';

const EMPTY = emptySearch('America/Chicago');

test('an empty search is for everything', () => {
  expect(soughtBy(EMPTY)).toEqual({ ok: true, search: {} });
});

test('times are by the clock of the zone, the last minute whole', () => {
  expect(
    soughtBy({
      ...EMPTY,
      person: 'tech-osei',
      caseId: ' C-1 ',
      kind: 'case',
      type: 'note.added',
      from: '2026-03-02T08:00',
      to: '2026-03-02T08:30',
    }),
  ).toEqual({
    ok: true,
    search: {
      userId: 'tech-osei',
      caseId: 'C-1',
      kind: 'case',
      type: 'note.added',
      from: Date.UTC(2026, 2, 2, 14, 0),
      to: Date.UTC(2026, 2, 2, 14, 30, 59, 999),
    },
  });
});

test('of the hour that autumn repeats both are searched', () => {
  expect(soughtBy({ ...EMPTY, from: '2026-11-01T01:30', to: '2026-11-01T01:30' })).toEqual({
    ok: true,
    search: { from: Date.UTC(2026, 10, 1, 6, 30), to: Date.UTC(2026, 10, 1, 7, 30, 59, 999) },
  });
});

test.each([
  ['from', { from: '2026-03-08T02:30' }],
  ['from', { from: 'yesterday' }],
  ['to', { from: '2026-03-02T08:30', to: '2026-03-02T08:00' }],
] as const)('what is wrong is told at the field %s', (field, typed) => {
  const sought = soughtBy({ ...EMPTY, ...typed });
  expect(sought.ok ? [] : [...sought.problems.keys()]).toEqual([field]);
});

test('a type of another kind is let go', () => {
  const form = { ...EMPTY, type: 'note.added' };
  expect(changed(form, 'kind', 'case').type).toBe('note.added');
  expect(changed(form, 'kind', 'access').type).toBe('');
  expect(changed({ ...form, kind: 'case' }, 'kind', '').type).toBe('note.added');
});
