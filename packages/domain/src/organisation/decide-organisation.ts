import { type Decision, refuse } from '../case/refusal.ts';
import { mayAdminister } from '../people/may.ts';
import type { User } from '../people/role.ts';
import type { OrganisationCommand } from './organisation-commands.ts';
import type { DecidedOrganisationEvent } from './organisation-events.ts';
import type { OrganisationState } from './organisation-state.ts';

/** What a command does to the organisation: events, or a refusal that says what to do instead. Pure and total. */
export function decideOrganisation(
  state: OrganisationState,
  command: OrganisationCommand,
  user: User,
): Decision<DecidedOrganisationEvent> {
  if (!mayAdminister(user, command, state)) {
    return refuse('not-allowed', 'This is for an administrator of every facility that it is about. Ask one.');
  }
  switch (command.type) {
    case 'saveFacility':
      return accept({ type: 'facility.saved', payload: { facility: command.facility } });
    case 'savePerson':
      return accept({ type: 'person.saved', payload: { person: command.person } });
    case 'importPeople':
      return accept(
        ...command.people.map((person) => ({ type: 'person.saved' as const, payload: { person } })),
      );
    case 'enrolDevice':
      return accept({ type: 'device.enrolled', payload: { device: command.device } });
    case 'removeDevice':
      return accept({ type: 'device.removed', payload: { deviceId: command.deviceId } });
    case 'savePolicy':
      return accept({ type: 'policy.saved', payload: { policy: command.policy } });
  }
}

const accept = (...events: readonly DecidedOrganisationEvent[]): Decision<DecidedOrganisationEvent> => ({
  ok: true,
  events,
});
