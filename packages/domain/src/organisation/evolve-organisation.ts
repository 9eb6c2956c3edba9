import type { OrganisationEvent } from './organisation-events.ts';
import type { OrganisationState } from './organisation-state.ts';

/** The organisation after one more event. Pure and total. */
export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  switch (event.type) {
    case 'facility.saved': {
      const { facility } = event.payload;
      return { ...state, facilities: new Map(state.facilities).set(facility.id, facility) };
    }
    case 'person.saved': {
      const { person } = event.payload;
      return { ...state, people: new Map(state.people).set(person.userId, person) };
    }
    case 'device.enrolled': {
      const device = { ...event.payload.device, enrolledAt: event.at };
      return { ...state, devices: new Map(state.devices).set(device.deviceId, device) };
    }
    case 'device.removed': {
      const devices = new Map(state.devices);
      devices.delete(event.payload.deviceId);
      return { ...state, devices };
    }
    case 'policy.saved':
      return { ...state, policy: event.payload.policy };
    case 'hold.placed': {
      const hold = { ...event.payload.hold, placedAt: event.at, placedBy: event.by };
      return { ...state, holds: new Map(state.holds).set(hold.holdId, hold) };
    }
    case 'hold.lifted': {
      const { holdId, reason } = event.payload;
      const hold = state.holds.get(holdId);
      if (hold === undefined) return state;
      const lifted = { at: event.at, by: event.by, reason };
      return { ...state, holds: new Map(state.holds).set(holdId, { ...hold, lifted }) };
    }
    case 'cases.disposed': {
      const disposed = new Map(state.disposed);
      for (const { caseId } of event.payload.cases) disposed.set(caseId, event.at);
      return { ...state, disposed };
    }
    case 'billingSetup.saved':
      return { ...state, billing: event.payload.setup, billingVersion: state.billingVersion + 1 };
  }
}
