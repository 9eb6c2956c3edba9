import { type Decision, type Refusal, refuse } from '../case/refusal.ts';
import { wrongInBillingSetup } from '../claims/wrong-in-billing-setup.ts';
import { mayAdminister } from '../people/may.ts';
import type { User } from '../people/role.ts';
import { isLastAdministratorLost } from './last-administrator.ts';
import type { OrganisationCommand } from './organisation-commands.ts';
import type { DecidedOrganisationEvent } from './organisation-events.ts';
import type { OrganisationState } from './organisation-state.ts';
import { peopleProblems } from './people-problems.ts';
import type { Person } from './person.ts';
import { isSame } from './same.ts';
import { wrongInHold, wrongInLifting } from './wrong-in-hold.ts';
import { wrongInDevice, wrongInFacility } from './wrong-in-place.ts';

/**
 * What a command does to the organisation: events, or a refusal that names the field and says what to do instead. What leaves
 * everything as it is, is refused as such: a command that was carried out is in the log. Pure and total.
 */
export function decideOrganisation(
  state: OrganisationState,
  command: OrganisationCommand,
  user: User,
): Decision<DecidedOrganisationEvent> {
  if (!mayAdminister(user, command, state)) {
    return refuse('not-allowed', 'This is for an administrator of every facility that it is about. Ask one.');
  }
  const wrong = wrongIn(state, command);
  if (wrong !== undefined) return wrong;
  const events = eventsOf(command).filter((event) => changes(state, event));
  if (events.length === 0) {
    return refuse('nothing-changed', 'This is as it was already, so there is nothing to save.');
  }
  if (isLastAdministratorLost(state, peopleIn(command))) {
    return refuse(
      'last-administrator',
      'Nobody would be left who administers the whole organisation and can sign in. Make somebody else an administrator of all facilities first.',
      command.type === 'importPeople' ? 'people' : 'person.grants',
    );
  }
  return { ok: true, events };
}

function wrongIn(
  state: OrganisationState,
  command: OrganisationCommand,
): { readonly ok: false; readonly refusal: Refusal } | undefined {
  switch (command.type) {
    case 'saveFacility':
      return wrongInFacility(state, command.facility);
    case 'savePerson':
      return wrongInPeople(state, [command.person], () => 'person');
    case 'importPeople':
      return wrongInPeople(state, command.people, (index) => `people.${index}`);
    case 'enrolDevice':
      return wrongInDevice(state, command.device);
    case 'removeDevice':
      return state.devices.has(command.deviceId)
        ? undefined
        : refuse('no-such-device', 'There is no such tablet any more. Reload the page.', 'deviceId');
    case 'savePolicy':
      return undefined;
    case 'placeHold':
      return wrongInHold(state, command.hold);
    case 'liftHold':
      return wrongInLifting(state, command.holdId, command.reason);
    case 'saveBillingSetup':
      return wrongInBillingSetup(state, command);
  }
}

function wrongInPeople(
  state: OrganisationState,
  people: readonly Person[],
  pathOf: (index: number) => string,
): { readonly ok: false; readonly refusal: Refusal } | undefined {
  const [first] = peopleProblems(state, people);
  return first && refuse(first.code, first.message, `${pathOf(first.index)}.${first.field}`);
}

const peopleIn = (command: OrganisationCommand): readonly Person[] =>
  command.type === 'savePerson' ? [command.person] : command.type === 'importPeople' ? command.people : [];

function eventsOf(command: OrganisationCommand): readonly DecidedOrganisationEvent[] {
  switch (command.type) {
    case 'saveFacility':
      return [{ type: 'facility.saved', payload: { facility: command.facility } }];
    case 'savePerson':
      return [{ type: 'person.saved', payload: { person: command.person } }];
    case 'importPeople':
      return command.people.map((person) => ({ type: 'person.saved', payload: { person } }));
    case 'enrolDevice':
      return [{ type: 'device.enrolled', payload: { device: command.device } }];
    case 'removeDevice':
      return [{ type: 'device.removed', payload: { deviceId: command.deviceId } }];
    case 'savePolicy':
      return [{ type: 'policy.saved', payload: { policy: command.policy } }];
    case 'placeHold':
      return [{ type: 'hold.placed', payload: { hold: command.hold } }];
    case 'liftHold':
      return [{ type: 'hold.lifted', payload: { holdId: command.holdId, reason: command.reason } }];
    case 'saveBillingSetup':
      return [{ type: 'billingSetup.saved', payload: { setup: command.setup } }];
  }
}

function changes(state: OrganisationState, event: DecidedOrganisationEvent): boolean {
  switch (event.type) {
    case 'facility.saved':
      return !isSame(state.facilities.get(event.payload.facility.id), event.payload.facility);
    case 'person.saved':
      return !isSame(state.people.get(event.payload.person.userId), event.payload.person);
    case 'device.enrolled': {
      const { enrolledAt: _, ...before } = state.devices.get(event.payload.device.deviceId) ?? {};
      return !isSame(before, event.payload.device);
    }
    case 'device.removed':
    case 'hold.placed':
    case 'hold.lifted':
    case 'cases.disposed':
      return true;
    case 'policy.saved':
      return !isSame(state.policy, event.payload.policy);
    case 'billingSetup.saved':
      return !isSame(state.billing, event.payload.setup);
  }
}
