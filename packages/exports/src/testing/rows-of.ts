import type { TimeRecord } from '@ionm-clock/domain';
import { parseCsv } from './parse-csv.ts';
import { recordsToCsv } from './written.ts';

export const BOM = '\uFEFF';
export const nameOf = (id: string): string => `Dr ${id}`;

/** Each row by the names of its columns. */
export async function rowsOf(
  records: readonly TimeRecord[],
  names = nameOf,
): Promise<Record<string, string | undefined>[]> {
  const [header = [], ...rows] = parseCsv((await recordsToCsv(records, names)).slice(BOM.length));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}
