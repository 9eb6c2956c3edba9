import type { BatchFile } from '@ionm-clock/domain';
import { eventsInFile, type PostgresSource, type StoredEvent } from '../log/index.ts';
import { EXPORTS_STREAM, ledgerEventOf } from './ledger-stream.ts';

/** A batch, as the ledger tells of its file. */
export interface FiledBatch extends Pick<BatchFile, 'bytes' | 'sha256'> {
  /** `B-000012`. */
  readonly name: string;
}

/** The batches that the log in a file tells of, in their order. Throws if it cannot be read, or was written by a later program. */
export const batchesInLog = (path: string): readonly FiledBatch[] =>
  filedBatches(eventsInFile(path, EXPORTS_STREAM, 'batch.written'));

/** As `batchesInLog`, of a log in a database. */
export const batchesInDatabase = async (log: PostgresSource): Promise<readonly FiledBatch[]> =>
  filedBatches(await log.eventsOf(EXPORTS_STREAM, 'batch.written'));

function filedBatches(written: Iterable<StoredEvent>): readonly FiledBatch[] {
  const batches: FiledBatch[] = [];
  for (const stored of written) {
    const event = ledgerEventOf(stored);
    if (event?.type !== 'batch.written') {
      throw new Error(
        `event ${stored.seq} tells of a batch in a way that this version of IONM Clock does not know`,
      );
    }
    const { name, file } = event.payload;
    batches.push({ name, bytes: file.bytes, sha256: file.sha256 });
  }
  return batches;
}
