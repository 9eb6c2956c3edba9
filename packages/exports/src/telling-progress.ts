import type { FileFormat, OutgoingRecords } from './file-format.ts';

/**
 * The same records, of which there are `count`. Tells what share of the work is done, above 0 up to 1, each time that the format has finished with
 * one: a format that reads the records several times is done when it has read them as often.
 */
export function tellingProgress(
  records: OutgoingRecords,
  count: number,
  { readings = 1 }: Pick<FileFormat, 'readings'>,
  tell: (share: number) => void,
): OutgoingRecords {
  let read = 0;
  return {
    async *[Symbol.asyncIterator]() {
      for await (const outgoing of records) {
        yield outgoing;
        read++;
        tell(read / (count * readings));
      }
    },
  };
}
