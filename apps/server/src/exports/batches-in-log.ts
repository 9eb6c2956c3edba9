import type { BatchFile, CaseId } from '@ionm-clock/domain';
import { disposedBy, eventsInFile, type PostgresSource, type StoredEvent } from '../log/index.ts';
import { ORGANISATION_STREAM } from '../organisation/index.ts';
import { EXPORTS_STREAM, ledgerEventOf } from './ledger-stream.ts';

/** A batch, as the ledger tells of its file. */
export interface FiledBatch extends Pick<BatchFile, 'bytes' | 'sha256'> {
  /** `B-000012`. */
  readonly name: string;
}

/**
 * The batches that the log in a file tells of, in their order, but for those of which every case was disposed of: their files are gone. Throws if it cannot be read, or was written by a later program.
 */
export const batchesInLog = (path: string): readonly FiledBatch[] =>
  filedBatches(
    eventsInFile(path, EXPORTS_STREAM, 'batch.written'),
    eventsInFile(path, ORGANISATION_STREAM, DISPOSED),
  );

/** As `batchesInLog`, of a log in a database. */
export const batchesInDatabase = async (log: PostgresSource): Promise<readonly FiledBatch[]> =>
  filedBatches(
    await log.eventsOf(EXPORTS_STREAM, 'batch.written'),
    await log.eventsOf(ORGANISATION_STREAM, DISPOSED),
  );

const DISPOSED = 'cases.disposed';

function filedBatches(
  written: Iterable<StoredEvent>,
  disposals: Iterable<StoredEvent>,
): readonly FiledBatch[] {
  const batches: FiledBatch[] = [];
  const disposed = new Set<CaseId>();
  for (const event of disposals) for (const { caseId } of disposedBy(event) ?? []) disposed.add(caseId);
  for (const stored of written) {
    const event = ledgerEventOf(stored);
    if (event?.type !== 'batch.written') {
      throw new Error(
        `event ${stored.seq} tells of a batch in a way that this version of IONM Clock does not know`,
      );
    }
    const { name, file, records } = event.payload;
    if (records.length > 0 && records.every(({ caseId }) => disposed.has(caseId))) continue;
    batches.push({ name, bytes: file.bytes, sha256: file.sha256 });
  }
  return batches;
}
