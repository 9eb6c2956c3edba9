import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { FiledBatch } from './batches-in-log.ts';

/** A batch whose file is not as it was written. */
export interface WrongFile {
  readonly batch: string;
  /** The name of its file in the folder, which is its hash. */
  readonly file: string;
  readonly reason: string;
}

/** What came of a look at the files of batches in a folder. */
export interface FilesChecked {
  readonly wrong: readonly WrongFile[];
  /** Names in the folder that belong to no batch: left by a crash between a file and its commit, or about to be committed. */
  readonly unknown: readonly string[];
}

const PIECE_BYTES = 1 << 20;

/** Compares the file of each batch with the length and hash that the ledger has. Reads all of them, piece by piece. */
export function checkBatchFiles(batches: readonly FiledBatch[], folder: string): FilesChecked {
  const reasons = new Map<string, string | undefined>();
  const wrong = batches.flatMap((batch): readonly WrongFile[] => {
    // Two batches may have the same bytes.
    if (!reasons.has(batch.sha256)) reasons.set(batch.sha256, whatIsWrong(join(folder, batch.sha256), batch));
    return wrongFile(batch, reasons.get(batch.sha256));
  });
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return { wrong, unknown: names.filter((name) => !reasons.has(name)).sort() };
}

/** Nothing if there is no reason. */
export const wrongFile = ({ name, sha256 }: FiledBatch, reason: string | undefined): readonly WrongFile[] =>
  reason === undefined ? [] : [{ batch: name, file: sha256, reason }];

/** Why the file at a path is not the one that was written; undefined if it is. */
export function whatIsWrong(path: string, { bytes, sha256 }: Omit<FiledBatch, 'name'>): string | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size !== bytes) return `has ${size} bytes, not ${bytes}`;
      return hashOf(file) === sha256 ? undefined : 'has other bytes than were written';
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'is missing' : `cannot be read (${code})`;
  }
}

function hashOf(file: number): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (;;) {
    const read = readSync(file, piece);
    if (read === 0) return hash.digest('hex');
    hash.update(piece.subarray(0, read));
  }
}
