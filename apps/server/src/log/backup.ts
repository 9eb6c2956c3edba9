import { existsSync, renameSync } from 'node:fs';
import { type Copied, copyLog, syncFolderOf } from './log-copy.ts';
import { verifyFile } from './verify-file.ts';

/**
 * Makes a backup of the log at `log` in the new file `to`, verified, while servers write. What is wrong with a log of which
 * none can be made. Throws if the log cannot be read, the backup not be written, or `to` is there already.
 */
export function backUpLog(log: string, to: string): Copied {
  if (existsSync(to)) throw new Error('is there already: name a file that is not');
  const checked = verifyFile(log);
  if (!checked.ok) return checked;
  const unfinished = `${to}.unfinished-${process.pid}`;
  const copied = copyLog(log, unfinished);
  if (copied.ok) {
    renameSync(unfinished, to);
    syncFolderOf(to);
  }
  return copied;
}
