import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { CommandId, LoggedEvent } from '@ionm-clock/domain';
import {
  allEvents,
  loggedEvent,
  logPath,
  SqliteStore,
  type StoredAnswer,
} from '../../apps/server/src/log/index.ts';
import type { Said } from './said.ts';

/** What the demo puts into a log by itself. */
const DEMO_PREFIX = 'demo-';

/**
 * Checks that the log in the folder holds everything that was said of it, exactly once, and nothing that nobody asked for. Looks at
 * a copy, so that the server finds the files as the fault left them. Gives the number of events; throws what is wrong.
 */
export async function checkLog(dataDir: string, said: Said): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ionm-faults-check-'));
  try {
    const copy = logPath(folder);
    for (const ending of ['', '-wal']) {
      if (existsSync(logPath(dataDir) + ending)) copyFileSync(logPath(dataDir) + ending, copy + ending);
    }
    const store = new SqliteStore(copy);
    const verified = await store.verify();
    if (!verified.ok) throw new Error(`event ${verified.seq}: ${verified.reason}`);
    const events: LoggedEvent[] = [];
    for await (const stored of allEvents(store)) events.push(...[loggedEvent(stored) ?? []].flat());
    compareAnswers(await store.answersOf([...said.answers.keys()]), said);
    await store.close();
    compare(events, said);
    return events.length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A refusal is an answer too, which a repeat must get. */
function compareAnswers(stored: ReadonlyMap<CommandId, StoredAnswer>, said: Said): void {
  for (const [commandId, answer] of said.answers) {
    const kept = stored.get(commandId);
    const refusal = kept !== undefined && 'refusal' in kept ? kept.refusal : undefined;
    if (kept === undefined || !isDeepStrictEqual(refusal, answer.ok ? undefined : answer.error)) {
      throw new Error(
        `${commandId} was answered ${JSON.stringify(answer)}, the log has ${JSON.stringify(kept)}`,
      );
    }
  }
}

function compare(events: readonly LoggedEvent[], said: Said): void {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  const byCommand = Map.groupBy(events, ({ commandId }) => commandId);
  if (new Set(events.map(({ id }) => id)).size !== events.length) throw new Error('an event is there twice');

  for (const [commandId, answer] of said.answers) {
    const stored = byCommand.get(commandId) ?? [];
    const told = answer.ok ? answer.events : [];
    if (!isDeepStrictEqual(stored, told)) {
      throw new Error(
        `${commandId} was answered ${JSON.stringify(answer)}, the log has ${JSON.stringify(stored)}`,
      );
    }
  }
  for (const [seq, event] of said.shown) {
    if (!isDeepStrictEqual(bySeq.get(seq), event)) {
      throw new Error(
        `event ${seq} was shown as ${JSON.stringify(event)}, the log has ${JSON.stringify(bySeq.get(seq))}`,
      );
    }
  }
  for (const commandId of byCommand.keys()) {
    if (!said.sent.has(commandId) && !commandId.startsWith(DEMO_PREFIX)) {
      throw new Error(`nobody sent ${commandId}, which the log has`);
    }
  }
}
