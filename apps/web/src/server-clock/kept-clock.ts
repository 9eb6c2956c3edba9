import type { KeptClock } from '@ionm-clock/client';
import { instant } from '@ionm-clock/domain';
import { z } from 'zod';

const KEY = 'ionm-clock.server-time';

const ms = z.number().min(-8.64e15).max(8.64e15);
const clocks = z.strictObject({ monotonicMs: ms, wallMs: ms });
const exchange = z.strictObject({
  sent: clocks,
  received: clocks,
  serverNow: ms.int().transform(instant),
});
const keptClock = z.strictObject({
  pages: z.array(z.strictObject({ page: z.string(), exchanges: z.array(exchange).readonly() })).readonly(),
});

/** What earlier pages have kept of the server's time; undefined if nothing, or nothing that this page understands. */
export function readKeptClock(): KeptClock | undefined {
  try {
    const parsed = keptClock.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Without storage, as in a private window, the next page starts from the wall clock. */
export function writeKeptClock(kept: KeptClock): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Nothing depends on it but how exact a page is that starts without the server.
  }
}
