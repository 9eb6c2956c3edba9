import type { Instant } from '@ionm-clock/domain';
import { useEffect, useState } from 'react';
import { serverNow } from '../server-clock/server-clock.ts';

/** A stop that nobody confirms lapses after this long; `LATE_AFTER_MS` of the domain leaves time for it to arrive. */
const LAPSES_AFTER_MS = 10_000;

export interface StopQuestion {
  /** When Stop was first pressed: the instant that the stop will carry. Undefined while nothing is asked. */
  readonly pressedAt: Instant | undefined;
  readonly ask: () => void;
  readonly drop: () => void;
}

/** `Stop at 10:12:44?`, from the first press of Stop until it is answered or lapses. */
export function useStopQuestion(): StopQuestion {
  const [pressedAt, setPressedAt] = useState<Instant>();
  useEffect(() => {
    if (pressedAt === undefined) return;
    const lapse = setTimeout(() => setPressedAt(undefined), LAPSES_AFTER_MS);
    return () => clearTimeout(lapse);
  }, [pressedAt]);
  return {
    pressedAt,
    ask: () => setPressedAt(serverNow()),
    drop: () => setPressedAt(undefined),
  };
}
