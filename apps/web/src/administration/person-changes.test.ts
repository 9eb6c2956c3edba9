import { facilityId, type Person, userId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { personChanges } from './person-changes.ts';

const MERCY = facilityId('Mercy');
const ST_ANN = facilityId('St Ann');
const OSEI: Person = {
  userId: userId('osei'),
  name: 'Kofi Osei',
  credential: 'CNIM',
  signInName: 'osei',
  grants: [{ role: 'technologist', facilities: [MERCY] }],
  rights: [],
  active: true,
};

test('nothing differs, nothing is said; the order of facilities is nothing', () => {
  expect(personChanges(OSEI, OSEI)).toEqual([]);
  const both: Person = { ...OSEI, grants: [{ role: 'technologist', facilities: [MERCY, ST_ANN] }] };
  const turned: Person = { ...OSEI, grants: [{ role: 'technologist', facilities: [ST_ANN, MERCY] }] };
  expect(personChanges(both, turned)).toEqual([]);
});

test('each change is a sentence', () => {
  const { credential: _, ...without } = OSEI;
  expect(
    personChanges(OSEI, {
      ...without,
      name: 'Kofi A. Osei',
      signInName: 'k.osei',
      grants: [
        { role: 'technologist', facilities: [MERCY, ST_ANN] },
        { role: 'auditor', facilities: 'everywhere' },
      ],
      rights: ['edit-payer-profiles'],
      active: false,
    }),
  ).toEqual([
    'The name Kofi Osei becomes Kofi A. Osei.',
    'The credential CNIM is removed.',
    'The sign-in name osei becomes k.osei.',
    'Works as technologist at Mercy, St Ann; until now as technologist at Mercy.',
    'Also works as auditor everywhere.',
    'May change payer profiles, as a biller.',
    'Is no longer active: may not sign in, and is signed out everywhere within seconds. Old records keep the name.',
  ]);
  expect(personChanges(OSEI, { ...OSEI, grants: [] })).toEqual(['No longer works as technologist.']);
});

test('of somebody new it says where they work and how they sign in', () => {
  const { signInName: _, ...surgeon } = OSEI;
  expect(personChanges(undefined, OSEI)).toEqual(['Works as technologist at Mercy.', 'Signs in as osei.']);
  expect(
    personChanges(undefined, { ...surgeon, grants: [{ role: 'surgeon', facilities: [MERCY] }] }),
  ).toEqual(['Works as surgeon at Mercy.', 'Does not sign in: there is no sign-in name.']);
});
