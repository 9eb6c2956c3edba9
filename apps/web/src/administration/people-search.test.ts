import { facilityId, type Grant, userId } from '@ionm-clock/domain';
import type { AdministeredPerson } from '@ionm-clock/protocol';
import { expect, test } from 'vitest';
import { peopleFound } from './people-search.ts';

const person = (name: string, active: boolean, ...grants: Grant[]): AdministeredPerson => ({
  person: { userId: userId(name), name, grants, rights: [], active },
});
const OSEI = person('Kofi Osei', true, { role: 'technologist', facilities: [facilityId('Mercy')] });
const BRANDT = person('Maya Brandt', true, { role: 'technologist', facilities: [facilityId('St Ann')] });
const ABEL = person('Ida Abel', false, { role: 'biller', facilities: 'everywhere' });
const PEOPLE = [OSEI, BRANDT, ABEL];

test('everyone by name, who is no longer active last', () => {
  expect(peopleFound(PEOPLE, ' ')).toEqual([OSEI, BRANDT, ABEL]);
});

test('every word must fit, in whatever it is found', () => {
  expect(peopleFound(PEOPLE, 'TECH mercy')).toEqual([OSEI]);
  expect(peopleFound(PEOPLE, 'everywhere')).toEqual([ABEL]);
  expect(peopleFound(PEOPLE, 'nobody')).toEqual([]);
});
