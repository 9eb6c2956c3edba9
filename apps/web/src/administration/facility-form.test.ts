import { type Facility, facilityId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { facilityForm, facilityOf, moved, roomLines, roomProblems, roomsText } from './facility-form.ts';

const MERCY: Facility = { id: facilityId('Mercy'), timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2'] };

test('a form says the facility that it was made of', () => {
  expect(facilityOf(facilityForm(MERCY))).toEqual(MERCY);
  expect(facilityOf(facilityForm({ ...MERCY, rooms: [] }))).toEqual({ ...MERCY, rooms: [] });
});

test('a line without a name is a line', () => {
  expect(roomLines(roomsText(['OR 1', '']))).toEqual(['OR 1', '']);
  expect(roomProblems(['OR 1', '', ' OR 1 '])).toEqual(
    new Map([
      [1, 'Give it a name, or remove it.'],
      [2, 'OR 1 is there already.'],
    ]),
  );
});

test('a line moves by one, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
