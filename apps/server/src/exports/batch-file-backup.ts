import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Staged } from '../beside-log/staged.ts';
import { syncPath } from '../log/index.ts';
import { type WrongFile, whatIsWrong, wrongFile } from './batch-file-check.ts';
import type { FiledBatch } from './batches-in-log.ts';

/** Files that lie ready, and those that could not be had. */
export interface StagedFiles extends Staged {
  readonly wrong: readonly WrongFile[];
}

/** The name of the folder with the files of batches beside the backup of the log. */
export const filesBackupOf = (logBackup: string): string => `${logBackup}.exports`;

/** Whether there is a folder of files at this path. */
export const hasFiles = (folder: string): boolean => existsSync(folder);

/** The files of these batches out of `folder` in the new folder `to`. Throws if it cannot be written. */
export function stageFilesBackup(batches: readonly FiledBatch[], folder: string, to: string): StagedFiles {
  const unfinished = unfinishedOf(to);
  const { wrong } = copied(batches, folder, unfinished);
  return {
    wrong,
    put: () => {
      renameSync(unfinished, to);
      return undefined;
    },
    forget: () => rmSync(unfinished, { recursive: true, force: true }),
  };
}

/**
 * The files of these batches out of the backup `from` in `folder`, where they are not there as they were written. A file that is not, and
 * is replaced, is kept beside. `wrong`: those that neither has. No server may run. Throws if it cannot be written.
 */
export function stageRestoredFiles(
  batches: readonly FiledBatch[],
  from: string,
  folder: string,
  now: Date,
): StagedFiles {
  const unfinished = unfinishedOf(folder);
  const lacking = batches.filter((batch) => whatIsWrong(join(folder, batch.sha256), batch) !== undefined);
  const { wrong, names } = copied(lacking, from, unfinished);
  const forget = () => rmSync(unfinished, { recursive: true, force: true });
  return {
    wrong,
    put: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of names) putFile(join(unfinished, name), join(folder, name), now);
      syncPath(folder);
      forget();
      return undefined;
    },
    forget,
  };
}

const unfinishedOf = (folder: string): string => `${folder}.unfinished-${process.pid}`;

function putFile(ready: string, path: string, now: Date): void {
  if (existsSync(path)) renameSync(path, `${path}.replaced-${now.toISOString().replaceAll(':', '')}`);
  renameSync(ready, path);
}

/** Copies what is as it was written into a new folder, on disk. Leaves no folder if it throws. */
function copied(batches: readonly FiledBatch[], from: string, to: string) {
  mkdirSync(to, { mode: 0o700 });
  try {
    const names = new Set<string>();
    const wrong = batches.flatMap((batch): readonly WrongFile[] => {
      if (names.has(batch.sha256)) return [];
      const reason = copyFile(batch, join(from, batch.sha256), join(to, batch.sha256));
      if (reason === undefined) names.add(batch.sha256);
      return wrongFile(batch, reason);
    });
    syncPath(to);
    return { wrong, names };
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

/** What is wrong with the file that should have been copied; the copy is read again. Throws if it is the copy that is wrong. */
function copyFile(batch: FiledBatch, from: string, to: string): string | undefined {
  try {
    // A file system that can lets both share their blocks, until one is changed.
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    chmodSync(to, 0o600);
    syncPath(to);
    const wrong = whatIsWrong(to, batch);
    if (wrong === undefined) return undefined;
    throw new Error(`${to}: ${wrong}`);
  } catch (error) {
    rmSync(to, { force: true });
    const reason = whatIsWrong(from, batch);
    if (reason === undefined) throw error;
    return reason;
  }
}
