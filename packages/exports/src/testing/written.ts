import { NO_BILLING_SETUP, SHIPPED_PROFILES, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { CSV_FORMAT } from '../csv/csv-format.ts';
import type { ExportContext, FileFormat, OutgoingRecords } from '../file-format.ts';
import { moment } from './recorded-case.ts';

/** The seventh batch, without any billing set-up. */
export const contextWith = (nameOf: (id: UserId) => string): ExportContext => ({
  setup: NO_BILLING_SETUP,
  profiles: SHIPPED_PROFILES,
  nameOf,
  batch: { number: 7, name: 'B-7', at: moment('2026-11-04T15:00:00Z').at },
});

/** The whole file at once. */
export const written = (
  format: FileFormat,
  records: OutgoingRecords,
  nameOf: (id: UserId) => string = (id) => id,
): Promise<Uint8Array<ArrayBuffer>> => writtenIn(contextWith(nameOf), format, records);

/** The whole file of a copy that is called C7. */
export function copied(format: FileFormat, records: OutgoingRecords): Promise<Uint8Array<ArrayBuffer>> {
  const { batch, ...context } = contextWith((id) => id);
  return writtenIn({ ...context, batch: { ...batch, name: 'C7' }, isCopy: true }, format, records);
}

async function writtenIn(
  context: ExportContext,
  format: FileFormat,
  records: OutgoingRecords,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of format.write(records, context)) pieces.push(piece);
  return joinedBytes(pieces);
}

/** Pieces of a file as one. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The text of a CSV file, its byte order mark included. */
export const recordsToCsv = async (
  records: readonly TimeRecord[],
  nameOf: (id: UserId) => string,
): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await written(
      CSV_FORMAT,
      records.map((record) => ({ record })),
      nameOf,
    ),
  );
