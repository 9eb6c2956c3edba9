import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseId, type Instant, instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { caseStream, MemoryStore } from '../log/index.ts';
import { detailsAt } from '../testing/commands.ts';
import { disposeIn } from '../testing/disposal.ts';
import { LogLines } from '../testing/log-lines.ts';
import { newAnswer } from '../testing/new-answer.ts';
import { NORTH } from '../testing/organisation.ts';
import { queueOn } from '../testing/queue-on.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { FoldedLog } from './folded-log.ts';
import { caseRow } from './folded-row.ts';
import { openFoldedIfPossible } from './open-folded.ts';
import { removeUnusedFolded } from './remove-unused.ts';

const REST_MS = 80 * 3_600_000;

let folder: string;
let now: Instant;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-folded-'));
  now = instant(1_700_000_000_000);
});
afterEach(() => rmSync(folder, { recursive: true }));

function opened(): FoldedLog {
  const folded = openFoldedIfPossible(folder, new LogLines().log);
  if (folded === undefined) throw new Error('no file could be made');
  return folded;
}

async function started(store: MemoryStore, folded: FoldedLog): Promise<CommandQueue> {
  const queue = queueOn(store, () => now, folded);
  await queue.start();
  return queue;
}

/** A case that was to be then, with notes in it, and nobody works with any more. */
async function scheduled(store: MemoryStore, id: string): Promise<void> {
  const answer = newAnswer(`command-${id}`, caseStream(caseId(id)), 0, 40);
  if (!('events' in answer)) throw new Error('a refusal');
  const events = answer.events.map((event, index) =>
    index === 0
      ? { ...event, type: 'case.scheduled', payload: detailsAt(NORTH, { scheduledStart: now }) }
      : { ...event, payload: { text: `${randomUUID()} of ${id}` } },
  );
  expect(await store.commit(await store.head(), [{ ...answer, events }])).toMatchObject({ ok: true });
}

/** What is written of the events of a case that is in the file. */
function bytesOf(folded: FoldedLog, id: string): Buffer {
  const stream = folded.get(caseId(id));
  const bytes = stream && caseRow(stream, true).at(-1);
  if (!(bytes instanceof Uint8Array)) throw new Error(`${id} is not in the file`);
  return Buffer.from(bytes.subarray(100, 160));
}

/** Names of files in the folder that have these bytes anywhere. */
const filesWith = (bytes: Buffer): readonly string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes));

const shown = ({ world }: CommandQueue): readonly string[] =>
  [...world.cases.summaries()].map(({ id }) => id).sort();

it('a case at rest that was disposed of is gone at once, and from the file with the next saving, also at the next start', async () => {
  const store = new MemoryStore();
  for (const id of ['GONE', 'KEPT']) await scheduled(store, id);
  now = instant(now + REST_MS);
  const folded = opened();
  const queue = await started(store, folded);
  expect(queue.world.cases.countAtHand).toBe(0);
  const [gone, kept] = [bytesOf(folded, 'GONE'), bytesOf(folded, 'KEPT')];
  expect(filesWith(gone)).not.toEqual([]);
  await disposeIn(store, 'dispose-1', 0, ['GONE']);
  await queue.catchUp();
  expect(queue.world.get(caseId('GONE'))).toBeUndefined();
  expect(shown(queue)).toEqual(['KEPT']);
  queue.saver?.save();
  expect(filesWith(gone)).toEqual([]);
  expect(filesWith(kept)).not.toEqual([]);
  queue.saver?.close();

  const again = opened();
  const next = await started(store, again);
  expect(shown(next)).toEqual(['KEPT']);
  expect([...next.world.organisation.setUp.disposed.keys()]).toEqual(['GONE']);
  expect(next.world.get(caseId('KEPT'))?.events).toHaveLength(40);
  again.close();
});

it('a file that no server uses is removed, and one that is used stays', async () => {
  const store = new MemoryStore();
  await scheduled(store, 'GONE');
  now = instant(now + REST_MS);
  const [first, second] = [opened(), opened()];
  await started(store, second);
  const gone = bytesOf(second, 'GONE');
  second.close();
  removeUnusedFolded(folder);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['folded-1.db']);
  expect(filesWith(gone)).toEqual([]);
  expect(first.position()).toBeUndefined();
  first.close();
});
