import { expect, test } from 'vitest';
import { meanwhile, SINCE, wasIn } from './meanwhile.ts';

const typed = (field: string, was: string, mine: string, since = '3') => ({
  [SINCE]: since,
  [wasIn(field)]: was,
  [field]: mine,
});
const NAME = 'billingProvider/name';

test('nothing happened while the version is the one with which typing began', () => {
  expect(meanwhile(typed(NAME, 'A', 'B'), { [NAME]: 'A' }, 3)).toBeUndefined();
  expect(meanwhile({}, { [NAME]: 'A' }, 4)).toBeUndefined();
});

test('only what both changed otherwise is a clash', () => {
  expect(meanwhile(typed(NAME, 'A', 'B'), { [NAME]: 'A' }, 4)).toEqual([]);
  expect(meanwhile(typed(NAME, 'A', 'B'), { [NAME]: 'B' }, 4)).toEqual([]);
  expect(meanwhile(typed(NAME, 'A', 'B'), { [NAME]: 'C' }, 4)).toEqual([
    { field: NAME, mine: 'B', theirs: 'C' },
  ]);
});

test('what was typed into an entry that others removed is told, and an entry of one’s own is no clash', () => {
  const host = 'destinations/host/host';
  expect(meanwhile(typed(host, 'a.example', 'b.example'), {}, 4)).toEqual([
    { field: host, mine: 'b.example', theirs: undefined },
  ]);
  expect(meanwhile(typed('destinations/%2B1/port', '2575', '1'), {}, 4)).toEqual([]);
});
