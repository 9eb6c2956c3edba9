import { setTimeout } from 'node:timers/promises';
import type { Log } from './log-line.ts';
import type { RunningServer } from './server.ts';

/** After this long a stop is forced: whoever runs the service waits no longer either. */
const STOP_WITHIN_MS = 5_000;

/**
 * Ends the process when it is told to. At first it says that it is not ready and goes on serving, for as long as a balancer needs to
 * leave it out; told once more, it waits no longer. Then it stops, and its people go to another server or wait for this one.
 */
export async function stopWhenTold(running: RunningServer, drainSeconds: number, log: Log): Promise<never> {
  await told();
  running.drain();
  if (drainSeconds > 0) log.info({ what: 'draining', seconds: drainSeconds });
  await Promise.race([setTimeout(drainSeconds * 1_000), told()]);
  setTimeout(STOP_WITHIN_MS, undefined, { ref: false }).then(() => process.exit(1));
  await running.stop().catch((error: unknown) => {
    log.error({ what: 'stop failed', error: String(error) });
    process.exit(1);
  });
  process.exit(0);
}

const told = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
