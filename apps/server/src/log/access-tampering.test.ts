import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import { ACCESS_STREAM } from './access-stream.ts';
import { SqliteStore } from './sqlite-store.ts';
import { verifyFile } from './verify-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-access-'));
  path = join(folder, 'log.db');
  const store = new SqliteStore(path);
  await store.commit(0, [
    newAnswer('c-1', 'case/A', 0),
    newAnswer('c-2', ACCESS_STREAM, 0),
    newAnswer('c-3', ACCESS_STREAM, 1),
    newAnswer('c-4', 'case/A', 1),
  ]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What `verify` says after somebody with the file, and without the triggers, did this. */
function after(sql: string) {
  const file = new DatabaseSync(path);
  for (const table of ['events', 'commands', 'checkpoints']) {
    file.exec(`DROP TRIGGER ${table}_are_never_changed; DROP TRIGGER ${table}_are_never_removed`);
  }
  file.exec(sql);
  file.close();
  return verifyFile(path);
}

it('a log in which nobody changed who saw what is whole', () => {
  expect(verifyFile(path)).toMatchObject({ ok: true, events: 4 });
});

it.each([
  ['says otherwise what was seen', "UPDATE events SET payload = '{}' WHERE seq = 3"],
  ['says that somebody else saw it', "UPDATE events SET actor_id = 'somebody' WHERE seq = 3"],
  ['says that it was seen at another time', 'UPDATE events SET recorded_at = recorded_at + 1 WHERE seq = 3'],
  ['is no longer there', 'DELETE FROM events WHERE seq = 3'],
  [
    'is no longer there, and the others have moved up',
    "DELETE FROM events WHERE seq = 3; DELETE FROM commands WHERE command_id = 'c-3'; UPDATE events SET seq = 3 WHERE seq = 4; UPDATE commands SET first_seq = 3 WHERE first_seq = 4",
  ],
])('an entry of the audit trail that %s is found', (_, sql) => {
  expect(after(sql)).toMatchObject({ ok: false });
});
