import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type WrittenBytes, writeWhole } from './whole-file.ts';

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
    return writeWhole(this.#folder, pieces, ({ sha256 }) => sha256);
  }

  /** The bytes of a batch as they were written; undefined if the file is gone or is not what it was. */
  async read({ bytes, sha256 }: WrittenBytes): Promise<Readable | undefined> {
    const path = this.pathOf(sha256);
    if (!existsSync(path) || (await stat(path)).size !== bytes) return undefined;
    return (await hashOf(createReadStream(path))) === sha256 ? createReadStream(path) : undefined;
  }
}

async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
