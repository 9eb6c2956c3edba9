import type { AllKnown } from './all-known.ts';
import { isPromised } from './promised-bound.ts';

/** By how much the server may put a tap later, so that it is not before the event before it (`tapInstant` of the domain). */
const REORDER_WITHIN_MS = 2_000;
/** Clocks tell whole milliseconds. */
const RESOLUTION_MS = 1;

/** How far from the truth an event may be, either way, by what it says of itself and what the server does with it. */
export const mayBeOff = (atErrorMs: number, setByMs: number) => ({
  early: atErrorMs + setByMs + RESOLUTION_MS,
  late: atErrorMs + Math.min(atErrorMs, REORDER_WITHIN_MS) + setByMs + RESOLUTION_MS,
});

/** Recorded instants are within their stated bounds of the true ones; a server whose own clock was set knows no better than that. */
export function checkTimes({ sim, machine, ledger, logged, devices }: AllKnown): void {
  const histories = new Map(devices.map(({ name, clocks }) => [name, clocks.history]));
  for (const { seq, source, at, atErrorMs, commandId } of logged) {
    const tap = ledger.taps.get(commandId);
    if (tap === undefined || (source !== 'tap' && source !== 'late')) continue;
    if (source === 'late') sim.happened('outcome: tap came late', tap.device);
    const message = ledger.answers.get(commandId)?.message;
    if (message !== undefined && at > message.at)
      sim.happened('outcome: tap put after the event before it', tap.device);
    if (!isPromised(histories.get(tap.device) ?? [], tap)) {
      sim.happened('outcome: tap amid more changes of the clocks than the bound allows for', tap.device);
      continue;
    }
    const off = at - tap.at;
    const { early, late } = mayBeOff(atErrorMs, machine.setByMs);
    sim.check('an instant is within its stated bound of the truth', -early <= off && off <= late, () => {
      return `event ${seq} of ${commandId} is off by ${off.toFixed(1)} ms, and says ${atErrorMs}`;
    });
  }
}
