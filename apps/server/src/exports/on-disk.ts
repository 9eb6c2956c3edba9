// What the command line does with the files of batches.
export * from './batch-file-backup.ts';
export { checkBatchFiles, type WrongFile } from './batch-file-check.ts';
export { batchesInDatabase, batchesInLog, type FiledBatch } from './batches-in-log.ts';
export { exportsPath } from './exports-path.ts';
