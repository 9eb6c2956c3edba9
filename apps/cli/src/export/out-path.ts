import { type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeWhole } from '@ionm-clock/server/whole-file';
import { fromWhereItRuns, reasonOf } from '../read-files.ts';

/** Why nothing may be written to a path; undefined if something may. `force`: also in place of a file that is there. */
export function whyNotTo(out: string, force: boolean): string | undefined {
  const path = fromWhereItRuns(out);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined) return whyNotInPlaceOf(found, force);
    const folder = statSync(dirname(path), { throwIfNoEntry: false });
    return folder?.isDirectory() === true ? undefined : 'there is no such folder: make it first';
  } catch (error) {
    return reasonOf(error);
  }
}

function whyNotInPlaceOf(found: Stats, force: boolean): string | undefined {
  if (found.isDirectory()) return 'is a folder: name a file in it';
  if (!found.isFile()) return 'is no file that could be replaced: for a pipe say --out -';
  return force ? undefined : 'is there already: name a file that is not, or replace it with --force';
}

/** Writes a file whole, or not at all: also if it is stopped (Ctrl-C). Rejects with why it could not be written. */
export async function writeFile(out: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const path = fromWhereItRuns(out);
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  async function* untilStopped(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (isStopped) throw new Error('it was stopped');
      yield piece;
    }
  }
  for (const signal of STOPS) process.once(signal, stop);
  try {
    await writeWhole(dirname(path), untilStopped(), () => basename(path));
  } finally {
    for (const signal of STOPS) process.off(signal, stop);
  }
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your part of the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk cannot be written',
};

/** Why a file could not be written. */
export function whyNotWritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
