import { type LoggedEvent, monitoredTime, type Span } from '@ionm-clock/domain';
import type { AllKnown } from './all-known.ts';
import { corrected, sweep } from './sweep.ts';
import { mayBeOff } from './time-checks.ts';

/** Monitored time is what a stop watch that was there would say, as exactly as the events say that they are. */
export function checkBilling({ sim, machine, ledger, byCase, states }: AllKnown): void {
  for (const [caseId, state] of states) {
    const events = byCase.get(caseId) ?? [];
    const logged = sweep(events, ({ at }) => at);
    const monitoredMs = lengthOf(monitoredTime(state.clock));
    sim.check(
      'monitored time is what a sweep over the log counts',
      !logged.isEnded || logged.runningMs === monitoredMs,
      () => {
        return `${caseId} has ${monitoredMs} ms, and not ${logged.runningMs}`;
      },
    );
    const tapped = (event: LoggedEvent): number | undefined =>
      event.source === 'hand' ? undefined : ledger.taps.get(event.commandId)?.at;
    const trueTime = (event: LoggedEvent): number => tapped(event) ?? event.at;
    // Taps closer together than their bounds may be told in another order, and then mean something else.
    if (!logged.isEnded || !isSameOrder(events, trueTime)) continue;
    const truth = sweep(events, trueTime);
    let mayDiffer = 0;
    for (const event of events) {
      if (!event.type.startsWith('monitoring.')) continue;
      const { early, late } = mayBeOff(event.atErrorMs, machine.setByMs);
      mayDiffer += Math.max(early, late);
    }
    sim.check(
      'monitored time is true within the bounds',
      Math.abs(truth.runningMs - monitoredMs) <= mayDiffer,
      () => {
        return `${caseId} has ${monitoredMs} ms, the truth is ${truth.runningMs.toFixed(1)}, and they may differ by ${mayDiffer}`;
      },
    );
  }
}

function isSameOrder(events: readonly LoggedEvent[], trueTime: (event: LoggedEvent) => number): boolean {
  const [toldAt, trulyAt] = [corrected(events, ({ at }) => at), corrected(events, trueTime)];
  const told = events.toSorted((a, b) => toldAt(a) - toldAt(b));
  const truly = events.toSorted((a, b) => trulyAt(a) - trulyAt(b));
  return told.every((event, index) => event === truly[index]);
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + (end - start), 0);
