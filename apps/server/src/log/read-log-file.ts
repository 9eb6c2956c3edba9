import type { StoredEvent } from './event-store.ts';
import { openToRead } from './log-file.ts';
import { storedEvent } from './stored-row.ts';

/** The events of one type in a stream of the log in a file, in order, as they are at this moment. Throws if it cannot be read. */
export function* eventsInFile(path: string, stream: string, type: string): Generator<StoredEvent> {
  const database = openToRead(path);
  try {
    const rows = database.prepare('SELECT * FROM events WHERE stream = ? AND type = ? ORDER BY version');
    for (const row of rows.iterate(stream, type)) yield storedEvent(row);
  } finally {
    database.close();
  }
}

/** The last event of the log in a file; undefined if there is none yet. Throws if it cannot be read. */
export function lastEventInFile(path: string): StoredEvent | undefined {
  const database = openToRead(path);
  try {
    const row = database.prepare('SELECT * FROM events ORDER BY seq DESC LIMIT 1').get();
    return row && storedEvent(row);
  } finally {
    database.close();
  }
}
