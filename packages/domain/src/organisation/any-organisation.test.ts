import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facilityId, userId } from '../ids.ts';
import type { User } from '../people/role.ts';
import { anyOrganisationCommand, SET_UP } from '../testing/any-organisation.ts';
import { instant } from '../time/instant.ts';
import { decideOrganisation } from './decide-organisation.ts';
import { evolveOrganisation } from './evolve-organisation.ts';
import { administersEverything } from './last-administrator.ts';
import { nameKey } from './name-key.ts';
import type { OrganisationEvent } from './organisation-events.ts';
import type { OrganisationState } from './organisation-state.ts';
import { type Person, workingAs } from './person.ts';

const IDS = ['chief', 'chief', 'admin-mercy', 'tech-mercy', 'new-1'];
const steps = fc.array(fc.tuple(fc.constantFrom(...IDS), anyOrganisationCommand), {
  minLength: 15,
  maxLength: 50,
});

/** Whoever has this id, at work as an administrator, if they are one by now. */
function administrator(state: OrganisationState, id: string): User | undefined {
  const person = state.people.get(userId(id));
  return person && workingAs(person, 'administrator', [...state.facilities.keys()]);
}

const whatTheyHave = ({ grants, rights, active }: Person): ReadonlySet<string> =>
  new Set(
    active
      ? [
          ...rights,
          ...grants.flatMap(({ role, facilities }) =>
            (facilities === 'everywhere' ? ['everywhere'] : facilities).map((where) => `${role} at ${where}`),
          ),
        ]
      : [],
  );

/** Everything that somebody has after the step and had not before. */
function gained(before: OrganisationState, after: OrganisationState): readonly string[] {
  return [...after.people].flatMap(([id, person]) => {
    const known = before.people.get(id);
    const had = known === undefined ? new Set() : whatTheyHave(known);
    return [...whatTheyHave(person)].filter((one) => !had.has(one));
  });
}

function mayGive({ facilities, everywhere }: User, what: string): boolean {
  const [, where] = / at (.+)$/.exec(what) ?? [];
  return everywhere === true || (where !== undefined && facilities.includes(facilityId(where)));
}

test('whatever administrators ask, one is left, nobody gives what is not theirs to give, and the fold is the state', () => {
  let accepted = 0;
  fc.assert(
    fc.property(steps, (all) => {
      let state = SET_UP;
      const events: OrganisationEvent[] = [];
      for (const [index, [id, command]] of all.entries()) {
        const user = administrator(state, id);
        if (user === undefined) continue;
        const decision = decideOrganisation(state, command, user);
        if (!decision.ok) {
          expect(decision.refusal.message).not.toBe('');
          continue;
        }
        accepted++;
        expect(decision.events.length).toBeGreaterThan(0);
        const happened = decision.events.map((event) => ({ ...event, at: instant(index), by: user.userId }));
        const after = happened.reduce(evolveOrganisation, state);
        for (const what of gained(state, after)) expect([user, what, mayGive(user, what)]).toContain(true);
        expect([...after.people.values()].filter(administersEverything)).not.toEqual([]);
        const names = [...after.people.values()].flatMap(({ signInName }) => signInName ?? []).map(nameKey);
        expect(new Set(names).size).toBe(names.length);
        events.push(...happened);
        state = after;
      }
      expect(events.reduce(evolveOrganisation, SET_UP)).toEqual(state);
    }),
    { numRuns: 150 },
  );
  expect(accepted).toBeGreaterThan(300);
});
