import { DatabaseSync } from 'node:sqlite';
import { commandId, userId } from '@ionm-clock/domain';
import { Client } from 'pg';
import { newAnswer } from '../../testing/new-answer.ts';
import type { EventStore, NewAnswer, Verification } from '../event-store.ts';
import { logPath } from '../log-path.ts';
import type { LogPlace } from '../log-place.ts';
import { openStore } from '../open-store.ts';
import { openLogSource, openLogTarget } from '../transfer/open-transfer.ts';
import { STORED_TABLES } from '../transfer/stored-tables.ts';
import { transferLog } from '../transfer/transfer-log.ts';

/** A command that was refused. */
export const refused = (command: string): NewAnswer => ({
  commandId: commandId(command),
  actorId: userId('tech-1'),
  refusal: {
    code: 'already-started',
    message: 'Started at 08:00:00, “twice”, "NULL" \\ {here}\n.',
    field: 'at',
  },
});

/** Stores the answers after what is there. */
export async function commit(store: EventStore, ...answers: readonly NewAnswer[]): Promise<void> {
  const result = await store.commit(await store.head(), answers);
  if (!result.ok) throw new Error(result.reason);
}

/** A log with so many commits, each with a command that was refused; in two streams. */
export async function written(where: LogPlace, commits: number, eventsEach = 10): Promise<void> {
  const { store } = await openStore(where);
  for (let number = 0; number < commits; number++) {
    const stream = number % 2 === 0 ? 'case/A' : 'case/Ä';
    await commit(
      store,
      newAnswer(`c-${number}`, stream, Math.floor(number / 2) * eventsEach, eventsEach),
      refused(`r-${number}`),
    );
  }
  await store.close();
}

/** Copies a log, and keeps the copy if one was made. */
export async function copied(from: LogPlace, to: LogPlace): Promise<Verification> {
  const source = await openLogSource(from);
  const target = await openLogTarget(to);
  try {
    const result = await transferLog(source, target);
    if (result.ok) await target.keep();
    return result;
  } finally {
    await target.close();
    await source.close();
  }
}

/** Everything that is stored, row by row. */
export async function contents(where: LogPlace) {
  const source = await openLogSource(where);
  const tables: Record<string, string[]> = {};
  for (const table of STORED_TABLES) {
    const found: string[] = [];
    for await (const rows of source.rows(table)) found.push(...rows.map((row) => JSON.stringify(row)));
    tables[table] = found.toSorted();
  }
  const { logId } = source;
  await source.close();
  return { logId, ...tables };
}

/** Changes event 12 behind the program's back. */
export async function damage({ dataDir, databaseUrl }: LogPlace): Promise<void> {
  const change = 'UPDATE events SET at = at + 1 WHERE seq = 12';
  if (databaseUrl === undefined) {
    const file = new DatabaseSync(logPath(dataDir));
    file.exec(`DROP TRIGGER events_are_never_changed; ${change}`);
    file.close();
    return;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`SET session_replication_role = 'replica'; ${change}`);
  await client.end();
}
