import type { CaseState } from './case-state.ts';
import type { Attestation } from './documentation.ts';
import type { CaseEvent } from './events.ts';

/**
 * The state after an event that changed what somebody had signed: their attestation stays, and says from when on it is no longer of
 * what the case says. One that was not signed, as an imported one, is left as it is.
 */
export function withOutdatedAttestations(before: CaseState, after: CaseState, event: CaseEvent): CaseState {
  const { attestations } = after.documentation;
  if (!attestations.some(mayBeOutdated) || !changesWhatWasSigned(before, event)) return after;
  const outdated = { eventId: event.id, at: event.recordedAt };
  return {
    ...after,
    documentation: {
      ...after.documentation,
      attestations: attestations.map((one) => (mayBeOutdated(one) ? { ...one, outdated } : one)),
    },
  };
}

const mayBeOutdated = ({ signed, outdated }: Attestation): boolean =>
  signed !== undefined && outdated === undefined;

/** Whether an event is of the times or the documentation of a case, and not of what billing does with them. */
function changesWhatWasSigned({ clock }: CaseState, event: CaseEvent): boolean {
  switch (event.type) {
    case 'record.attested':
    case 'record.codeChosen':
    case 'record.finalized':
    case 'record.reopened':
    case 'record.exported':
    case 'record.sentBack':
    case 'record.returned':
    case 'finding.settled':
    case 'finding.reopened':
    case 'entries.seen':
    case 'reader.requested':
    case 'reader.requestWithdrawn':
    case 'handOver.offered':
    case 'handOver.declined':
    case 'handOver.withdrawn':
      return false;
    case 'case.detailsChanged':
      // By whose rules a case is billed is nobody's word who ran or read it.
      return Object.keys(event.payload).some((field) => field !== 'payerProfile');
    case 'technologist.left':
    case 'physician.left':
    case 'message.sent':
      // Whoever goes or writes after the end of monitoring changes nothing of it.
      return clock.status !== 'ended' || event.at < clock.endedAt;
    case 'case.scheduled':
    case 'case.cancelled':
    case 'technologist.joined':
    case 'baseline.recorded':
    case 'monitoring.started':
    case 'monitoring.interrupted':
    case 'monitoring.resumed':
    case 'monitoring.ended':
    case 'physician.joined':
    case 'physician.moved':
    case 'attention.given':
    case 'signal.changed':
    case 'signal.followedUp':
    case 'surgeon.notified':
    case 'interpretation.written':
    case 'note.added':
    case 'time.amended':
      return true;
  }
}
