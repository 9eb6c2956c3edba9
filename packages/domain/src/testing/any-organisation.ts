import fc from 'fast-check';
import { caseId, deviceId, facilityId, holdId, userId } from '../ids.ts';
import { DEFAULT_ACCESS_POLICY } from '../organisation/access-policy.ts';
import type { HoldScope } from '../organisation/legal-hold.ts';
import type { OrganisationCommand } from '../organisation/organisation-commands.ts';
import { NOTHING_SET_UP, type OrganisationState } from '../organisation/organisation-state.ts';
import type { Grant, Person } from '../organisation/person.ts';

export const MERCY_ID = facilityId('Mercy');
export const ST_ANN_ID = facilityId('St Ann');
const LAKESIDE_ID = facilityId('Lakeside');
/** Nobody has set it up. */
export const NOWHERE_ID = facilityId('Nowhere');

/** Somebody with these roles; everything else as it mostly is. */
export const somebody = (id: string, grants: readonly Grant[], changes: Partial<Person> = {}): Person => ({
  userId: userId(id),
  name: `The ${id}`,
  signInName: id,
  grants,
  rights: [],
  active: true,
  ...changes,
});

export const ADMINISTERS_ALL: Grant = { role: 'administrator', facilities: 'everywhere' };
export const CHIEF = somebody('chief', [ADMINISTERS_ALL]);
export const ADMIN_OF_MERCY = somebody('admin-mercy', [{ role: 'administrator', facilities: [MERCY_ID] }]);
export const TECH_OF_MERCY = somebody('tech-mercy', [{ role: 'technologist', facilities: [MERCY_ID] }]);
export const TECH_OF_ST_ANN = somebody('tech-ann', [{ role: 'technologist', facilities: [ST_ANN_ID] }]);

/** Three facilities, two administrators, two technologists. */
export const SET_UP: OrganisationState = {
  ...NOTHING_SET_UP,
  facilities: new Map(
    [MERCY_ID, ST_ANN_ID, LAKESIDE_ID].map((id) => [
      id,
      { id, timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2'] },
    ]),
  ),
  people: new Map(
    [CHIEF, ADMIN_OF_MERCY, TECH_OF_MERCY, TECH_OF_ST_ANN].map((person) => [person.userId, person]),
  ),
};

const IDS = ['chief', 'admin-mercy', 'tech-mercy', 'tech-ann', 'new-1', 'new-2'];
const facility = fc.constantFrom(MERCY_ID, ST_ANN_ID, LAKESIDE_ID);
const somewhere = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(facility, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constant('everywhere' as const) },
  { weight: 1, arbitrary: fc.constant([NOWHERE_ID]) },
);
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom<Grant['role'][]>(
    'administrator',
    'administrator',
    'technologist',
    'biller',
    'surgeon',
  ),
  facilities: somewhere,
});
const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    id: fc.constantFrom(...IDS),
    signsInAs: fc.oneof(
      { weight: 8, arbitrary: fc.constant('their own') },
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...IDS, 'CHIEF', ' ') },
    ),
    grants: fc.uniqueArray(grant, { minLength: 1, maxLength: 2, selector: ({ role }) => role }),
    rights: fc.constantFrom<Person['rights'][]>([], [], [], ['edit-payer-profiles']),
    active: fc.constantFrom(true, true, true, false),
  })
  .map(({ id, signsInAs, ...person }) => ({
    userId: userId(id),
    name: `The ${id}`,
    ...(signsInAs === undefined ? {} : { signInName: signsInAs === 'their own' ? id : signsInAs }),
    ...person,
  }));
const anyHold = fc.constantFrom('hold-1', 'hold-2').map(holdId);
const DATES = ['2015-12-31', '2016-01-01', '2016-11-06', '2017-02-28'];
/** Whatever a hold may name, right or not. */
export const anyHoldScope: fc.Arbitrary<HoldScope> = fc.oneof(
  fc.record({
    kind: fc.constant('cases' as const),
    caseIds: fc.array(fc.constantFrom('C-1', 'C-2').map(caseId), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('facility' as const),
    facility: fc.constantFrom(MERCY_ID, ST_ANN_ID, NOWHERE_ID),
    from: fc.constantFrom(...DATES),
    to: fc.constantFrom(...DATES),
  }),
  fc.constant({ kind: 'everything' as const }),
);
const tablet = fc.constantFrom('tablet-1', 'tablet-2').map(deviceId);

/** Whatever an administrator may ask, mostly of the people there are. */
export const anyOrganisationCommand: fc.Arbitrary<OrganisationCommand> = fc.oneof(
  { weight: 6, arbitrary: anyPerson.map((person) => ({ type: 'savePerson' as const, person })) },
  {
    weight: 2,
    arbitrary: fc
      .array(anyPerson, { minLength: 1, maxLength: 4 })
      .map((people) => ({ type: 'importPeople' as const, people })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.oneof(facility, fc.constant(facilityId('Hillside'))),
        timeZone: fc.constantFrom('America/Chicago', 'America/Denver'),
        rooms: fc.constantFrom(['OR 1'], ['OR 1', 'or 1'], ['OR 1', 'OR 3']),
      })
      .map((saved) => ({ type: 'saveFacility' as const, facility: saved })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(tablet, facility).map(([id, where]) => ({
      type: 'enrolDevice' as const,
      device: { deviceId: id, name: `Of ${id}`, facility: where },
    })),
  },
  { weight: 1, arbitrary: tablet.map((id) => ({ type: 'removeDevice' as const, deviceId: id })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ holdId: anyHold, scope: anyHoldScope, reason: fc.constantFrom('Docket 12-345', ' ') })
      .map((hold) => ({ type: 'placeHold' as const, hold })),
  },
  {
    weight: 1,
    arbitrary: anyHold.map((id) => ({ type: 'liftHold' as const, holdId: id, reason: 'Settled' })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 6, max: 9 }).map((retentionYears) => ({
      type: 'savePolicy' as const,
      policy: { ...DEFAULT_ACCESS_POLICY, retentionYears },
    })),
  },
);
