import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BatchFile } from '@ionm-clock/domain';

/** How long a file is, and its SHA-256. */
export type WrittenBytes = Pick<BatchFile, 'bytes' | 'sha256'>;

/** The files of batches: each is kept under its hash, and never changed. */
export class BatchFiles {
  readonly #folder: string;

  /** `folder` is made when the first file is written. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a file of this hash lies. */
  pathOf(sha256: string): string {
    return join(this.#folder, sha256);
  }

  /** Keeps what comes; when it resolves, it is on disk. Rejects, and leaves nothing, if it cannot be written. */
  async write(pieces: AsyncIterable<Uint8Array>): Promise<WrittenBytes> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const unfinished = join(this.#folder, `${randomUUID()}.part`);
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
      const sha256 = hash.digest('hex');
      await rename(unfinished, this.pathOf(sha256));
      await this.#syncFolder();
      return { bytes, sha256 };
    } catch (cause) {
      await rm(unfinished, { force: true });
      throw cause;
    }
  }

  /** The bytes of a batch as they were written; undefined if the file is gone or is not what it was. */
  async read({ bytes, sha256 }: WrittenBytes): Promise<Readable | undefined> {
    const path = this.pathOf(sha256);
    if (!existsSync(path) || (await stat(path)).size !== bytes) return undefined;
    return (await hashOf(createReadStream(path))) === sha256 ? createReadStream(path) : undefined;
  }

  /** Else a name that is new may be lost with the power, though the bytes are there. */
  async #syncFolder(): Promise<void> {
    // Windows has no folders to sync.
    if (process.platform === 'win32') return;
    const folder = await open(this.#folder);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
