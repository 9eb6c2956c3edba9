import type { ClockReading } from '@ionm-clock/client';
import type { Instant } from '@ionm-clock/domain';
import { tapClock } from '../server-clock/server-clock.ts';

/** When somebody pressed a button whose command comes later: to be shown, and as the device's clocks said it, which is exact. */
export interface Press {
  readonly at: Instant;
  readonly reading: ClockReading;
}

export function pressNow(): Press {
  const reading = tapClock.read();
  return { at: tapClock.timeAt(reading).at, reading };
}
