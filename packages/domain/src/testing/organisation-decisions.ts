import { decideOrganisation } from '../organisation/decide-organisation.ts';
import { evolveOrganisation } from '../organisation/evolve-organisation.ts';
import type { OrganisationCommand } from '../organisation/organisation-commands.ts';
import type { OrganisationState } from '../organisation/organisation-state.ts';
import { type Person, workingAs } from '../organisation/person.ts';
import { instant } from '../time/instant.ts';
import { CHIEF, SET_UP } from './any-organisation.ts';

/** Somebody at work as an administrator. */
export function atWork(person: Person, state: OrganisationState = SET_UP) {
  const user = workingAs(person, 'administrator', [...state.facilities.keys()]);
  if (user === undefined) throw new Error('no administrator');
  return user;
}

export const decide = (command: OrganisationCommand, person = CHIEF, state = SET_UP) =>
  decideOrganisation(state, command, atWork(person, state));

/** Why it is refused: the code, and the field that is at fault; or that it is not. */
export function refusalOf(command: OrganisationCommand, person = CHIEF, state = SET_UP) {
  const decision = decide(command, person, state);
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.field];
}

export const save = (person: Person): OrganisationCommand => ({ type: 'savePerson', person });
/** The organisation after the command; throws if it is refused. */
export const after = (command: OrganisationCommand, state = SET_UP): OrganisationState => {
  const decision = decide(command, CHIEF, state);
  if (!decision.ok) throw new Error(decision.refusal.message);
  return decision.events.reduce(
    (now, event) => evolveOrganisation(now, { ...event, at: instant(0), by: CHIEF.userId }),
    state,
  );
};
