import type { ExportContext } from './file-format.ts';
import type { OutgoingRecord } from './outgoing-record.ts';

/** Name of the batch that a record goes out in, or, in a copy, went out in; undefined if it has not. */
export const batchOf = ({ batch }: OutgoingRecord, context: ExportContext): string | undefined =>
  context.isCopy === true ? batch : context.batch.name;
