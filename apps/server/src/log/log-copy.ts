import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Verification } from './event-store.ts';
import { openToRead } from './log-file.ts';
import { verifyFile } from './verify-file.ts';

/** A copy that was made, or the first thing that is wrong with what should have been copied. */
export type Copied = Verification;

/**
 * Writes the log at `from`, as it is at this moment, into the new file `to`, verifies the copy, and syncs it. `prepare` may
 * change the copy before that. Writers go on meanwhile. Leaves no file unless the copy is whole. Throws if the log cannot be
 * read, the copy not be written, or there is a file already.
 */
export function copyLog(from: string, to: string, prepare: (copy: DatabaseSync) => void = () => {}): Copied {
  // It holds patients' data, as the log itself does: nobody else may read it, from the first byte on.
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' });
  try {
    vacuumInto(from, to);
    const copy = new DatabaseSync(to);
    prepare(copy);
    copy.close();
    const copied = verifyFile(to);
    if (copied.ok) syncPath(to);
    else rmSync(to);
    return copied;
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

/** Waits until what was written to the file, or what names were given in the folder, is on disk. */
export function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the names in the folder of the file are on disk. */
export const syncFolderOf = (path: string): void => syncPath(dirname(path));

/** One read transaction: a state of the log between two commits. */
function vacuumInto(from: string, to: string): void {
  const database = openToRead(from);
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}
