import type { Verification } from '../event-store.ts';
import type { LogSource } from './log-source.ts';
import type { LogTarget } from './log-target.ts';
import { STORED_TABLES } from './stored-tables.ts';

export interface TransferOptions {
  /** The id that the new log gets; that of the source if absent. */
  readonly logId?: string;
  /** Told at first, and after every few rows, how many of all events are copied. */
  readonly progress?: (events: number, of: number) => void;
}

/**
 * Copies a log as it is: events, answers, refusals, checkpoints. The source is verified before, the target after; the target
 * is then to be kept. What is wrong with a source of which no copy is made. Rejects if the copy does not come out the same.
 */
export async function transferLog(
  source: LogSource,
  target: LogTarget,
  { logId = source.logId, progress }: TransferOptions = {},
): Promise<Verification> {
  const read = await source.verify();
  if (!read.ok) return read;
  let events = 0;
  progress?.(events, read.events);
  for (const table of STORED_TABLES) {
    for await (const rows of source.rows(table)) {
      await target.add(table, rows);
      if (table !== 'events') continue;
      events += rows.length;
      progress?.(events, read.events);
    }
  }
  await target.seal(logId);
  const written = await target.verify();
  if (!written.ok) throw new Error(`the copy is not right at event ${written.seq}: ${written.reason}`);
  for (const table of STORED_TABLES) {
    const [before, after] = [await source.count(table), await target.count(table)];
    if (before !== after) throw new Error(`the copy has ${after} ${table}, not ${before}`);
  }
  if (written.hash !== read.hash)
    throw new Error('the copy is not the log that was read: its hash is another');
  return written;
}
