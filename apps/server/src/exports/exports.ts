import type { Log } from '../log-line.ts';
import { BatchFiles } from './batch-files.ts';
import { BatchWriter, type WriterOptions } from './batch-writer.ts';
import { Deliveries } from './mllp/deliveries.ts';
import type { DeliveryClaims } from './mllp/delivery-claims.ts';

interface Options extends Omit<WriterOptions, 'files'> {
  readonly log: Log;
  readonly claims: DeliveryClaims;
  /** An attempt to send messages failed. */
  readonly onDeliveryFailed?: () => void;
}

/** What makes batches, keeps their files, and sends those that go to a receiver. */
export class Exports {
  readonly files: BatchFiles;
  readonly writer: BatchWriter;
  readonly deliveries: Deliveries;

  /** `folder`: where the files of batches lie. */
  constructor(folder: string, options: Options) {
    this.files = new BatchFiles(folder);
    this.writer = new BatchWriter({ ...options, files: this.files });
    this.deliveries = new Deliveries({
      ...options,
      files: this.files,
      monotonicMs: () => performance.now(),
      now: () => options.time.now(),
      ...(options.onDeliveryFailed && { onFailed: options.onDeliveryFailed }),
    });
  }
}
