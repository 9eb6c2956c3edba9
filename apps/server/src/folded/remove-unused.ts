import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusyFailure } from '../log/sqlite-failure.ts';

const NAME = /^folded-\d+\.db$/;

/**
 * Removes what servers that do not run have folded the log to: they make it anew. Whoever runs keeps others out of its file, and removes from it by
 * itself what was disposed of.
 */
export function removeUnusedFolded(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (NAME.test(name) && !isInUse(join(folder, name))) {
      for (const ending of ['', '-wal', '-shm', '-journal']) {
        rmSync(join(folder, `${name}${ending}`), { force: true });
      }
    }
  }
}

function isInUse(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch (error) {
    return isBusyFailure(error);
  } finally {
    database.close();
  }
}
