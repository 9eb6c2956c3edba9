import { BatchFiles } from './batch-files.ts';
import { BatchWriter, type WriterOptions } from './batch-writer.ts';

/** What makes batches and keeps their files. */
export class Exports {
  readonly files: BatchFiles;
  readonly writer: BatchWriter;

  /** `folder`: where the files of batches lie. */
  constructor(folder: string, options: Omit<WriterOptions, 'files'>) {
    this.files = new BatchFiles(folder);
    this.writer = new BatchWriter({ ...options, files: this.files });
  }
}
