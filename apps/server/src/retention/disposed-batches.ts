import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, Ledger } from '@ionm-clock/domain';
import { syncPath } from '../log/index.ts';

/** What came of the files of batches in a folder. */
export interface RemovedFiles {
  readonly removed: number;
  /** Batches that hold cases that were disposed of beside others that were not: their files stay until the last is. */
  readonly mixed: readonly string[];
}

/**
 * Removes the files of batches of which every case was disposed of, as far as they are in this folder. May be done again at any time.
 */
export function removeFilesOfDisposed(
  ledger: Ledger,
  disposed: ReadonlyMap<CaseId, unknown>,
  folder: string,
): RemovedFiles {
  const kept = new Set<string>();
  const gone = new Set<string>();
  const mixed: string[] = [];
  for (const { name, records, file } of ledger) {
    const left = records.filter(({ caseId }) => !disposed.has(caseId)).length;
    if (left > 0 || records.length === 0) kept.add(file.sha256);
    else gone.add(file.sha256);
    if (left > 0 && left < records.length) mixed.push(name);
  }
  // Two batches may have the same bytes.
  const paths = [...gone]
    .filter((sha256) => !kept.has(sha256))
    .map((sha256) => join(folder, sha256))
    .filter((path) => existsSync(path));
  for (const path of paths) rmSync(path);
  if (paths.length > 0) syncPath(folder);
  return { removed: paths.length, mixed };
}
