import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolderOf, syncPath } from './log-copy.ts';

const markIn = (dataDir: string): string => join(dataDir, 'restore-unfinished');

const TEXT = 'A restore into this folder was begun and not finished. Do it again: it removes this file.\n';

/** Whether a restore ended in the middle, so that what lies in the data folder may not belong together. */
export const isRestoreUnfinished = (dataDir: string): boolean => existsSync(markIn(dataDir));

/** Throws, with what to do, if nothing in the data folder may be relied on until a restore is done again. */
export function refuseUnfinishedRestore(dataDir: string): void {
  if (isRestoreUnfinished(dataDir)) throw new Error(unfinishedRestore(dataDir));
}

/** What whoever uses such a data folder is told. */
export const unfinishedRestore = (dataDir: string): string =>
  `a restore into ${dataDir} was not finished, so log, accounts and files may not belong together. ` +
  'Do it again: npx -y pnpm@12 cli restore PATH, with --replace unless the log is in a database';

/** Does what gives the data folder of the log other contents, file by file: whoever looks in between, or after a crash, is told. */
export function whileUnfinished(log: string, work: () => void): void {
  markUnfinished(dirname(log));
  work();
  unmarkUnfinished(dirname(log));
}

/** From now on whoever uses the data folder is told that what lies there may not belong together. */
export function markUnfinished(dataDir: string): void {
  const mark = markIn(dataDir);
  writeFileSync(mark, TEXT, { mode: 0o600 });
  syncPath(mark);
  syncFolderOf(mark);
}

/** What lies in the data folder belongs together again. */
export function unmarkUnfinished(dataDir: string): void {
  const mark = markIn(dataDir);
  rmSync(mark);
  syncFolderOf(mark);
}
