import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeDataDir } from '../log/index.ts';
import { isBusyFailure, isDamageFailure } from '../log/sqlite-failure.ts';
import type { Log } from '../log-line.ts';
import { FoldedLog } from './folded-log.ts';
import { prepareFolded } from './folded-schema.ts';

/** So many servers may share a folder, each with a file of its own. */
const MOST_SERVERS = 16;

/**
 * Opens the first file in the folder that no other server has, or makes it; one that is damaged or of another format is made
 * anew. Throws if the folder cannot be written, or too many servers share it.
 */
function openFolded(folder: string): FoldedLog {
  for (let number = 1; number <= MOST_SERVERS; number++) {
    const opened = openUnlessTaken(join(folder, `folded-${number}.db`));
    if (opened !== undefined) return opened;
  }
  throw new Error(`${MOST_SERVERS} servers have their files in ${folder}: give this one a folder of its own`);
}

/** Where no file can be made, everything is served from memory all the same: undefined, and the reason is in the program's log. */
export function openFoldedIfPossible(folder: string, log: Log): FoldedLog | undefined {
  try {
    makeDataDir(folder);
    return openFolded(folder);
  } catch (cause) {
    log.warn({ what: 'every case stays in memory', error: String(cause) });
    return undefined;
  }
}

function openUnlessTaken(path: string): FoldedLog | undefined {
  try {
    return open(path) ?? openAnew(path);
  } catch (cause) {
    if (isBusyFailure(cause)) return undefined;
    if (isDamageFailure(cause)) return openAnew(path);
    throw cause;
  }
}

function openAnew(path: string): FoldedLog {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
  const opened = open(path);
  if (opened === undefined) throw new Error(`${path} has another format than was just written`);
  return opened;
}

/** Undefined if it has another format. */
function open(path: string): FoldedLog | undefined {
  // Nobody else may read it, from the first byte on.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    if (prepareFolded(database)) return new FoldedLog(database);
    database.close();
    return undefined;
  } catch (error) {
    database.close();
    throw error;
  }
}
