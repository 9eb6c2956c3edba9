import type { BatchFile } from '@ionm-clock/domain';
import { eventsInFile } from '../log/index.ts';
import { EXPORTS_STREAM, ledgerEventOf } from './ledger-stream.ts';

/** A batch, as the ledger tells of its file. */
export interface FiledBatch extends Pick<BatchFile, 'bytes' | 'sha256'> {
  /** `B-000012`. */
  readonly name: string;
}

/** The batches that the log in a file tells of, in their order. Throws if it cannot be read, or was written by a later program. */
export function batchesInLog(path: string): readonly FiledBatch[] {
  const batches: FiledBatch[] = [];
  for (const stored of eventsInFile(path, EXPORTS_STREAM, 'batch.written')) {
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
