import type {
  BillingSetup,
  CaseId,
  DecidedOrganisationEvent,
  HoldScope,
  PayerProfile,
  Person,
} from '@ionm-clock/domain';

/** What was set up. `casesInWords`: of cases, as far as the reader may see them. A new type of event does not compile until it has its words. */
export function organisationWords(
  { type, payload }: DecidedOrganisationEvent,
  casesInWords: (ids: readonly CaseId[]) => string,
): string {
  switch (type) {
    case 'facility.saved': {
      const { id, rooms } = payload.facility;
      return `saved the facility ${id}: ${rooms.length} ${rooms.length === 1 ? 'room' : 'rooms'}`;
    }
    case 'person.saved':
      return `saved the person ${payload.person.userId}: ${personWords(payload.person)}`;
    case 'device.enrolled':
      return `enrolled the tablet ${payload.device.deviceId} at ${payload.device.facility}`;
    case 'device.removed':
      return `removed the tablet ${payload.deviceId}`;
    case 'policy.saved': {
      const { longestSessionHours, emergencyHours, retentionYears } = payload.policy;
      return `saved the policy: sessions of at most ${longestSessionHours} h, emergency access for ${emergencyHours} h, records kept for ${retentionYears} years`;
    }
    case 'hold.placed': {
      const { holdId, scope, reason } = payload.hold;
      return `placed the legal hold ${holdId} on ${scopeWords(scope, casesInWords)}: ${reason}`;
    }
    case 'hold.lifted':
      return `lifted the legal hold ${payload.holdId}: ${payload.reason}`;
    case 'cases.disposed': {
      const { cases, retentionYears, approvedBy, reason } = payload;
      const ids = casesInWords(cases.map(({ caseId }) => caseId));
      return `disposed of ${counted(cases.length, 'case', 'cases')} after ${retentionYears} years, approved by ${approvedBy}: ${ids}: ${reason}`;
    }
    case 'billingSetup.saved':
      return `saved the billing set-up: ${billingWords(payload.setup)}`;
  }
}

function scopeWords(scope: HoldScope, casesInWords: (ids: readonly CaseId[]) => string): string {
  switch (scope.kind) {
    case 'everything':
      return 'all cases';
    case 'cases':
      return casesInWords(scope.caseIds);
    case 'facility':
      return `the cases of ${scope.facility} from ${scope.from} to ${scope.to}`;
  }
}

function billingWords(setup: BillingSetup): string {
  const { billingProvider, providers, payers, facilities, charges, destinations } = setup;
  const senders = [setup.hl7 && 'HL7', setup.x12 && 'X12'].filter((name) => name !== undefined);
  return [
    billingProvider === undefined ? 'nobody is named who bills' : `billed by ${billingProvider.name}`,
    counted(providers.length, 'physician', 'physicians'),
    counted(payers.length, 'payer', 'payers'),
    counted(facilities.length, 'facility', 'facilities'),
    counted(charges.length, 'charge', 'charges'),
    counted(destinations.length, 'destination', 'destinations'),
    senders.length === 0 ? 'no sender is named' : `senders named for ${senders.join(' and ')}`,
  ].join(', ');
}

const counted = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;

/** What was saved of a payer profile. */
export const profileWords = ({ id, version }: PayerProfile): string =>
  `saved version ${version} of the payer profile ${id}`;

function personWords({ active, grants, rights }: Person): string {
  const roles = grants.map(
    ({ role, facilities }) =>
      `${role} ${facilities === 'everywhere' ? 'everywhere' : `at ${facilities.join(', ')}`}`,
  );
  const parts = [...(roles.length === 0 ? ['no role'] : roles), ...rights];
  return `${parts.join('; ')}${active ? '' : '; may not sign in'}`;
}
