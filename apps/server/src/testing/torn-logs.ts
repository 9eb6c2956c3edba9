import { copyFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SqliteStore, type StoredEvent } from '../log/index.ts';
import { newAnswer } from './new-answer.ts';

/** What is left of a log whose write-ahead log was cut at a byte. */
interface Cut {
  readonly byte: number;
  readonly events: number;
}

/** The parts of the write-ahead log in bytes (sqlite.org/fileformat.html#the_write_ahead_log): a header, and frames of a page each. */
const HEADER = 32;
const FRAME = 24 + 2_048;

/** Where to cut: at every byte; or at every byte at which a part begins or ends, and some between. */
export type Where = 'everywhere' | 'at the seams';

const isSeam = (byte: number): boolean => {
  const within = (byte - HEADER + FRAME) % FRAME;
  return within < 28 || within > FRAME - 4 || within % 97 === 0;
};

/**
 * Cuts what waits beside the log at `path` to be copied back, the last byte first, and opens what is left at `torn`. Throws unless that
 * is always a beginning of `events` that ends with a commit (of which `commits` are the ends), and goes on. Gives the
 * number of cuts, and of different beginnings.
 */
export async function cutWriteAheadLog(
  { path, torn, where }: { readonly path: string; readonly torn: string; readonly where: Where },
  events: readonly StoredEvent[],
  commits: ReadonlySet<number>,
): Promise<{ readonly cuts: number; readonly beginnings: number }> {
  const { size } = statSync(`${path}-wal`);
  copyFileSync(path, torn);
  copyFileSync(`${path}-wal`, `${torn}-wal`);
  const found = new Set<number>();
  let cuts = 0;
  for (let byte = size; byte >= 0; byte--) {
    if (where === 'at the seams' && !isSeam(byte)) continue;
    cuts++;
    truncateSync(`${torn}-wal`, byte);
    const cut = { byte, events: beginning(torn, events) };
    if (!commits.has(cut.events)) throw new Error(`${told(cut)}, where no commit ended`);
    if (!found.has(cut.events)) await goesOn(path, `${torn}.opened`, cut);
    found.add(cut.events);
  }
  return { cuts, beginnings: found.size };
}

/** How many events are left; throws if they are not those that were written. Changes nothing. */
function beginning(torn: string, events: readonly StoredEvent[]): number {
  const file = new DatabaseSync(torn, { readOnly: true });
  const left = file.prepare('SELECT seq, hash FROM events ORDER BY seq').all();
  file.close();
  left.forEach(({ seq, hash }, index) => {
    if (seq !== index + 1 || hash !== events[index]?.hash) throw new Error(`event ${index + 1} is another`);
  });
  return left.length;
}

/** Opens what is left as the server does; throws unless it is whole and takes a next event. */
async function goesOn(path: string, opened: string, cut: Cut): Promise<void> {
  copyFileSync(path, opened);
  copyFileSync(`${path}-wal`, `${opened}-wal`);
  rmSync(`${opened}-shm`, { force: true });
  truncateSync(`${opened}-wal`, cut.byte);
  const store = new SqliteStore(opened);
  const added = await store.commit(cut.events, [newAnswer('command-after', 'case/after', 0)]);
  const verified = await store.verify();
  await store.close();
  if (!added.ok || !verified.ok) throw new Error(`${told(cut)}, and it does not go on`);
}

const told = ({ byte, events }: Cut): string => `cut at byte ${byte}, the log ends at event ${events}`;
