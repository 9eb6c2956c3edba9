/** Reads every row of the log in a data folder, in pages as a server does, and does nothing with them: what a start costs at least. */
import { DatabaseSync } from 'node:sqlite';
import { logPath } from '../../apps/server/src/log/log-path.ts';

const PAGE = 2_000;

const database = new DatabaseSync(logPath(process.argv[2] ?? ''), { readOnly: true });
const select = database.prepare('SELECT * FROM events WHERE seq > ? ORDER BY seq LIMIT ?');
let read = 0;
for (;;) {
  const rows = select.all(read, PAGE);
  if (rows.length === 0) break;
  read += rows.length;
}
database.close();
console.log(`read ${read}`);
