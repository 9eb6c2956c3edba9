import type { Instant } from '@ionm-clock/domain';
import { useState } from 'react';
import { serverNow } from '../server-clock/server-clock.ts';
import { useMinute } from '../server-clock/use-now.ts';

/**
 * Now, but the same instant until the minute is over or `changing` is another: for what is costly to draw and
 * needs no seconds.
 */
export function useAsOf(changing: unknown): Instant {
  const minute = useMinute();
  const [held, setHeld] = useState(() => ({ asOf: serverNow(), changing, minute }));
  if (held.changing === changing && held.minute === minute) return held.asOf;
  const fresh = { asOf: serverNow(), changing, minute };
  setHeld(fresh);
  return fresh.asOf;
}
