import type { Instant } from '../time/instant.ts';
import { zoneOffsetMs } from '../time/zone-offset.ts';

/** The whole minutes of the clock that people round to: on every fifth, tenth, fifteenth, thirtieth minute of the hour. */
export const GRID_MINUTES = [5, 10, 15, 30] as const;
/** One of the grids. */
export type GridMinutes = (typeof GRID_MINUTES)[number];

const MINUTE_MS = 60_000;

/** How many times of a kind there are, and where on the local clock they lie. Grows time by time and stays small. */
export class RoundingTally {
  #times = 0;
  #onWholeMinute = 0;
  readonly #on: Record<GridMinutes, number> = { 5: 0, 10: 0, 15: 0, 30: 0 };

  /** Counts one time more, as the clock of its facility showed it: not all zones differ by whole hours. */
  add(at: Instant, timeZone: string): void {
    this.#times++;
    const local = at + zoneOffsetMs(at, timeZone);
    if (local % MINUTE_MS !== 0) return;
    this.#onWholeMinute++;
    const minute = local / MINUTE_MS;
    for (const grid of GRID_MINUTES) if (minute % grid === 0) this.#on[grid]++;
  }

  /** How many times were counted. */
  get times(): number {
    return this.#times;
  }

  /** With no seconds and no fraction: only these can have been rounded to minutes. */
  get onWholeMinute(): number {
    return this.#onWholeMinute;
  }

  /** How many lie on a whole 5, 10, 15 or 30 minutes. */
  on(grid: GridMinutes): number {
    return this.#on[grid];
  }
}
