import type { ClockEntry } from '../device/device-clocks.ts';
import type { Tap } from '../people/tap-ledger.ts';

/** How far a wall clock may be wrong of which nothing else is known (`ServerClock`). */
const UNKNOWN_WITHIN_MS = 250_000;

/**
 * Whether the clock promises its bound for this tap, by what `ServerClock` and docs/decisions/0013 assume: between two exchanges with
 * the server the wall clock of the device was not set twice, and not set while it also slept.
 */
export function isPromised(history: readonly ClockEntry[], { tappedOn: page, trueAt }: Tap): boolean {
  const isExchange = ({ what }: ClockEntry): boolean => what === 'exchange';
  const before = history.findLastIndex((entry) => isExchange(entry) && entry.at <= trueAt);
  const after = history.findIndex((entry) => isExchange(entry) && entry.at > trueAt);
  const around = history.slice(before + 1, after < 0 ? undefined : after);
  const sets = around.filter(({ what }) => what === 'set');
  const hasSlept = around.some(({ what }) => what === 'sleep');
  if (sets.length > 0 && hasSlept) return false;
  if (before >= 0 && after >= 0 && history[before]?.page === page && history[after]?.page === page)
    return true;
  if (before >= 0) return sets.length < 2;
  if (after >= 0 && history[after]?.page === page) return true;
  return Math.abs(sets.reduce((sum, { ms }) => sum + ms, 0)) < UNKNOWN_WITHIN_MS;
}
