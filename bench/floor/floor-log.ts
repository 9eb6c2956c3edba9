import { DatabaseSync } from 'node:sqlite';
import type { FloorCommand } from './floor-wire.ts';

export interface FloorLog {
  /** Stores all in one transaction, which is one fsync, and gives the `seq` of the first. */
  commit(commands: readonly FloorCommand[]): number;
  events(): number;
  close(): void;
}

/** One table, one insert an event: as durable as the product's log (WAL, synchronous=FULL), and nothing more. */
export function openFloorLog(path: string): FloorLog {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(
    'CREATE TABLE events (seq INTEGER PRIMARY KEY, command_id TEXT NOT NULL UNIQUE, case_number INTEGER NOT NULL,' +
      ' action TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL)',
  );
  const insert = database.prepare(
    'INSERT INTO events (seq, command_id, case_number, action, at, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  let lastSeq = 0;
  return {
    commit(commands) {
      const firstSeq = lastSeq + 1;
      begin.run();
      for (const { commandId, caseNumber, action, body } of commands)
        insert.run(++lastSeq, commandId, caseNumber, action, Date.now(), body);
      commit.run();
      return firstSeq;
    },
    events: () => Number(database.prepare('SELECT count(*) AS events FROM events').get()?.['events']),
    close: () => database.close(),
  };
}
