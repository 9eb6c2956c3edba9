import type { Instant } from '@ionm-clock/domain';
import { useState } from 'react';
import { serverNow } from '../server-clock/server-clock.ts';
import { useNow } from '../server-clock/use-now.ts';

const MINUTE_MS = 60_000;

/**
 * Now, but the same instant until the minute is over or `changing` is another: for what is costly to draw and
 * needs no seconds.
 */
export function useAsOf(changing: unknown): Instant {
  const now = useNow();
  const [held, setHeld] = useState(() => ({ asOf: serverNow(), changing }));
  const sameMinute = Math.floor(now / MINUTE_MS) === Math.floor(held.asOf / MINUTE_MS);
  if (held.changing === changing && sameMinute) return held.asOf;
  const fresh = { asOf: serverNow(), changing };
  setHeld(fresh);
  return fresh.asOf;
}
