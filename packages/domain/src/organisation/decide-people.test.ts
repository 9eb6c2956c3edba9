import { describe, expect, test } from 'vitest';
import {
  ADMIN_OF_MERCY,
  ADMINISTERS_ALL,
  CHIEF,
  MERCY_ID,
  NOWHERE_ID,
  ST_ANN_ID,
  somebody,
  TECH_OF_MERCY,
  TECH_OF_ST_ANN,
} from '../testing/any-organisation.ts';
import { after, atWork, decide, refusalOf, save } from '../testing/organisation-decisions.ts';
import { decideOrganisation } from './decide-organisation.ts';
import { NOTHING_SET_UP } from './organisation-state.ts';
import type { Grant, Person } from './person.ts';

const TECH_AT_MERCY: Grant = { role: 'technologist', facilities: [MERCY_ID] };

describe('a person', () => {
  test('is saved as they are to be from now on', () => {
    const person = somebody('new', [TECH_AT_MERCY]);
    expect(decide(save(person))).toEqual({
      ok: true,
      events: [{ type: 'person.saved', payload: { person } }],
    });
  });

  test.each<[string, Partial<Person>, string, string]>([
    ['without a name', { name: ' ' }, 'empty-text', 'person.name'],
    ['with a credential of spaces', { credential: ' ' }, 'empty-text', 'person.credential'],
    ['with a sign-in name of spaces', { signInName: '' }, 'empty-text', 'person.signInName'],
    ['with the sign-in name of somebody else', { signInName: 'tech-ann' }, 'name-taken', 'person.signInName'],
    ['in capitals', { signInName: 'Tech-ANN' }, 'name-taken', 'person.signInName'],
    ['in full-width letters', { signInName: 'ｔｅｃｈ-ａｎｎ' }, 'name-taken', 'person.signInName'],
    [
      'at a facility that there is not',
      { grants: [{ role: 'technologist', facilities: [MERCY_ID, NOWHERE_ID] }] },
      'no-such-facility',
      'person.grants.0.facilities',
    ],
    [
      'with a role nowhere',
      { grants: [TECH_AT_MERCY, { role: 'biller', facilities: [] }] },
      'no-such-facility',
      'person.grants.1.facilities',
    ],
    [
      'with one role twice',
      { grants: [TECH_AT_MERCY, { role: 'technologist', facilities: [ST_ANN_ID] }] },
      'repeated',
      'person.grants.1.role',
    ],
    [
      'with one facility twice',
      { grants: [{ role: 'technologist', facilities: [MERCY_ID, MERCY_ID] }] },
      'repeated',
      'person.grants.0.facilities',
    ],
    [
      'with a right but not its role',
      { rights: ['edit-payer-profiles'] },
      'right-without-role',
      'person.rights.0',
    ],
    [
      'with one right twice',
      {
        grants: [{ role: 'biller', facilities: [MERCY_ID] }],
        rights: ['edit-payer-profiles', 'edit-payer-profiles'],
      },
      'repeated',
      'person.rights.1',
    ],
    ['as they are already', {}, 'nothing-changed', 'undefined'],
  ])('%s is not saved', (_, changes, code, field) => {
    expect(String(refusalOf(save({ ...TECH_OF_MERCY, ...changes })))).toBe(
      field === 'undefined' ? `${code},` : `${code},${field}`,
    );
  });

  test('keeps their sign-in name to themselves also when they are no longer active', () => {
    const left = after(save({ ...TECH_OF_ST_ANN, active: false }));
    const named = save({ ...TECH_OF_MERCY, signInName: 'tech-ann' });
    expect(refusalOf(named, CHIEF, left)).toEqual(['name-taken', 'person.signInName']);
  });

  test('of an import is named by their place, and two may change their sign-in names with one another', () => {
    const swapped = [
      { ...TECH_OF_MERCY, signInName: 'tech-ann' },
      { ...TECH_OF_ST_ANN, signInName: 'tech-mercy' },
    ];
    expect(refusalOf({ type: 'importPeople', people: swapped })).toBe('accepted');
    expect(refusalOf({ type: 'importPeople', people: swapped.slice(0, 1) })).toEqual([
      'name-taken',
      'people.0.signInName',
    ]);
    expect(refusalOf({ type: 'importPeople', people: [...swapped, ...swapped] })).toEqual([
      'repeated',
      'people.2.userId',
    ]);
    const unnamed = [...swapped, somebody('new', [], { name: '' })];
    expect(refusalOf({ type: 'importPeople', people: unnamed })).toEqual(['empty-text', 'people.2.name']);
  });

  test('of an import who stays as they are is no event', () => {
    const people = [TECH_OF_MERCY, { ...TECH_OF_ST_ANN, name: 'Another' }];
    const decision = decide({ type: 'importPeople', people });
    expect(decision).toMatchObject({ ok: true, events: [{ payload: { person: { name: 'Another' } } }] });
  });
});

describe('the last administrator of everything', () => {
  const lost = ['last-administrator', 'person.grants'];

  test.each<[string, Partial<Person>]>([
    ['disabled', { active: false }],
    ['without the role', { grants: [TECH_AT_MERCY] }],
    ['at some facilities only', { grants: [{ role: 'administrator', facilities: [MERCY_ID] }] }],
  ])('is not to be %s', (_, changes) => {
    expect(refusalOf(save({ ...CHIEF, ...changes }))).toEqual(lost);
    expect(refusalOf({ type: 'importPeople', people: [{ ...CHIEF, ...changes }] })).toEqual([
      'last-administrator',
      'people',
    ]);
  });

  test('keeps a name to sign in with', () => {
    const { signInName: _, ...nameless } = CHIEF;
    expect(refusalOf(save(nameless))).toEqual(lost);
    const second = after(save(somebody('second', [ADMINISTERS_ALL], { signInName: 'second' })));
    expect(refusalOf(save(nameless), CHIEF, second)).toBe('accepted');
  });

  test('may go when there is another, also in one import', () => {
    const second = somebody('second', [ADMINISTERS_ALL]);
    const people = [{ ...CHIEF, active: false }, second];
    expect(refusalOf({ type: 'importPeople', people })).toBe('accepted');
    expect(
      refusalOf(save({ ...second, active: false }), CHIEF, after({ type: 'importPeople', people })),
    ).toEqual(lost);
  });

  test('is nobody before the first was set up', () => {
    const first = decideOrganisation(NOTHING_SET_UP, save(CHIEF), atWork(CHIEF));
    expect(first.ok).toBe(true);
  });
});

describe('an administrator of one facility', () => {
  const refused = ['not-allowed', undefined];

  test('gives roles there', () => {
    expect(refusalOf(save(somebody('new', [TECH_AT_MERCY])), ADMIN_OF_MERCY)).toBe('accepted');
  });

  test.each<[string, Person]>([
    ['widen where they work themselves', { ...ADMIN_OF_MERCY, grants: [ADMINISTERS_ALL] }],
    [
      'give themselves another facility',
      { ...ADMIN_OF_MERCY, grants: [{ role: 'administrator', facilities: [MERCY_ID, ST_ANN_ID] }] },
    ],
    ['give a role elsewhere', somebody('new', [{ role: 'technologist', facilities: [ST_ANN_ID] }])],
    [
      'give a right',
      somebody('new', [{ role: 'biller', facilities: [MERCY_ID] }], { rights: ['edit-payer-profiles'] }),
    ],
    ['take somebody over from elsewhere', { ...TECH_OF_ST_ANN, grants: [TECH_AT_MERCY] }],
    ['change an administrator of everything', { ...CHIEF, signInName: 'mine' }],
    ['take all roles from somebody', { ...TECH_OF_MERCY, grants: [] }],
  ])('may not %s', (_, person) => {
    expect(refusalOf(save(person), ADMIN_OF_MERCY)).toEqual(refused);
  });
});
