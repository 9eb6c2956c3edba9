import { facilityId, GRANTED_ROLES, type Person, userId } from '@ionm-clock/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPerson, personForm, personOf, personProblems, SOMEWHERE } from './person-form.ts';

const word = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text && !text.includes('\n'));
const places = fc.oneof(
  fc.constant('everywhere' as const),
  fc.uniqueArray(word.map(facilityId), { minLength: 1, maxLength: 4 }),
);
const person: fc.Arbitrary<Person> = fc
  .record({
    name: word,
    credential: fc.option(word),
    signInName: fc.option(word),
    roles: fc.subarray([...GRANTED_ROLES]),
    where: fc.array(places, { minLength: 6, maxLength: 6 }),
    right: fc.boolean(),
    active: fc.boolean(),
  })
  .map(({ name, credential, signInName, roles, where, right, active }) => ({
    userId: userId('p-1'),
    name,
    ...(credential === null ? {} : { credential }),
    ...(signInName === null ? {} : { signInName }),
    grants: roles.map((role, index) => ({ role, facilities: where[index] ?? 'everywhere' })),
    rights: right ? ['edit-payer-profiles' as const] : [],
    active,
  }));

test('a form says the person that it was made of, whatever facilities are called', () => {
  fc.assert(
    fc.property(person, (before) => {
      expect(personOf(before.userId, personForm(before))).toEqual(before);
    }),
  );
});

test('spaces around what is typed are not kept, and an empty field is none', () => {
  const form = { ...personForm(newPerson(userId('p-1'))), name: ' Ada ', credential: ' ' };
  expect(personOf(userId('p-1'), form)).toEqual({ ...newPerson(userId('p-1')), name: 'Ada' });
});

test('a person has a name, and a role a place', () => {
  const form = personForm(newPerson(userId('p-1')));
  expect(personProblems({ ...form, name: ' ', biller: SOMEWHERE })).toEqual(
    new Map([
      ['name', 'Fill this in.'],
      ['biller', 'Choose where, or choose no.'],
    ]),
  );
  expect(personOf(userId('p-1'), { ...form, biller: SOMEWHERE }).grants).toEqual([]);
});
