import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  batchNameOf,
  caseId,
  commandId,
  destinationId,
  eventId,
  facilityId,
  instant,
  milliseconds,
  userId,
  type WrittenBatch,
} from '@ionm-clock/domain';
import { exportsPath } from '@ionm-clock/server/exports';
import { logPath, type NewAnswer, SqliteStore } from '@ionm-clock/server/log';

const AT = instant(Date.UTC(2026, 10, 3));
const BILLER = userId('biller-1');

/** A data folder in which batches are written as the server does it: the file first, then the log. */
export class FiledBatches {
  readonly dataDir: string;
  readonly folder: string;
  readonly hashes: string[] = [];
  readonly #store: SqliteStore;

  constructor(dataDir: string) {
    this.dataDir = dataDir;
    this.folder = exportsPath(dataDir);
    this.#store = new SqliteStore(logPath(dataDir));
    mkdirSync(this.folder, { mode: 0o700 });
  }

  /** A data folder with a batch of each text, closed. */
  static async of(dataDir: string, ...texts: readonly string[]): Promise<FiledBatches> {
    const batches = new FiledBatches(dataDir);
    for (const text of texts) await batches.write(text);
    await batches.close();
    return batches;
  }

  async write(text: string): Promise<void> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(this.folder, sha256), text, { mode: 0o600 });
    const number = this.hashes.push(sha256);
    const stored = await this.#store.commit(number - 1, [written(number, sha256, Buffer.byteLength(text))]);
    if (!stored.ok) throw new Error(stored.reason);
  }

  /** Where the file of a batch lies, of the first one as number 1. */
  fileOf(number: number, folder = this.folder): string {
    return join(folder, this.hashes[number - 1] ?? 'no such batch');
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

function written(number: number, sha256: string, bytes: number): NewAnswer {
  const name = batchNameOf(number);
  const id = commandId(`batch-request-${number}`);
  const payload: WrittenBatch = {
    number,
    name,
    requestId: id,
    destination: { id: destinationId('csv'), title: 'CSV', format: 'csv', delivery: { kind: 'download' } },
    records: [{ caseId: caseId('C-1'), version: 1, facility: facilityId('Mercy') }],
    file: { name: `${name}.csv`, mediaType: 'text/csv', bytes, sha256 },
  };
  const event = {
    id: eventId(`${id}:0`),
    type: 'batch.written',
    at: AT,
    atErrorMs: milliseconds(0),
    recordedAt: AT,
    source: 'tap' as const,
    actor: { userId: BILLER, role: 'biller' as const },
    payload,
  };
  return { commandId: id, actorId: BILLER, stream: 'exports', afterVersion: number - 1, events: [event] };
}
