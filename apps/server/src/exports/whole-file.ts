import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchFile } from '@ionm-clock/domain';

/** How long a file is, and its SHA-256. */
export type WrittenBytes = Pick<BatchFile, 'bytes' | 'sha256'>;

/**
 * Writes a file that is there whole or not at all, for its owner alone to read: what comes goes into a file beside it, which gets its name,
 * in place of a file that has it, when all is on disk. Rejects, and leaves nothing, if it cannot be written.
 */
export async function writeWhole(
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
  nameOf: (written: WrittenBytes) => string,
): Promise<WrittenBytes> {
  const unfinished = join(folder, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.byteLength;
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const written = { bytes, sha256: hash.digest('hex') };
    await rename(unfinished, join(folder, nameOf(written)));
    await syncFolder(folder);
    return written;
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** Else a name that is new may be lost with the power, though the bytes are there. */
async function syncFolder(path: string): Promise<void> {
  // Windows has no folders to sync.
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
