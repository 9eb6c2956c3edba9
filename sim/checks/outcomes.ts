import type { LoggedEvent } from '@ionm-clock/domain';
import type { Fault } from '../seed/faults.ts';
import type { AllKnown } from './all-known.ts';

/** What people say to each other in a case, as it is told by its events. */
const TALK: Partial<Record<LoggedEvent['type'], Fault>> = {
  'message.sent': 'outcome: message sent',
  'entries.seen': 'outcome: message seen',
  'reader.requested': 'outcome: reader asked for',
  'reader.requestWithdrawn': 'outcome: request for a reader withdrawn',
  'handOver.offered': 'outcome: hand-over offered',
  'handOver.declined': 'outcome: offered hand-over declined',
  'handOver.withdrawn': 'outcome: offered hand-over withdrawn',
};

/** Counts what came out in an unusual way, so that a run that never gets there is noticed. */
export function checkOutcomes({ sim, ledger, byCase, byCommand }: AllKnown): void {
  for (const [caseId, events] of byCase) {
    const stops = events.filter(({ type }) => type === 'monitoring.ended');
    const stoppedOn = new Set(stops.map(({ commandId }) => ledger.taps.get(commandId)?.device));
    if (stoppedOn.size > 1) sim.happened('outcome: stop against a stop', caseId);
    for (const { type, payload, commandId } of events) {
      const said = TALK[type];
      if (said !== undefined) sim.happened(said, caseId);
      if (type !== 'time.amended') continue;
      const isTakenBack = ledger.taps.get(commandId)?.command.type === 'takeBackEnd';
      sim.happened(
        isTakenBack
          ? 'outcome: stop taken back'
          : payload.correction.kind === 'moved'
            ? 'outcome: time corrected'
            : 'outcome: entry withdrawn',
        caseId,
      );
    }
    if (events.some(({ source }) => source === 'hand')) sim.happened('outcome: time entered by hand', caseId);
    if (events.some(({ commandId }) => ledger.taps.get(commandId)?.command.type === 'acceptHandOver')) {
      sim.happened('outcome: offered hand-over accepted', caseId);
    }
    if (events.some((event) => event.type === 'physician.left' && event.payload.handedOverTo !== undefined)) {
      sim.happened('outcome: hand-over', caseId);
    }
  }
  const stored = [...ledger.taps].filter(([id]) => byCommand.has(id)).map(([, tap]) => tap);
  for (const [userId, taps] of Map.groupBy(stored, (tap) => tap.userId)) {
    if (new Set(taps.map(({ device }) => device)).size > 1)
      sim.happened('outcome: one person on two devices', userId);
  }
}
