import { expect, test } from 'vitest';
import { problemsOfFields } from './field-problems.ts';

test('a problem is told at the field that its path names, the first of each; others beside the form', () => {
  expect(
    problemsOfFields(
      ['name', 'rooms'],
      [
        { path: 'person.name', reason: 'is taken' },
        { path: 'name', reason: 'is long' },
        { path: 'facility.rooms[2]', reason: 'is empty' },
        { path: 'facility.roomsAndMore', reason: 'is odd' },
        { path: '', reason: 'is wrong' },
      ],
    ),
  ).toEqual({
    fields: new Map([
      ['name', 'is taken'],
      ['rooms', 'is empty'],
    ]),
    others: ['is odd', 'is wrong'],
  });
});
