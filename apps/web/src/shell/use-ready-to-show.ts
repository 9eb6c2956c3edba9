import { useEffect, useState } from 'react';
import { useLogKnown } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { useServerTimeKnown } from '../server-clock/server-clock.ts';

/** So long a desk waits for the server's time before it goes by what the device knows. */
const WAITS_FOR_TIME_MS = 1_000;

/**
 * Whether there is something to show: the log that the server told, or that the device kept, by the server's time if it answers
 * soon. What is shown once stays.
 */
export function useReadyToShow(): boolean {
  const logKnown = useLogKnown();
  const timeKnown = useServerTimeKnown();
  const { status } = useConnection();
  const [waited, setWaited] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (shown) return;
    const timer = setTimeout(() => setWaited(true), WAITS_FOR_TIME_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const ready = shown || (logKnown && (timeKnown || status === 'offline' || waited));
  useEffect(() => setShown(ready), [ready]);
  return ready;
}
