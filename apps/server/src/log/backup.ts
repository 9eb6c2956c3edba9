import { existsSync, renameSync, rmSync } from 'node:fs';
import { type Copied, copyLog, syncFolderOf } from './log-copy.ts';
import { verifyFile } from './verify-file.ts';

/** Makes ready what belongs to the copy of a log, which it may read, and gives what puts it in its place. Either may throw. */
export type Beside = (copy: string) => () => void;

/**
 * Makes a backup of the log at `log` in the new file `to`, verified, while servers write. What is wrong with a log of which
 * none can be made. `beside` makes ready what lies beside the log that was copied, and gives what puts it there: the log gets its
 * name last, so that a backup that has one has everything. Throws if the log cannot be read, the backup not be written, or `to` is
 * there already.
 */
export function backUpLog(log: string, to: string, beside: Beside = () => () => {}): Copied {
  if (existsSync(to)) throw new Error('is there already: name a file that is not');
  const checked = verifyFile(log);
  if (!checked.ok) return checked;
  const unfinished = `${to}.unfinished-${process.pid}`;
  const copied = copyLog(log, unfinished);
  if (!copied.ok) return copied;
  try {
    const putBeside = beside(unfinished);
    putBeside();
    // Else a power cut may leave the log's name and not theirs.
    syncFolderOf(to);
    renameSync(unfinished, to);
    syncFolderOf(to);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return copied;
}
